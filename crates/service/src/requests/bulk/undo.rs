//! An act on many cases is taken back: each case is what it was, unless somebody has changed just that since.

use super::show::{bulk_done, can_be_undone, of_reader};
use crate::city::City;
use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ActivityKind;
use stoa_domain::requests::bulk::{BulkAct, BulkDone, Undone};
use stoa_store::Tx;
use stoa_store::accounts::staff;
use stoa_store::requests::bulk_acts::{self, ActRecord, CaseRecord, CaseState};
use stoa_store::requests::{RequestRecord, routing, update};
use uuid::Uuid;

/// Takes an act of the reader's back, once, while there is time. What its cases' people were told meanwhile stays told; they
/// are told of the status it has again. Errors: `NotFound`; `Conflict("not-undoable")`.
pub async fn undo_bulk(portal: &Portal, actor: &Actor, id: Uuid) -> Result<BulkDone> {
    let act = of_reader(portal, actor, id).await?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    if !can_be_undone(&act, now) {
        return Err(Error::Conflict("not-undoable"));
    }
    let tx = portal.store.begin().await?;
    if !bulk_acts::begin_undo(&tx, id, now).await? {
        return Err(Error::Conflict("not-undoable"));
    }
    tx.commit().await?;
    for case in bulk_acts::cases(&portal.store, id).await? {
        let Some(made) = &case.made else { continue };
        let undone = match one(portal, &city, actor, &act, &case, made).await {
            Ok(undone) => undone,
            Err(error) => {
                tracing::warn!(%error, "a case of an act on many could not be restored");
                Undone::Failed
            }
        };
        let tx = portal.store.begin().await?;
        bulk_acts::undone(&tx, id, case.position, undone).await?;
        tx.commit().await?;
    }
    bulk_done(portal, actor, id).await
}

/// Restores one case, if what the act made of it still stands.
async fn one(
    portal: &Portal,
    city: &City,
    actor: &Actor,
    act: &ActRecord,
    case: &CaseRecord,
    made: &CaseState,
) -> Result<Undone> {
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, &case.reference).await?;
    let now = CaseState::of(&request);
    let stands = match &act.act {
        BulkAct::Assign { .. } => now.assignee == made.assignee,
        BulkAct::Team { .. } => now.team == made.team,
        BulkAct::Department { .. } => now.department == made.department,
        BulkAct::Priority { .. } => now.priority == made.priority,
        BulkAct::Status { .. } => now.standing()? == made.standing()?,
    };
    if !stands {
        return Ok(Undone::Changed);
    }
    let happened = restore(portal, &tx, actor, act, &request, &case.found).await?;
    event::record(&tx, city, happened).await?;
    tx.commit().await?;
    Ok(Undone::Restored)
}

/// Writes what was there before, and says what happened by it.
async fn restore<'a>(
    portal: &Portal,
    tx: &Tx,
    actor: &Actor,
    act: &ActRecord,
    request: &'a RequestRecord,
    found: &CaseState,
) -> Result<Happened<'a>> {
    let at = portal.ctx.clock.now();
    let (id, version) = (request.id, request.version);
    let happened = |kind, words| Happened::to(request, kind, actor, at, words);
    let (done, happened) = match &act.act {
        BulkAct::Assign { .. } => {
            let name = match found.assignee {
                Some(id) => staff::by_id(tx, id).await?.map(|s| s.staff.name),
                None => None,
            };
            let done = update::assignee(tx, id, version, found.assignee, at).await?;
            (done, happened(ActivityKind::Assigned, name))
        }
        BulkAct::Team { .. } => {
            let name = match &found.team {
                Some(code) => routing::team_by_code(tx, code).await?.map(|t| t.name),
                None => None,
            };
            let done = routing::team(tx, id, version, found.team.as_deref(), at).await?;
            (done, happened(ActivityKind::Teamed, name))
        }
        BulkAct::Department { .. } => {
            let whose = (
                found.department.as_str(),
                found.team.as_deref(),
                found.assignee,
            );
            let done = routing::back_to_department(tx, id, version, whose, at).await?;
            let name = Some(found.department.clone());
            let handed = Happened {
                department: name.clone(),
                ..happened(ActivityKind::Handed, name)
            };
            (done, handed)
        }
        BulkAct::Priority { .. } => {
            let done = routing::priority(tx, id, version, found.priority, at).await?;
            let words = Some(found.priority.to_string());
            (done, happened(ActivityKind::Prioritised, words))
        }
        BulkAct::Status { .. } => {
            let (status, clock) = found.standing()?;
            let done = update::status(tx, id, version, status, at, &clock).await?;
            let moved = Happened {
                status,
                ..happened(ActivityKind::Status, None)
            };
            (done, moved)
        }
    };
    if !done {
        return Err(access::stale());
    }
    Ok(happened)
}
