//! The gateway could not take a message.

use crate::{Portal, Result};
use stoa_domain::requests::message::{MessageEvent, backoff};
use stoa_store::messages::{self, Moved};
use uuid::Uuid;

/// The most that is kept of a gateway's words, in characters.
const MAX_ERROR: usize = 500;

/// Notes that the gateway could not take a message: it is tried again later, or never where the failure is permanent or
/// there are no tries left.
pub async fn failed(portal: &Portal, id: Uuid, error: &str, permanent: bool) -> Result<()> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    if let Some(message) = messages::by_id(&tx, id).await? {
        let attempts = message.attempts + 1;
        let wait = backoff(attempts).filter(|_| !permanent);
        let event = match wait {
            Some(_) => MessageEvent::Retry,
            None => MessageEvent::GiveUp,
        };
        if let Some(to) = message.status.after(event) {
            let moved = Moved {
                attempts,
                next_at: wait.map(|wait| now + wait),
                last_error: Some(error.chars().take(MAX_ERROR).collect()),
                ..Moved::default()
            };
            messages::set_status(&tx, id, message.status, to, &moved).await?;
        }
    }
    Ok(tx.commit().await?)
}
