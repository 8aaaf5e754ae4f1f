//! A filter's requests for a file, batch by batch.

use super::{query, view};
use crate::{Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{RequestFilter, RequestSummary, Sort};
use stoa_store::requests::list as rows;

/// How many requests a batch has.
const BATCH: u32 = 1_000;

/// The next thousand requests of a filter, newest first whatever its order, so that a file of all of them is one walk
/// over the table.
pub async fn export(
    portal: &Portal,
    filter: &RequestFilter,
    cursor: Option<&str>,
) -> Result<Page<RequestSummary>> {
    let city = portal.city().await?;
    let filter = RequestFilter {
        sort: Sort::Newest,
        ..filter.clone()
    };
    let query = query::of(&filter, &Actor::Anyone, &[], &city, portal.ctx.clock.now());
    let page = rows::page(&portal.store, &query, BATCH, cursor).await?;
    Ok(Page {
        items: page
            .items
            .iter()
            .map(|r| view::summary(r, &city, filter.near))
            .collect(),
        next: page.next,
        total: None,
    })
}
