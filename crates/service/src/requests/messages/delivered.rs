//! The gateway took a message.

use crate::{Portal, Result};
use stoa_domain::requests::message::MessageEvent;
use stoa_store::follow::{recipients, subscriptions};
use stoa_store::messages::{self, Moved};
use uuid::Uuid;

/// Notes that the gateway took a message, at its address and its subscription too. One that is not being sent (released
/// meanwhile) stays as it is.
pub async fn delivered(portal: &Portal, id: Uuid) -> Result<()> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    if let Some(message) = messages::by_id(&tx, id).await?
        && let Some(to) = message.status.after(MessageEvent::Deliver)
    {
        let moved = Moved {
            attempts: message.attempts + 1,
            sent_at: Some(now),
            ..Moved::default()
        };
        messages::set_status(&tx, id, message.status, to, &moved).await?;
        if let Some(recipient) = message.recipient_id {
            recipients::set_delivered(&tx, recipient, now).await?;
        }
        if let Some(subscription) = message.subscription_id {
            subscriptions::set_delivered(&tx, subscription, now).await?;
        }
    }
    Ok(tx.commit().await?)
}
