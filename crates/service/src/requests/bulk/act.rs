//! The same is done to many cases. Each is an act of its own, with its own rules, entry and news: what cannot be done to one
//! is told of it and holds up no other.

use super::show::bulk_done;
use crate::requests::ending::Evidence;
use crate::requests::{access, assign, change_status, routing};
use crate::{Error, Portal, Result};
use std::collections::HashSet;
use stoa_domain::FieldErrors;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::bulk::{Became, BulkAct, BulkCase, BulkDone, MAX_CASES, SeenCase};
use stoa_domain::requests::routing::URGENT;
use stoa_store::accounts::staff;
use stoa_store::requests::bulk_acts::{self, ActRecord, CaseRecord, CaseState};
use stoa_store::requests::{read, routing as rows};

/// Does it to each case as it was seen, and says of each what became of it. Errors, before anything is done: `cases` required
/// | too-many; `assignee`, `team`, `department` unknown; `event` not-offered (a
/// move with a door of its own, or one that closes: that takes a reason and evidence of each case); `update` required | too-long; `priority` not-readable.
pub async fn bulk(
    portal: &Portal,
    actor: &Actor,
    act: BulkAct,
    cases: &[SeenCase],
) -> Result<BulkDone> {
    let me = actor.staff().ok_or(Error::Forbidden)?;
    check(portal, actor, &act).await?;
    let mut named = HashSet::new();
    let cases: Vec<&SeenCase> = cases
        .iter()
        .filter(|c| named.insert(c.reference.clone()))
        .collect();
    if cases.is_empty() {
        return Err(Error::invalid("cases", "required"));
    }
    if cases.len() > MAX_CASES {
        let mut errors = FieldErrors::default();
        errors.add_n("cases", "too-many", MAX_CASES as i64);
        return Err(errors.into());
    }
    let now = portal.ctx.clock.now();
    let id = portal.ctx.random.id(now);
    let record = ActRecord {
        id,
        staff_id: me.id,
        at: now,
        act,
        undone_at: None,
    };
    let tx = portal.store.begin().await?;
    bulk_acts::begin(&tx, &record).await?;
    tx.commit().await?;
    let mut missing = Vec::new();
    for (position, seen) in cases.into_iter().enumerate() {
        if !one(portal, actor, &record, position, seen).await? {
            missing.push(BulkCase {
                reference: seen.reference.clone(),
                became: Became::NotFound,
                undone: None,
            });
        }
    }
    let mut done = bulk_done(portal, actor, id).await?;
    done.cases.extend(missing);
    Ok(done)
}

/// May they, and is what they typed fit for any case at all?
async fn check(portal: &Portal, actor: &Actor, act: &BulkAct) -> Result<()> {
    let db = &portal.store;
    match act {
        BulkAct::Assign { assignee } => {
            access::require(actor, Permission::Assign)?;
            if let Some(id) = assignee {
                let found = staff::by_id(db, *id).await?;
                let found =
                    found.filter(|s| s.active && s.staff.role.may(Permission::ChangeStatus));
                found.ok_or_else(|| Error::invalid("assignee", "unknown"))?;
            }
        }
        BulkAct::Team { team } => {
            access::require(actor, Permission::Assign)?;
            if let Some(code) = team {
                let found = rows::team_by_code(db, code).await?;
                let found = found.filter(|t| t.retired_at.is_none());
                found.ok_or_else(|| Error::invalid("team", "unknown"))?;
            }
        }
        BulkAct::Department { department } => {
            access::require(actor, Permission::Assign)?;
            routing::known_department(portal, department).await?;
        }
        BulkAct::Status { event, update } => {
            access::require(actor, Permission::ChangeStatus)?;
            // What closes a case is shown of each.
            if event.has_own_door() || event.closes() {
                return Err(Error::invalid("event", "not-offered"));
            }
            access::words("update", update, event.needs_update())?;
        }
        BulkAct::Priority { priority } => {
            access::require(actor, Permission::Assign)?;
            if !(0..=URGENT).contains(priority) {
                return Err(Error::invalid("priority", "not-readable"));
            }
        }
    }
    Ok(())
}

/// Does it to one and writes down what became of it; `false`: there is no such case.
async fn one(
    portal: &Portal,
    actor: &Actor,
    act: &ActRecord,
    position: usize,
    seen: &SeenCase,
) -> Result<bool> {
    let Some(found) = read::by_reference(&portal.store, &seen.reference).await? else {
        return Ok(false);
    };
    let reference = &seen.reference;
    let done = match found.version == seen.version {
        // As it was found: whoever is faster from here on makes it stale.
        true => match &act.act {
            BulkAct::Assign { assignee } => {
                assign::give(portal, actor, reference, seen.version, *assignee).await
            }
            BulkAct::Team { team } => {
                let team = team.as_deref();
                routing::give_team(portal, actor, reference, seen.version, team).await
            }
            BulkAct::Department { department } => {
                routing::hand_to(portal, actor, reference, seen.version, department).await
            }
            BulkAct::Status { event, update } => {
                let (version, nothing) = (seen.version, Evidence::default());
                change_status::step(portal, actor, reference, version, *event, update, nothing)
                    .await
            }
            BulkAct::Priority { priority } => {
                routing::put_priority(portal, actor, reference, seen.version, *priority).await
            }
        },
        false => Err(access::stale()),
    };
    let after = read::by_reference(&portal.store, reference).await?;
    let changed = after.filter(|a| a.version != found.version);
    let became = match done {
        Ok(()) if changed.is_some() => Became::Done,
        Ok(()) => Became::Unchanged,
        Err(error) => why(&error),
    };
    let case = CaseRecord {
        position: position as i64,
        request_id: found.id,
        reference: reference.clone(),
        became,
        found: CaseState::of(&found),
        made: changed
            .filter(|_| became == Became::Done)
            .map(|r| CaseState::of(&r)),
        undone: None,
    };
    let tx = portal.store.begin().await?;
    bulk_acts::add(&tx, act.id, &case).await?;
    tx.commit().await?;
    Ok(true)
}

fn why(error: &Error) -> Became {
    match error {
        Error::Conflict("stale") => Became::Stale,
        Error::Conflict("illegal-move") => Became::IllegalMove,
        Error::Forbidden => Became::Forbidden,
        Error::NotFound => Became::NotFound,
        Error::Invalid(_) | Error::Conflict(_) => Became::Refused,
        other => {
            tracing::warn!(%other, "a case of an act on many could not be changed");
            Became::Failed
        }
    }
}
