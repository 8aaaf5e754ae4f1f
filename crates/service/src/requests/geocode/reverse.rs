//! The nearest known place to a position.

use crate::{Error, Portal, Result};
use stoa_domain::LatLon;
use stoa_domain::requests::view::Place;

/// The nearest known place to a position.
pub async fn reverse(_portal: &Portal, _at: LatLon) -> Result<Option<Place>> {
    Err(Error::Unavailable)
}
