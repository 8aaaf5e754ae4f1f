//! The appeals that wait for their decision.

use crate::requests::access;
use crate::{Portal, Result};
use chrono::{DateTime, FixedOffset};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::ending::closings;
use stoa_store::requests::{activity, read};

/// The most that are listed.
const MOST: u32 = 200;

/// An appeal at the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Appeal {
    pub reference: Reference,
    /// The case's version as it is now.
    pub version: i64,
    /// The service's name.
    pub service: String,
    pub at: DateTime<FixedOffset>,
    pub due_at: DateTime<FixedOffset>,
    pub late: bool,
    /// What the reporter wrote, the last first.
    pub words: Vec<String>,
    /// Who closed the case, so cannot decide.
    pub closers: Vec<String>,
    /// May this staff member decide it?
    pub may_decide: bool,
}

/// Those that wait, the first due first, at most 200.
pub async fn appeals(portal: &Portal, actor: &Actor) -> Result<Vec<Appeal>> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let db = &portal.store;
    let mut out = Vec::new();
    for (reference, dispute) in stoa_store::requests::ending::disputes::waiting(db, MOST).await? {
        let Some(request) = read::by_id(db, dispute.request_id).await? else {
            continue;
        };
        let all = closings::of_request(db, request.id).await?;
        let entries = activity::of_request(db, request.id, true).await?;
        let said = entries.into_iter().rev().map(|e| e.entry);
        let said = said.filter(|e| e.kind == ActivityKind::Message);
        let due = dispute.due_at.unwrap_or(dispute.at);
        let mut closers: Vec<String> = all.iter().filter_map(|c| c.closer.clone()).collect();
        closers.dedup();
        out.push(Appeal {
            version: request.version,
            service: city.service_name(&request.service_code).to_owned(),
            at: city.local(dispute.at),
            due_at: city.local(due),
            late: now > due,
            words: said.filter_map(|e| e.text).take(3).collect(),
            closers,
            may_decide: actor.may(Permission::Reopen) && !super::has_closed(&all, actor),
            reference,
        });
    }
    Ok(out)
}
