//! What the city told the public in a span of time (the update extension's GET).

use crate::{Portal, Result};
use chrono::{DateTime, FixedOffset};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use stoa_domain::requests::open311::{MAX_ROWS, Window, words};
use stoa_domain::requests::{Reference, Status};
use stoa_store::requests::{activity, read};

/// One update.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldUpdate {
    pub id: i64,
    pub reference: Reference,
    /// In the extension's words; `unchanged` for words alone.
    pub status: &'static str,
    pub text: Option<String>,
    pub at: DateTime<FixedOffset>,
}

/// The public updates of a window, oldest first, at most a thousand.
pub async fn told(portal: &Portal, window: Window) -> Result<Vec<ToldUpdate>> {
    let city = portal.city().await?;
    let db = &portal.store;
    let found = activity::told_between(db, window.from, window.to, MAX_ROWS).await?;
    let mut references: HashMap<i64, Option<Reference>> = HashMap::new();
    let mut out = Vec::new();
    for record in found {
        let id = record.entry.request_id;
        if let Entry::Vacant(slot) = references.entry(id) {
            slot.insert(read::by_id(db, id).await?.map(|r| r.reference));
        }
        let Some(Some(reference)) = references.get(&id) else {
            continue;
        };
        let status = record
            .entry
            .status
            .map_or("unchanged", |s: Status| words::extended(s));
        out.push(ToldUpdate {
            id: record.id,
            reference: reference.clone(),
            status,
            text: record.entry.text,
            at: city.local(record.entry.at),
        });
    }
    Ok(out)
}
