//! Somebody who has not closed the case decides an appeal, with reasons.

use super::someone_else::{has_closed, reassign};
use crate::requests::event::{self, Happened};
use crate::requests::{access, desk_show, promise};
use crate::{Error, Portal, Result};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::ending::{Decision, MIN_OWN_WORDS, is_thin};
use stoa_domain::requests::status::Move;
use stoa_domain::requests::{ActivityKind, DeskRequest, Event, Reference};
use stoa_store::requests::ending::{DisputeRecord, closings, disputes};
use stoa_store::requests::update;

/// Decides the appeal that waits. Upheld, the case is taken up again, one step more urgent and with somebody else; rejected,
/// it stays closed for good. The reasons are for everyone.
///
/// Errors: `Forbidden`; `reasons` required | too-thin | too-long; `decision` own-closing for who closed the case before;
/// `Conflict("no-appeal")`; `Conflict("stale")`.
pub async fn decide(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    decision: Decision,
    reasons: &str,
) -> Result<DeskRequest> {
    access::require(actor, Permission::Reopen)?;
    let reasons = said(reasons)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    let waits = |d: &DisputeRecord| d.is_appeal() && d.decided_at.is_none();
    let appeal = disputes::of_request(&tx, request.id).await?;
    let appeal = appeal.into_iter().rev().find(waits);
    let appeal = appeal.ok_or(Error::Conflict("no-appeal"))?;
    let all = closings::of_request(&tx, request.id).await?;
    if has_closed(&all, actor) {
        return Err(Error::invalid("decision", "own-closing"));
    }
    let (event, kind) = match decision {
        Decision::Upheld => (Event::Uphold, ActivityKind::Upheld),
        Decision::Rejected => (Event::Reject, ActivityKind::Rejected),
    };
    let step = Move::of(request.status, event)
        .filter(|m| m.who.is(actor))
        .ok_or(Error::Conflict("illegal-move"))?;
    let decided = DisputeRecord {
        decided_at: Some(now),
        decision: Some(decision),
        reasons: Some(reasons.clone()),
        decided_by: actor.staff().map(|s| s.name.clone()),
        ..appeal
    };
    if !disputes::decide(&tx, &decided).await? {
        return Err(access::stale());
    }
    let opens = step.to.is_open();
    if opens {
        let clock = promise::clock_of(&city, &request);
        let clock = promise::moved(&city, &request, clock, (step.from, step.to), now);
        update::status(&tx, request.id, version, step.to, now, &clock).await?;
        disputes::raise(&tx, request.id).await?;
    } else {
        update::touch(&tx, request.id, now).await?;
        disputes::mark(&tx, request.id, None).await?;
    }
    let happened = Happened {
        status: step.to,
        ..Happened::to(&request, kind, actor, now, Some(reasons))
    };
    event::record(&tx, &city, happened).await?;
    if opens {
        reassign(&tx, &city, &request, version + 1, &all, now).await?;
    }
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}

/// The reasons, cleaned: nobody learns anything from a few words.
fn said(typed: &str) -> Result<String> {
    let reasons = access::words("reasons", typed, true)?.unwrap_or_default();
    if is_thin(&reasons, []) {
        let mut errors = FieldErrors::default();
        errors.add_n("reasons", "too-thin", MIN_OWN_WORDS as i64);
        return Err(errors.into());
    }
    Ok(reasons)
}
