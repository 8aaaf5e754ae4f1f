//! What the map draws.

use super::query;
use crate::{Portal, Result};
use stoa_domain::Bounds;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{ClusterSet, Reference, RequestFilter};
use stoa_store::requests::clusters as rows;

/// The requests of a filter within a box, gathered so that a cluster covers about 64 pixels at that zoom.
pub async fn clusters(
    portal: &Portal,
    actor: &Actor,
    filter: &RequestFilter,
    mine: &[Reference],
    bounds: Bounds,
    zoom: u8,
) -> Result<ClusterSet> {
    let city = portal.city().await?;
    let query = query::of(filter, actor, mine, &city, portal.ctx.clock.now());
    Ok(rows::of(&portal.store, &query, bounds, zoom.min(24)).await?)
}
