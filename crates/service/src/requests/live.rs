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
    /// One that nobody else may see, for its reporter: whoever opens this stream has been asked for the key.
    Own(Reference),
}

/// The events after `seq`, oldest first, at most `limit`: what everyone may know (then and by now) for the public, all for
/// staff. Fewer than `limit` means: that is all there is now. `NotFound` for a request there is not, or not for them.
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
                .filter(|r| all || r.visibility.is_public())
                .ok_or(Error::NotFound)?
                .id,
        ),
        Topic::Own(reference) => Some(
            read::by_reference(&portal.store, reference)
                .await?
                .ok_or(Error::NotFound)?
                .id,
        ),
    };
    let own = matches!(topic, Topic::Own(_));
    if !all && !own {
        let found = outbox::public_since::<Payload>(&portal.store, seq, request_id, limit).await?;
        return Ok(found.into_iter().map(|e| event::live(e, &city)).collect());
    }
    let mut out = Vec::new();
    let mut after = seq;
    loop {
        let batch = outbox::since::<Payload>(&portal.store, after, request_id, limit).await?;
        let more = batch.len() == limit as usize;
        let Some(last) = batch.last() else {
            return Ok(out);
        };
        after = last.seq;
        let told = batch.into_iter().map(|e| event::live(e, &city));
        out.extend(told.filter(|e| all || e.is_public()));
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
