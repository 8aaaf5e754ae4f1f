//! A disputed case goes to somebody who has not closed it.

use crate::city::City;
use crate::requests::event::{self, Happened};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use stoa_domain::accounts::{Actor, Permission, Staff};
use stoa_domain::requests::ActivityKind;
use stoa_store::Tx;
use stoa_store::accounts::staff;
use stoa_store::requests::ending::{ClosingRecord, closings, disputes};
use stoa_store::requests::{RequestRecord, update};
use uuid::Uuid;

/// Has this staff member closed the case before?
pub fn has_closed(all: &[ClosingRecord], actor: &Actor) -> bool {
    let id = actor.staff().map(|s| s.id);
    id.is_some() && all.iter().any(|c| c.staff_id == id)
}

/// Whoever closed a case does not close it again while its dispute is open. Errors: `event` own-closing.
pub async fn must_be_another(tx: &Tx, request: &RequestRecord, actor: &Actor) -> Result<()> {
    if request.disputed_at.is_none() {
        return Ok(());
    }
    match has_closed(&closings::of_request(tx, request.id).await?, actor) {
        true => Err(Error::invalid("event", "own-closing")),
        false => Ok(()),
    }
}

/// Nor is it given to them meanwhile. Errors: `assignee` closed-it.
pub async fn must_not_have_closed(tx: &Tx, request: &RequestRecord, to: Uuid) -> Result<()> {
    if request.disputed_at.is_none() {
        return Ok(());
    }
    let all = closings::of_request(tx, request.id).await?;
    match all.iter().any(|c| c.staff_id == Some(to)) {
        true => Err(Error::invalid("assignee", "closed-it")),
        false => Ok(()),
    }
}

/// Gives a case that was just moved to somebody else: who has it keeps it if they never closed it; else the one with the
/// fewest open cases, of its own department where there is one; where there is nobody else, nobody, so that it is seen
/// among what is nobody's. `version`: of the row as it is now.
pub async fn reassign(
    tx: &Tx,
    city: &City,
    request: &RequestRecord,
    version: i64,
    all: &[ClosingRecord],
    now: DateTime<Utc>,
) -> Result<()> {
    let closed = |id: Uuid| all.iter().any(|c| c.staff_id == Some(id));
    if request.assignee_id.is_some_and(|id| !closed(id)) {
        return Ok(());
    }
    let loads: HashMap<Uuid, u64> = disputes::loads(tx).await?.into_iter().collect();
    let fit = staff::list(tx)
        .await?
        .into_iter()
        .filter(|s| s.active && s.staff.role.may(Permission::ChangeStatus) && !closed(s.staff.id));
    let rank = |s: &Staff| {
        let elsewhere = s.department.as_deref() != Some(request.department.as_str());
        (elsewhere, loads.get(&s.id).copied().unwrap_or(0), s.id)
    };
    let chosen = fit.map(|s| s.staff).min_by_key(rank);
    let to = chosen.as_ref().map(|s| s.id);
    if to == request.assignee_id {
        return Ok(());
    }
    update::assignee(tx, request.id, version, to, now).await?;
    let name = chosen.map(|s| s.name);
    let given = Happened::to(request, ActivityKind::Assigned, &Actor::System, now, name);
    event::record(tx, city, given).await.map(drop)
}
