//! The promise of one case.

use crate::Result;
use crate::city::City;
use chrono::{DateTime, Utc};
use stoa_domain::requests::Status;
use stoa_domain::requests::promise::{Clock, Terms};
use stoa_store::Tx;
use stoa_store::requests::RequestRecord;
use stoa_store::requests::activity;
use stoa_store::requests::promises;
use stoa_store::requests::update::NewPromise;

/// When a case of a service opened now is due.
pub fn due_of(city: &City, service: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let terms = city.promises.in_force(service, now)?;
    let times = city.promises.times(&terms.calendar, now);
    terms.dues(now, &times).1
}

/// Writes down what a case is promised beside its date, and by which terms.
pub async fn begin(tx: &Tx, city: &City, id: i64, service: &str, now: DateTime<Utc>) -> Result<()> {
    let Some(terms) = city.promises.in_force(service, now) else {
        return Ok(());
    };
    let times = city.promises.times(&terms.calendar, now);
    let (response, _) = terms.dues(now, &times);
    Ok(promises::begin(tx, id, response, terms.version).await?)
}

/// The clock of a case as it is stored.
pub fn clock_of(city: &City, r: &RequestRecord) -> Clock {
    Clock {
        target: terms_of(city, r).and_then(|t| t.resolution),
        due: r.due_at.or(r.promise.paused_due_at),
        paused_at: r.promise.paused_at,
        paused: r.promise.paused,
        closed_at: r.closed_at,
        reopened: r.promise.reopened,
    }
}

/// The clock of a case after a move of its status.
pub fn moved(
    city: &City,
    r: &RequestRecord,
    clock: Clock,
    (from, to): (Status, Status),
    now: DateTime<Utc>,
) -> Clock {
    let calendar = terms_of(city, r).map_or("", |t| &t.calendar);
    clock.step(from, to, now, &city.promises.times(calendar, now))
}

/// The terms a case was opened under; for one whose date came from elsewhere, those of that time, or the first.
fn terms_of<'a>(city: &'a City, r: &RequestRecord) -> Option<&'a Terms> {
    let all = city.promises.terms(&r.service_code);
    let own = r.promise.terms_version;
    own.and_then(|version| Terms::of_version(all, version))
        .or_else(|| Terms::in_force(all, r.opened_at))
        .or(all.first())
}

/// What a case would have been promised had it been of this service from the beginning: its timeline counts again, with
/// every pause, by the terms in force when it was opened.
pub async fn under(tx: &Tx, city: &City, r: &RequestRecord, service: &str) -> Result<NewPromise> {
    let Some(terms) = city.promises.in_force(service, r.opened_at) else {
        return Ok(NewPromise {
            clock: Clock {
                target: None,
                due: None,
                ..clock_of(city, r)
            },
            ..NewPromise::default()
        });
    };
    let times = city.promises.times(&terms.calendar, r.opened_at);
    let (response_due_at, due) = terms.dues(r.opened_at, &times);
    let mut clock = Clock {
        target: terms.resolution,
        due,
        ..Clock::default()
    };
    let mut stands = Status::Received;
    for entry in activity::of_request(tx, r.id, true).await? {
        if let Some(to) = entry.entry.status {
            let at = entry.entry.at;
            let times = city.promises.times(&terms.calendar, at);
            clock = clock.step(stands, to, at, &times);
            stands = to;
        }
    }
    Ok(NewPromise {
        clock,
        response_due_at,
        terms_version: terms.version,
    })
}
