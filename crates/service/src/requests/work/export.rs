//! What was spent in a period, on all cases.

use crate::requests::access;
use crate::{Portal, Result};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::NewEntry;
use stoa_store::requests::work::entries;

/// How many are read at once.
const BATCH: u32 = 1_000;
/// The longest period, in days.
const LONGEST: i64 = 366;

/// A line of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Spent {
    pub at: DateTime<FixedOffset>,
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    pub by: String,
    pub entry: NewEntry,
}

/// What was spent from a day to a day (both in it), oldest first; what was taken back is not in it. Errors: `to` outside: before
/// `from`, or more than a year after it.
pub async fn export_work(
    portal: &Portal,
    actor: &Actor,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Spent>> {
    access::require(actor, Permission::ChangeStatus)?;
    let days = (to - from).num_days();
    let end = to
        .checked_add_days(Days::new(1))
        .filter(|_| (0..LONGEST).contains(&days));
    let end = end.ok_or_else(|| FieldErrors::one("to", "outside"))?;
    let city = portal.city().await?;
    let (from, to) = (city.day_begins(from), city.day_begins(end));
    let mut out = Vec::new();
    let mut after = None;
    loop {
        let batch = entries::between(&portal.store, from, to, after, BATCH).await?;
        let more = batch.len() == BATCH as usize;
        after = batch.last().map(|e| (e.at, e.id));
        out.extend(batch.into_iter().map(|e| Spent {
            at: city.local(e.at),
            service: city.service_name(&e.service_code).to_owned(),
            reference: e.reference,
            by: e.by,
            entry: e.entry,
        }));
        if !more {
            return Ok(out);
        }
    }
}
