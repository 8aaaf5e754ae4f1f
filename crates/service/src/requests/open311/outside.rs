//! What somebody outside the desk says of a case is written down: a program that may post updates, or the other city
//! that does the work. The status goes by its table and by nothing else.

use crate::city::City;
use crate::requests::event::{self, Happened};
use crate::requests::{ending, promise};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ending::PARTNER;
use stoa_domain::requests::open311::UpdateStatus;
use stoa_domain::requests::{ActivityKind, Event};
use stoa_store::Tx;
use stoa_store::requests::ending::closings;
use stoa_store::requests::{RequestRecord, update};

/// What is said, and by whom.
#[derive(Debug, Clone)]
pub struct Word {
    pub status: UpdateStatus,
    /// For the public.
    pub text: Option<String>,
    /// Who, as the desk names them.
    pub by: String,
}

/// Writes it to a request that this transaction holds; the number of the entry, or `None` where there was nothing to
/// say. Closing and reopening need words: where none came, the catalogue has some. A closing has the partners' reason. What
/// is disputed is closed by somebody else than who closed it before, and what is appealed waits for its decision: of those
/// only the words are written down.
pub async fn write(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    word: Word,
) -> Result<Option<i64>> {
    let now = portal.ctx.clock.now();
    let mut way = word.status.way(request.status);
    if request.disputed_at.is_some() {
        let before = closings::of_request(tx, request.id).await?;
        let again = before.iter().any(|c| c.closer.as_ref() == Some(&word.by));
        if again || !request.status.is_open() {
            way.clear();
        }
    }
    let happened = |kind, status, text| Happened {
        status,
        actor: Some(word.by.clone()),
        ..Happened::to(request, kind, &Actor::System, now, text)
    };
    if way.is_empty() {
        if word.text.is_none() {
            return Ok(None);
        }
        update::touch(tx, request.id, now).await?;
        let told = happened(ActivityKind::Update, request.status, word.text.clone());
        return event::record(tx, city, told).await.map(Some);
    }
    // The words stand at the move that must have some, else at the last.
    let at = way
        .iter()
        .position(|e| e.needs_update())
        .unwrap_or(way.len() - 1);
    let (mut status, mut last) = (request.status, 0);
    let mut clock = promise::clock_of(city, request);
    for (i, &move_) in way.iter().enumerate() {
        let to = status.after(move_).ok_or(Error::Conflict("illegal-move"))?;
        clock = promise::moved(city, request, clock, (status, to), now);
        let version = request.version + i as i64;
        if !update::status(tx, request.id, version, to, now, &clock).await? {
            return Err(crate::requests::access::stale());
        }
        let text = match (&word.text, i == at) {
            (Some(text), true) => Some(text.clone()),
            _ if move_.needs_update() => Some(stock(portal, request, move_)),
            _ => None,
        };
        last = event::record(tx, city, happened(ActivityKind::Status, to, text)).await?;
        if move_.closes() {
            let by = (None, Some(word.by.clone()));
            ending::closed(tx, request.id, last, PARTNER, by, now).await?;
        }
        status = to;
    }
    Ok(Some(last))
}

/// Words where none came, in the reporter's language.
fn stock(portal: &Portal, request: &RequestRecord, event: Event) -> String {
    let key = match event {
        Event::Reopen => "open311-told-reopened",
        Event::Decline => "open311-told-declined",
        _ => "open311-told-closed",
    };
    portal.ctx.texts.text(request.locale, key, &[])
}
