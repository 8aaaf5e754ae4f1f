//! What is due by the clock: each job with its interval. A job that fails is tried again at its next turn; each bears
//! being run twice and by several processes.

use std::time::Duration;
use stoa_service::{Error, Portal, requests};
use tokio::time::Instant;

/// How often what was begun and left is forgotten.
const SWEEP: Duration = Duration::from_secs(15 * 60);
/// How often it is looked whether the nightly bulk file is due.
const BULK: Duration = Duration::from_secs(5 * 60);

/// How often rules look for promises that ran out, and the figures of promises kept whether they are old.
const PROMISES: Duration = Duration::from_secs(60);

/// How often it is looked whether much changed since the figures' blocks were packed, and how often they are packed anyway.
const FIGURES: Duration = Duration::from_secs(5);
const ALL_FIGURES: Duration = Duration::from_secs(10 * 60);

/// When each job runs next in this process.
pub struct Schedule {
    sweep: Instant,
    bulk: Instant,
    promises: Instant,
    figures: Instant,
    all_figures: Instant,
}

impl Schedule {
    /// Everything is due at once: what a stopped process left is caught up with.
    pub fn new() -> Self {
        Self {
            sweep: Instant::now(),
            bulk: Instant::now(),
            promises: Instant::now(),
            figures: Instant::now(),
            all_figures: Instant::now(),
        }
    }

    /// Runs what is due.
    pub async fn run(&mut self, portal: &Portal) {
        if due(&mut self.sweep, SWEEP) {
            sweep(portal).await;
        }
        if due(&mut self.bulk, BULK) {
            bulk(portal).await;
        }
        if due(&mut self.promises, PROMISES) {
            promises(portal).await;
        }
        let all = due(&mut self.all_figures, ALL_FIGURES);
        if all || due(&mut self.figures, FIGURES) {
            figures(portal, all).await;
        }
    }
}

impl Default for Schedule {
    fn default() -> Self {
        Self::new()
    }
}

/// Is it time? Then the next time is set.
fn due(next: &mut Instant, every: Duration) -> bool {
    let due = Instant::now() >= *next;
    if due {
        *next = Instant::now() + every;
    }
    due
}

/// The nightly Open311 file. Two processes may make it twice; the later one stays.
async fn bulk(portal: &Portal) {
    match requests::open311::make_bulk(portal).await {
        Ok(None) | Err(Error::Unavailable) => {} // not due; or no city is loaded yet
        Ok(Some(rows)) => tracing::info!(rows, "the bulk file is made"),
        Err(error) => tracing::warn!(%error, "making the bulk file"),
    }
}

/// Rules act on what is overdue; figures are counted anew. Either may run in two processes at once.
async fn promises(portal: &Portal) {
    match requests::promise::escalate(portal).await {
        Ok(0) | Err(Error::Unavailable) => {}
        Ok(acts) => tracing::info!(acts, "promises ran out: rules acted"),
        Err(error) => tracing::warn!(%error, "acting on what is overdue"),
    }
    match requests::promise::refresh_figures(portal).await {
        Ok(_) | Err(Error::Unavailable) => {}
        Err(error) => tracing::warn!(%error, "counting promises kept"),
    }
}

/// What changed is packed, so that who asks for figures reads little beside the blocks. One process packs at a time.
async fn figures(portal: &Portal, all: bool) {
    match requests::keep_figures(portal, all).await {
        Ok(0) => {}
        Ok(blocks) => tracing::debug!(blocks, "blocks of figures are packed"),
        Err(error) => tracing::warn!(%error, "packing figures"),
    }
}

/// What was begun and left.
async fn sweep(portal: &Portal) {
    match requests::drafts::sweep(portal).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "files nobody sent are gone"),
        Err(error) => tracing::warn!(%error, "sweeping what was left"),
    }
    match requests::waiting::sweep(portal).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "photos as they came that nobody waits for are gone"),
        Err(error) => tracing::warn!(%error, "sweeping waiting photos"),
    }
    match requests::history::sweep(portal).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "files of imports that nobody needs are gone"),
        Err(error) => tracing::warn!(%error, "sweeping files of imports"),
    }
    match requests::inbound::sweep(portal).await {
        Ok(0) => {}
        Ok(chats) => tracing::info!(chats, "chats nobody went on with are forgotten"),
        Err(error) => tracing::warn!(%error, "sweeping chats"),
    }
    match requests::moderation::sweep(portal).await {
        Ok(0) => {}
        Ok(reports) => tracing::info!(reports, "where old reports came from is forgotten"),
        Err(error) => tracing::warn!(%error, "sweeping sources"),
    }
    match requests::subscriptions::sweep(portal).await {
        Ok(0) => {}
        Ok(questions) => tracing::info!(questions, "subscriptions nobody said yes to are gone"),
        Err(error) => tracing::warn!(%error, "sweeping subscriptions"),
    }
    if let Err(error) = requests::guard::sweep(portal).await {
        tracing::warn!(%error, "sweeping counts of senders");
    }
}
