//! What came of it: the other city has it, could not take it, or says how it stands.

use crate::requests::access;
use crate::requests::open311::{Word, write};
use crate::{Error, Portal, Result};
use chrono::Duration;
use stoa_domain::requests::ActivityKind;
use stoa_domain::requests::message::backoff;
use stoa_domain::requests::open311::{ForwardState, UpdateStatus};
use stoa_domain::text;
use stoa_store::Tx;
use stoa_store::requests::forwards::{self, ForwardRecord};
use stoa_store::requests::{RequestRecord, read};

/// The most that is kept of another's words, in characters.
const MAX_ERROR: usize = 500;
/// The first look at how it stands.
const SOON: Duration = Duration::minutes(1);

/// How the other city says it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theirs {
    pub their_id: Option<String>,
    /// Their word; `None` where only the number is known.
    pub status: Option<String>,
    pub notes: Option<String>,
}

/// They have it: under a number, or first under a token. The desk reads it in the timeline.
pub async fn sent(
    portal: &Portal,
    request_id: i64,
    their_id: Option<&str>,
    token: Option<&str>,
) -> Result<()> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let (request, forward) = of(&tx, request_id).await?;
    let known = forward.their_id.is_some();
    let state = match their_id {
        Some(_) => ForwardState::Sent,
        None => ForwardState::Token,
    };
    let next = ForwardRecord {
        state,
        next_at: Some(now + SOON),
        last_error: None,
        attempts: 0,
        their_id: their_id.map(str::to_owned),
        token: token.map(str::to_owned).or(forward.token.clone()),
        ..forward
    };
    forwards::save(&tx, &next).await?;
    if let (Some(id), false) = (their_id, known) {
        let words = format!("Open311: {} {id}", host(&portal_of(&tx, &next).await?));
        note(&tx, portal, &request, words).await?;
    }
    Ok(tx.commit().await?)
}

/// They could not take it: it is tried again later, or never where the failure is permanent or no tries are left; then
/// the desk reads it in the timeline.
pub async fn failed(portal: &Portal, request_id: i64, error: &str, permanent: bool) -> Result<()> {
    let now = portal.ctx.clock.now();
    let error: String = text::clean_line(error).chars().take(MAX_ERROR).collect();
    let tx = portal.store.begin().await?;
    let (request, forward) = of(&tx, request_id).await?;
    let attempts = forward.attempts + 1;
    // What is there already is followed for as long as it takes.
    let there = forward.state != ForwardState::Waiting;
    let wait = match backoff(attempts).filter(|_| !permanent) {
        None if there => Some(Duration::hours(6)),
        wait => wait,
    };
    let next = ForwardRecord {
        state: match wait {
            Some(_) => forward.state,
            None => ForwardState::Failed,
        },
        attempts,
        next_at: wait.map(|wait| now + wait),
        last_error: Some(error.clone()),
        ..forward
    };
    forwards::save(&tx, &next).await?;
    if wait.is_none() {
        let words = format!("Open311: {}: {error}", host(&portal_of(&tx, &next).await?));
        note(&tx, portal, &request, words).await?;
    }
    Ok(tx.commit().await?)
}

/// How it stands there becomes activity here, once a change: a new status by the status table, new words as an update.
pub async fn heard(portal: &Portal, request_id: i64, theirs: Theirs) -> Result<()> {
    let city = portal.city().await?;
    let tx = portal.store.begin().await?;
    let (request, forward) = of(&tx, request_id).await?;
    let notes = theirs
        .notes
        .as_deref()
        .map(text::clean)
        .filter(|n| !n.is_empty());
    let notes = notes.map(|n| n.chars().take(access::MAX_WORDS).collect::<String>());
    let status = theirs
        .status
        .as_deref()
        .map(str::trim)
        .filter(|s| !s.is_empty());
    let same = status == forward.their_status.as_deref();
    let said = (notes != forward.their_notes)
        .then(|| notes.clone())
        .flatten();
    let closed = status.is_some_and(
        |s| matches!(UpdateStatus::parse(s), Some(UpdateStatus::Is(to)) if !to.is_open()),
    );
    let next = ForwardRecord {
        // A closed one may be reopened there: it is looked at for as long as it is remembered, but not here.
        state: if closed {
            ForwardState::Closed
        } else {
            ForwardState::Sent
        },
        attempts: 0,
        last_error: None,
        their_status: status.map(str::to_owned),
        their_notes: notes,
        next_at: if closed { None } else { forward.next_at },
        ..forward
    };
    forwards::save(&tx, &next).await?;
    let word = Word {
        status: match status.filter(|_| !same).and_then(UpdateStatus::parse) {
            // `open` says nothing of the step it stands at, and our desk may have closed it meanwhile.
            Some(UpdateStatus::Open) | None => UpdateStatus::Unchanged,
            Some(status) => status,
        },
        text: said,
        by: host(&portal_of(&tx, &next).await?).to_owned(),
    };
    write(&tx, portal, &city, &request, word).await?;
    Ok(tx.commit().await?)
}

async fn of(tx: &Tx, request_id: i64) -> Result<(RequestRecord, ForwardRecord)> {
    let request = read::by_id(tx, request_id).await?.ok_or(Error::NotFound)?;
    let request = access::locked(tx, &request.reference).await?;
    let forward = forwards::of_request(tx, request_id).await?;
    Ok((request, forward.ok_or(Error::NotFound)?))
}

async fn portal_of(tx: &Tx, forward: &ForwardRecord) -> Result<String> {
    let target = forwards::target(tx, &forward.service_code).await?;
    Ok(target.map(|t| t.endpoint).unwrap_or_default())
}

async fn note(tx: &Tx, portal: &Portal, request: &RequestRecord, words: String) -> Result<()> {
    use crate::requests::event::{self, Happened};
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let actor = stoa_domain::accounts::Actor::System;
    let happened = Happened::to(request, ActivityKind::Note, &actor, now, Some(words));
    event::record(tx, &city, happened).await?;
    Ok(())
}

/// The host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
