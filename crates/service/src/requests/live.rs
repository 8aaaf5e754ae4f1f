//! What open pages are told when something changes.

use super::event::{self, Payload};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{LiveEvent, Reference};
use stoa_store::outbox;
use stoa_store::requests::read;

/// What a stream is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    All,
    Request(Reference),
}

/// The events after `seq`, oldest first, at most `limit`: the public's own for the public, all for staff. Fewer than
/// `limit` means: that is all there is now. `NotFound` for a request there is not.
pub async fn live_since(
    portal: &Portal,
    actor: &Actor,
    seq: i64,
    limit: u32,
    topic: &Topic,
) -> Result<Vec<LiveEvent>> {
    let city = portal.city().await?;
    let all = actor.may(Permission::ViewDesk);
    let request_id = match topic {
        Topic::All => None,
        Topic::Request(reference) => Some(
            read::by_reference(&portal.store, reference)
                .await?
                .ok_or(Error::NotFound)?
                .id,
        ),
    };
    let mut out = Vec::new();
    let mut after = seq;
    loop {
        let batch = outbox::since::<Payload>(&portal.store, after, request_id, limit).await?;
        let more = batch.len() == limit as usize;
        let Some(last) = batch.last() else {
            return Ok(out);
        };
        after = last.seq;
        let seen = batch.into_iter().filter(|e| all || e.public);
        out.extend(seen.map(|e| event::live(e, &city)));
        if !more || out.len() >= limit as usize {
            out.truncate(limit as usize);
            return Ok(out);
        }
    }
}

/// The number of the newest event; 0 where there is none.
pub async fn live_head(portal: &Portal) -> Result<i64> {
    Ok(outbox::head(&portal.store).await?)
}
