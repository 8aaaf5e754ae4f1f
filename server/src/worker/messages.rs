//! Messages: made of new events, handed to the gateway, marked. At least once; a message that was handed over but
//! not marked goes again under the same `Message-ID` and file name.

use crate::gateway::mail::Mail;
use stoa_service::requests::messages::{claim_due, delivered, expand_events, failed};
use stoa_service::{Portal, Result};

/// How many events or messages are taken at once.
const BATCH: u32 = 50;

/// Does all there is to do now; answers how many messages were tried.
pub async fn run(portal: &Portal, mail: &dyn Mail) -> Result<usize> {
    while expand_events(portal, BATCH).await? > 0 {}
    let mut tried = 0;
    loop {
        let due = claim_due(portal, BATCH).await?;
        if due.is_empty() {
            return Ok(tried);
        }
        for message in due {
            tried += 1;
            match mail.send(&message).await {
                Ok(()) => delivered(portal, message.id).await?,
                Err(error) => {
                    tracing::warn!(id = %message.id, permanent = error.permanent, %error, "a message did not go");
                    failed(portal, message.id, &error.words, error.permanent).await?;
                }
            }
        }
    }
}
