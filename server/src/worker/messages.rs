//! Messages: made of new events and due digests, handed to the gateway, marked. At least once; a message that was handed
//! over but not marked goes again under the same name (`Message-ID`, file, push topic).

use crate::gateway::outlets::Outlets;
use futures::StreamExt;
use futures::future::join_all;
use futures::stream;
use stoa_domain::requests::follow::Channel;
use stoa_service::requests::messages::{
    Outgoing, claim_due_by, delivered, expand_events, failed, send_digests,
};
use stoa_service::requests::posts::posted;
use stoa_service::{Portal, Result};

/// How many events, digests or messages are taken at once.
const BATCH: u32 = 50;
/// How many messages of a channel are under way at once: with the longest wait for an answer a batch takes a few minutes at
/// most, less than after which a worker counts as gone.
const AT_ONCE: usize = 4;

/// Does all there is to do now; answers how many messages were tried. The channels go side by side, so that a push service
/// that does not answer holds up no mail.
pub async fn run(portal: &Portal, outlets: &Outlets) -> Result<usize> {
    while expand_events(portal, BATCH).await? > 0 {}
    while send_digests(portal, BATCH).await? > 0 {}
    let channels = Channel::ALL.map(|channel| send_due(portal, outlets, channel));
    join_all(channels).await.into_iter().sum()
}

/// Hands over what is due by one channel. All of a batch is marked before an error is passed on.
async fn send_due(portal: &Portal, outlets: &Outlets, channel: Channel) -> Result<usize> {
    let mut tried = 0;
    loop {
        let due = claim_due_by(portal, channel, BATCH).await?;
        if due.is_empty() {
            return Ok(tried);
        }
        tried += due.len();
        let marked: Vec<Result<()>> = stream::iter(due)
            .map(|message| hand_over(portal, outlets, message))
            .buffer_unordered(AT_ONCE)
            .collect()
            .await;
        marked.into_iter().collect::<Result<()>>()?;
    }
}

async fn hand_over(portal: &Portal, outlets: &Outlets, message: Outgoing) -> Result<()> {
    match outlets.send(&message).await {
        Ok(url) => {
            if let Some(url) = url {
                posted(portal, message.id, &url).await?;
            }
            delivered(portal, message.id).await
        }
        Err(failure) => {
            let channel = message.channel.code();
            tracing::warn!(id = %message.id, channel, permanent = failure.permanent, why = failure.words, "a message did not go");
            failed(portal, message.id, &failure).await
        }
    }
}
