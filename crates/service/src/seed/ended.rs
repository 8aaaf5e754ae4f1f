//! The reasons of what was closed lately, and one case whose reporter says that it is not done, so that a demonstration
//! shows both.

use crate::Result;
use chrono::{DateTime, Duration, Utc};
use stoa_domain::requests::ending::WINDOW_DAYS;
use stoa_domain::requests::promise::Clock;
use stoa_domain::requests::{ActivityKind, Status};
use stoa_store::Tx;
use stoa_store::requests::activity::{self, ActivityRecord, NewActivity};
use stoa_store::requests::ending::{ClosingRecord, DisputeRecord, closings, disputes};
use stoa_store::requests::{RequestRecord, read, update};

/// How many are looked at together.
const BATCH: usize = 500;
/// What the one reporter wrote.
const WORDS: &str = "I walked past this morning: nothing has changed since I reported it.";

/// A request that was closed, and its reason's code.
pub type Ended = (i64, String);

/// Was it closed so lately that its reporter may still say something?
pub fn is_late(closed_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    closed_at.is_some_and(|at| now - at < Duration::days(WINDOW_DAYS))
}

/// Writes the reasons down, and disputes the newest of those that are said to be fixed for a day.
pub async fn keep(tx: &Tx, all: &[Ended], now: DateTime<Utc>) -> Result<()> {
    let mut fit: Option<ClosingRecord> = None;
    for batch in all.chunks(BATCH) {
        let ids: Vec<i64> = batch.iter().map(|(id, _)| *id).collect();
        let entries = activity::public_of(tx, &ids).await?;
        for (id, reason) in batch {
            let last = entries.iter().rev().find(|e| e.entry.request_id == *id);
            let Some(closing) = last.map(|e| closing(e, reason)) else {
                continue;
            };
            closings::add(tx, &closing).await?;
            let rested = closing.reason == "fixed" && now - closing.at > Duration::days(1);
            if rested && fit.as_ref().is_none_or(|f| f.at < closing.at) {
                fit = Some(closing);
            }
        }
    }
    match fit {
        Some(closing) => dispute(tx, &closing, now - Duration::hours(3)).await,
        None => Ok(()),
    }
}

fn closing(entry: &ActivityRecord, reason: &str) -> ClosingRecord {
    ClosingRecord {
        entry: entry.id,
        request_id: entry.entry.request_id,
        reason: reason.to_owned(),
        at: entry.entry.at,
        staff_id: None,
        closer: None,
        confirmed_at: None,
    }
}

async fn dispute(tx: &Tx, closing: &ClosingRecord, at: DateTime<Utc>) -> Result<()> {
    let Some(request) = read::by_id(tx, closing.request_id).await? else {
        return Ok(());
    };
    let clock = Clock {
        due: request.due_at,
        reopened: 1,
        ..Clock::default()
    };
    let to = Status::InReview;
    update::status(tx, request.id, request.version, to, at, &clock).await?;
    disputes::raise(tx, request.id).await?;
    disputes::mark(tx, request.id, Some(at)).await?;
    let said = DisputeRecord {
        request_id: request.id,
        n: 1,
        closing: closing.entry,
        at,
        due_at: None,
        decided_at: None,
        decision: None,
        reasons: None,
        decided_by: None,
    };
    disputes::add(tx, &said).await?;
    let words = Some(WORDS.to_owned());
    activity::add(tx, &entry(&request, ActivityKind::Message, at, words)).await?;
    activity::add(tx, &entry(&request, ActivityKind::Disputed, at, None)).await?;
    Ok(())
}

fn entry(
    request: &RequestRecord,
    kind: ActivityKind,
    at: DateTime<Utc>,
    text: Option<String>,
) -> NewActivity {
    NewActivity {
        request_id: request.id,
        kind,
        at,
        status: kind.shows_status().then_some(Status::InReview),
        text,
        internal: !kind.is_public(),
        actor: None,
        department: None,
    }
}
