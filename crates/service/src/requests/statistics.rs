//! Numbers over all requests of a filter.

use super::query;
use crate::{Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{IntakeStatistics, RequestFilter};
use stoa_store::requests::statistics;

/// By which ways the requests of a filter came. Public: how a request came says nothing of who reported it.
pub async fn channel_statistics(
    portal: &Portal,
    actor: &Actor,
    filter: &RequestFilter,
) -> Result<IntakeStatistics> {
    let city = portal.city().await?;
    let query = query::of(filter, actor, &[], &city, portal.ctx.clock.now());
    Ok(statistics::by_channel(&portal.store, &query).await?)
}
