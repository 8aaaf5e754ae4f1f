//! Staff send a message once more.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::message::MessageEvent;
use stoa_store::follow::recipients;
use stoa_store::messages::{self, Moved};
use uuid::Uuid;

/// Queues a sent or dead message anew, with all its tries. Whoever does so says that the address works: where mail came
/// back from it, it is written to again. `Conflict("not-resendable")` while it is on its way.
pub async fn resend(portal: &Portal, actor: &Actor, id: Uuid) -> Result<()> {
    access::require(actor, Permission::Resend)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let message = messages::by_id(&tx, id).await?.ok_or(Error::NotFound)?;
    let to = message
        .status
        .after(MessageEvent::Resend)
        .ok_or(Error::Conflict("not-resendable"))?;
    let moved = Moved {
        next_at: Some(now),
        ..Moved::default()
    };
    if !messages::set_status(&tx, id, message.status, to, &moved).await? {
        return Err(Error::Conflict("not-resendable"));
    }
    if let Some(recipient) = message.recipient_id {
        recipients::set_bounced(&tx, recipient, None, None).await?;
    }
    Ok(tx.commit().await?)
}
