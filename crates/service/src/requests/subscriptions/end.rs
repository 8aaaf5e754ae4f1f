//! Hearing no more: of one thing, or of anything.

use crate::requests::messages::{Purpose, opened};
use crate::{Error, Portal, Result};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::MessageEvent;
use stoa_store::Tx;
use stoa_store::follow::{RecipientRecord, digests, recipients, subscriptions};
use stoa_store::messages::{self, Moved};
use stoa_store::requests::followers;
use uuid::Uuid;

/// Ends what a link in a message stands for: one subscription, or everything that goes to an address. Again is no error;
/// what waits in the outbox does not go any more. `NotFound` for what is no link of ours.
pub async fn end_by_link(portal: &Portal, token: &str) -> Result<()> {
    let config = &portal.ctx.config;
    let now = portal.ctx.clock.now();
    if let Some(id) = opened(config, Purpose::Unsubscribe, token) {
        let tx = portal.store.begin().await?;
        subscriptions::end(&tx, id, now).await?;
        return Ok(tx.commit().await?);
    }
    let id = opened(config, Purpose::Manage, token).ok_or(Error::NotFound)?;
    let tx = portal.store.begin().await?;
    let reader = recipients::by_id(&tx, id).await?.ok_or(Error::NotFound)?;
    for subscription in subscriptions::of_recipient(&tx, id).await? {
        subscriptions::end(&tx, subscription.id, now).await?;
    }
    if reader.channel == Channel::Mail {
        followers::end_address(&tx, &reader.address, now).await?;
    }
    digests::clear(&tx, id).await?;
    cancel(&tx, id).await?;
    Ok(tx.commit().await?)
}

/// Cancels the news that waits for an address; answers to what its owner did go on.
async fn cancel(tx: &Tx, recipient: Uuid) -> Result<()> {
    for m in messages::queued_for(tx, recipient).await? {
        if let Some(to) = m.status.after(MessageEvent::Cancel)
            && !m.kind.is_answer()
        {
            let moved = Moved {
                attempts: m.attempts,
                last_error: Some("its reader stopped all messages".to_owned()),
                ..Moved::default()
            };
            messages::set_status(tx, m.id, m.status, to, &moved).await?;
        }
    }
    Ok(())
}

/// Ends one thing that is followed at the address of a manage link. `NotFound` where it is not followed there.
pub async fn end_one(portal: &Portal, token: &str, id: Uuid) -> Result<()> {
    let recipient = opened(&portal.ctx.config, Purpose::Manage, token).ok_or(Error::NotFound)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let reader = recipients::by_id(&tx, recipient)
        .await?
        .ok_or(Error::NotFound)?;
    let own = subscriptions::by_id(&tx, id)
        .await?
        .is_some_and(|s| s.recipient_id == recipient);
    if own {
        subscriptions::end(&tx, id, now).await?;
    } else if follows(&tx, &reader, id).await? {
        followers::end(&tx, id, now).await?;
    } else {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

async fn follows(tx: &Tx, reader: &RecipientRecord, id: Uuid) -> Result<bool> {
    if reader.channel != Channel::Mail {
        return Ok(false);
    }
    let followed = followers::of_address(tx, &reader.address).await?;
    Ok(followed.iter().any(|(f, ..)| f.id == id))
}
