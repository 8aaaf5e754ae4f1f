//! Messages: made of new events and due digests, handed to the gateway, marked. At least once; a message that was handed
//! over but not marked goes again under the same name (`Message-ID`, file, push topic).

use crate::gateway::outlets::Outlets;
use stoa_service::requests::messages::{claim_due, delivered, expand_events, failed, send_digests};
use stoa_service::{Portal, Result};

/// How many events, digests or messages are taken at once.
const BATCH: u32 = 50;

/// Does all there is to do now; answers how many messages were tried.
pub async fn run(portal: &Portal, outlets: &Outlets) -> Result<usize> {
    while expand_events(portal, BATCH).await? > 0 {}
    while send_digests(portal, BATCH).await? > 0 {}
    let mut tried = 0;
    loop {
        let due = claim_due(portal, BATCH).await?;
        if due.is_empty() {
            return Ok(tried);
        }
        for message in due {
            tried += 1;
            match outlets.send(&message).await {
                Ok(()) => delivered(portal, message.id).await?,
                Err(failure) => {
                    let channel = message.channel.code();
                    tracing::warn!(id = %message.id, channel, permanent = failure.permanent, why = failure.words, "a message did not go");
                    failed(portal, message.id, &failure).await?;
                }
            }
        }
    }
}
