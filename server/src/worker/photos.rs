//! Photos that came faster than they could be cleaned: cleaned in the order they came, beside everything else.

use crate::state::Stopping;
use futures::future::join;
use std::time::Duration;
use stoa_service::requests::{live_head, waiting};
use stoa_service::{Portal, Result};

/// The longest rest between two looks: how late a second try may be.
const REST: Duration = Duration::from_secs(5);

/// Works until the process stops; the photo at hand is finished first.
pub async fn run(portal: Portal, mut stopping: Stopping) {
    while !stopping.now() {
        let seen = live_head(&portal).await.unwrap_or(i64::MAX);
        // Two, as there are two decoders: while one of them waits for the disk the other works.
        let (a, b) = join(all(&portal, &stopping), all(&portal, &stopping)).await;
        if let Err(error) = a.and(b) {
            tracing::warn!(%error, "a waiting photo could not be cleaned; trying again");
        }
        tokio::select! {
            () = stopping.wait() => return,
            woken = portal.store.wait_for_change(seen, REST) => if woken.is_err() {
                tokio::time::sleep(REST).await;
            },
        }
    }
}

async fn all(portal: &Portal, stopping: &Stopping) -> Result<()> {
    while !stopping.now() && waiting::clean_next(portal).await? {}
    Ok(())
}
