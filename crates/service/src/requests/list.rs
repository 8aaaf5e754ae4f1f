//! A page of the public list.

use super::{query, view};
use crate::{Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::page::MAX_LIMIT;
use stoa_domain::requests::{Reference, RequestFilter, RequestSummary};
use stoa_store::requests::list as rows;

/// A page of the public list, at most 200; its first page also says how many there are in all.
pub async fn list(
    portal: &Portal,
    actor: &Actor,
    filter: &RequestFilter,
    mine: &[Reference],
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<RequestSummary>> {
    let city = portal.city().await?;
    let query = query::of(filter, actor, mine, &city, portal.ctx.clock.now());
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
