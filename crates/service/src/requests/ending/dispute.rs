//! A reporter says that it is not done: the first time the case is taken up again, later somebody decides.

use super::holder::{Holder, answerable, is_last, refused};
use super::someone_else::reassign;
use crate::city::City;
use crate::requests::event::{self, Happened};
use crate::requests::{access, promise};
use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::promise::due;
use stoa_domain::requests::status::{Move, Who};
use stoa_domain::requests::{ActivityKind, Event, Reference};
use stoa_store::Tx;
use stoa_store::requests::ending::{ClosingRecord, DisputeRecord, closings, disputes};
use stoa_store::requests::{RequestRecord, update};

/// Disputes the last closing; what it came to. A first dispute takes the case up again, one step more urgent and with
/// somebody who has not closed it; a later one is an appeal with a date of its own. The words are a message for the desk:
/// they may name people, so staff publish them or not.
///
/// Errors: `words` required | too-long; `NotFound` where `holder` is good for no closing of it; `Conflict("not-closed")`,
/// `Conflict("answer-too-late")`, `Conflict("appeal-waits")`, `Conflict("appeal-decided")`.
pub async fn dispute(
    portal: &Portal,
    reference: &Reference,
    holder: Holder<'_>,
    words: &str,
) -> Result<Event> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let all = closings::of_request(&tx, request.id).await?;
    let closing = holder.closing(&portal.ctx.config, reference, &all)?;
    is_last(closing, &all).map_err(refused)?;
    let before = disputes::of_request(&tx, request.id).await?;
    let event = answerable(&request, &all, &before)
        .objection(now)
        .map_err(refused)?;
    let words = access::words("words", words, true)?;
    let record = DisputeRecord {
        request_id: request.id,
        n: before.len() as i64 + 1,
        closing: closing.entry,
        at: now,
        due_at: (event == Event::Appeal).then(|| decided_by(&city, &request, now)),
        decided_at: None,
        decision: None,
        reasons: None,
        decided_by: None,
    };
    disputes::add(&tx, &record).await?;
    if closing.confirmed_at.is_some() {
        closings::confirm(&tx, closing.entry, None).await?;
    }
    let said = Happened {
        department: None,
        ..Happened::to(&request, ActivityKind::Message, &Actor::Anyone, now, words)
    };
    event::record(&tx, &city, said).await?;
    take_up(&tx, &city, &request, event, &all, now).await?;
    tx.commit().await?;
    Ok(event)
}

/// Moves it as the table says, marks it, and tells its people.
async fn take_up(
    tx: &Tx,
    city: &City,
    request: &RequestRecord,
    event: Event,
    all: &[ClosingRecord],
    now: DateTime<Utc>,
) -> Result<()> {
    let step = Move::of(request.status, event)
        .filter(|m| m.who == Who::Reporter)
        .ok_or(Error::Conflict("illegal-move"))?;
    let opens = step.to.is_open();
    if opens {
        let clock = promise::clock_of(city, request);
        let clock = promise::moved(city, request, clock, (step.from, step.to), now);
        update::status(tx, request.id, request.version, step.to, now, &clock).await?;
        disputes::raise(tx, request.id).await?;
    } else {
        update::touch(tx, request.id, now).await?;
    }
    disputes::mark(tx, request.id, Some(now)).await?;
    let kind = match opens {
        true => ActivityKind::Disputed,
        false => ActivityKind::Appealed,
    };
    let happened = Happened {
        status: step.to,
        department: None,
        ..Happened::to(request, kind, &Actor::Anyone, now, None)
    };
    event::record(tx, city, happened).await?;
    if opens {
        reassign(tx, city, request, request.version + 1, all, now).await?;
    }
    Ok(())
}

/// By when an appeal of now is decided: in the working time of the case's service.
fn decided_by(city: &City, request: &RequestRecord, now: DateTime<Utc>) -> DateTime<Utc> {
    let terms = city.promises.in_force(&request.service_code, now);
    let times = city.promises.times(terms.map_or("", |t| &t.calendar), now);
    due(city.ending.appeal, now, &times)
}
