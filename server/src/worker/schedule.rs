//! What is due by the clock: each job with its interval. A job that fails is tried again at its next turn; each bears
//! being run twice and by several processes.

use std::time::Duration;
use stoa_service::{Portal, requests};
use tokio::time::Instant;

/// How often what was begun and left is forgotten.
const SWEEP: Duration = Duration::from_secs(15 * 60);

/// When each job runs next in this process.
pub struct Schedule {
    sweep: Instant,
}

impl Schedule {
    /// Everything is due at once: what a stopped process left is caught up with.
    pub fn new() -> Self {
        Self {
            sweep: Instant::now(),
        }
    }

    /// Runs what is due.
    pub async fn run(&mut self, portal: &Portal) {
        if Instant::now() < self.sweep {
            return;
        }
        self.sweep = Instant::now() + SWEEP;
        match requests::drafts::sweep(portal).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "files nobody sent are gone"),
            Err(error) => tracing::warn!(%error, "sweeping what was left"),
        }
        match requests::subscriptions::sweep(portal).await {
            Ok(0) => {}
            Ok(questions) => tracing::info!(questions, "subscriptions nobody said yes to are gone"),
            Err(error) => tracing::warn!(%error, "sweeping subscriptions"),
        }
    }
}
