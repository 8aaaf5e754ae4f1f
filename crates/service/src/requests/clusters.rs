//! What the map draws.

use super::access;
use super::query::{self, Mine};
use crate::{Portal, Result};
use stoa_domain::Bounds;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ClusterSet, RequestFilter};
use stoa_store::requests::ListQuery;
use stoa_store::requests::clusters as rows;

/// The requests of a filter within a box, gathered so that a cluster covers about 64 pixels at that zoom.
pub async fn clusters(
    portal: &Portal,
    actor: &Actor,
    filter: &RequestFilter,
    mine: Mine<'_>,
    bounds: Bounds,
    zoom: u8,
) -> Result<ClusterSet> {
    let city = portal.city().await?;
    let query = ListQuery {
        own: mine.own(&portal.ctx.config),
        ..query::of(filter, actor, mine.named, &city, portal.ctx.clock.now())
    };
    Ok(rows::of(&portal.store, &query, bounds, zoom.min(24)).await?)
}

/// The same for the desk: with what not everyone may see, counted and marked.
pub async fn desk_clusters(
    portal: &Portal,
    actor: &Actor,
    filter: &RequestFilter,
    bounds: Bounds,
    zoom: u8,
) -> Result<ClusterSet> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let query = query::of_desk(portal, actor, &city, filter).await?;
    Ok(rows::of(&portal.store, &query, bounds, zoom.min(24)).await?)
}
