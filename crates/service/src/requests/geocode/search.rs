//! Places for what somebody is typing, best first.

use crate::{Error, Portal, Result};
use stoa_domain::LatLon;
use stoa_domain::requests::view::Place;

/// Places for what somebody is typing, best first.
pub async fn search(
    _portal: &Portal,
    _q: &str,
    _near: Option<LatLon>,
    _limit: usize,
) -> Result<Vec<Place>> {
    Err(Error::Unavailable)
}
