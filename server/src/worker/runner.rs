//! Runs the jobs when the outbox grows and now and then besides (for tries whose time has come).

use super::messages;
use super::schedule::Schedule;
use crate::gateway::outlets::Outlets;
use crate::layer::rate_limit::Limits;
use crate::state::Stopping;
use std::sync::Arc;
use std::time::Duration;
use stoa_service::Portal;
use stoa_service::requests::live_head;

/// The longest rest between two looks: how late a second try may be.
const REST: Duration = Duration::from_secs(5);
/// The shortest: in a burst what comes in meanwhile is worked on together, and the writer is free for who waits for it.
pub const GATHER: Duration = Duration::from_millis(200);

/// Works until the process stops; the message at hand is finished first.
pub async fn run(portal: Portal, outlets: Outlets, limits: Arc<Limits>, mut stopping: Stopping) {
    let mut schedule = Schedule::new();
    while !stopping.now() {
        // Read first: what comes in while we work wakes us at once.
        let seen = live_head(&portal).await.unwrap_or(i64::MAX);
        if let Err(error) = messages::run(&portal, &outlets).await {
            tracing::warn!(%error, "the worker could not finish; trying again");
        }
        limits.forget_quiet();
        schedule.run(&portal).await;
        tokio::time::sleep(GATHER).await;
        tokio::select! {
            () = stopping.wait() => return,
            woken = portal.store.wait_for_change(seen, REST) => if woken.is_err() {
                tokio::time::sleep(REST).await;
            },
        }
    }
}
