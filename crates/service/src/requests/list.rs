//! A page of the public list.

use super::query::{self, Mine};
use super::view;
use crate::{Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::page::MAX_LIMIT;
use stoa_domain::requests::{RequestFilter, RequestSummary};
use stoa_store::requests::ListQuery;
use stoa_store::requests::list as rows;

/// A page of the public list, at most 200; its first page also says how many there are in all. Where the filter asks for
/// what is `mine`, also what nobody else may see and the device holds the key to.
pub async fn list(
    portal: &Portal,
    actor: &Actor,
    filter: &RequestFilter,
    mine: Mine<'_>,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<RequestSummary>> {
    let city = portal.city().await?;
    let query = ListQuery {
        own: mine.own(&portal.ctx.config),
        ..query::of(filter, actor, mine.named, &city, portal.ctx.clock.now())
    };
    let limit = limit.clamp(1, MAX_LIMIT);
    let page = rows::page(&portal.store, &query, limit, cursor).await?;
    let total = match cursor {
        None => Some(rows::count(&portal.store, &query).await?),
        Some(_) => None,
    };
    Ok(Page {
        items: page
            .items
            .iter()
            .map(|r| view::summary(r, &city, filter.near))
            .collect(),
        next: page.next,
        total,
    })
}
