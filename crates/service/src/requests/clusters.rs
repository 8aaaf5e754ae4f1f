//! What the map draws.

use crate::{Error, Portal, Result};
use stoa_domain::Bounds;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{ClusterSet, Reference, RequestFilter};

/// What the map draws.
pub async fn clusters(
    _portal: &Portal,
    _actor: &Actor,
    _filter: &RequestFilter,
    _mine: &[Reference],
    _bounds: Bounds,
    _zoom: u8,
) -> Result<ClusterSet> {
    Err(Error::Unavailable)
}
