//! Where live streams get their events: one task reads the outbox's tail and hands each event, written once, to
//! every open stream. Nothing here outlives the process; a client that comes back is served from the outbox.

use crate::state::Stopping;
use axum::body::Bytes;
use std::sync::Arc;
use std::time::Duration;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{LiveEvent, Reference};
use stoa_service::Portal;
use stoa_service::requests::{Topic, live_head, live_since};
use tokio::sync::broadcast;

/// An event as it goes over the wire.
#[derive(Debug)]
pub struct Frame {
    pub seq: i64,
    pub reference: Reference,
    /// May everyone see it?
    pub public: bool,
    /// Is it of a kind that everyone may see, of a request that perhaps not everyone may?
    pub told: bool,
    pub bytes: Bytes,
}

/// How many events a stream may be behind before it is ended (the client comes back and replays).
const BACKLOG: usize = 256;
/// How many events are read at once.
const BATCH: u32 = 200;
/// How long further events are gathered after some were handed out: the first is told at once; of a burst each page
/// gets one write for many, instead of a write for every event.
const GATHER: Duration = Duration::from_millis(100);
/// With thousands of pages open the writes are gathered longer, so that they stay below so many a second.
const WRITES_PER_SECOND: u32 = 8_000;
/// But never longer than this.
const LONGEST_GATHER: Duration = Duration::from_secs(1);

fn gather(streams: usize) -> Duration {
    let spread =
        Duration::from_secs(1) * streams.try_into().unwrap_or(u32::MAX) / WRITES_PER_SECOND;
    spread.clamp(GATHER, LONGEST_GATHER)
}

/// The source of all live streams. Cheap to clone.
#[derive(Clone)]
pub struct Hub {
    frames: broadcast::Sender<Arc<Frame>>,
}

impl Hub {
    /// Starts reading at the outbox's present end, until the process stops.
    pub async fn start(portal: Portal, stopping: Stopping) -> stoa_service::Result<Self> {
        let from = live_head(&portal).await?;
        let (frames, _) = broadcast::channel(BACKLOG);
        tokio::spawn(tail(portal, frames.clone(), from, stopping));
        Ok(Self { frames })
    }

    /// Everything from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<Frame>> {
        self.frames.subscribe()
    }

    /// How many streams are open.
    pub fn streams(&self) -> usize {
        self.frames.receiver_count()
    }
}

async fn tail(
    portal: Portal,
    frames: broadcast::Sender<Arc<Frame>>,
    mut head: i64,
    mut stopping: Stopping,
) {
    loop {
        let turn = async {
            portal
                .store
                .wait_for_change(head, Duration::from_secs(30))
                .await?;
            step(&portal, &frames, &mut head).await?;
            tokio::time::sleep(gather(frames.receiver_count())).await;
            Ok::<_, stoa_service::Error>(())
        };
        tokio::select! {
            () = stopping.wait() => return,
            done = turn => if let Err(error) = done {
                tracing::warn!(%error, "the live tail could not read the outbox; trying again");
                tokio::time::sleep(Duration::from_secs(1)).await;
            },
        }
    }
}

/// Hands out what is new.
async fn step(
    portal: &Portal,
    frames: &broadcast::Sender<Arc<Frame>>,
    head: &mut i64,
) -> stoa_service::Result<()> {
    loop {
        let from = *head;
        // Taken before the read: what comes later is the next turn's.
        let newest = live_head(portal).await?;
        let all = live_since(portal, &Actor::System, from, BATCH, &Topic::All).await?;
        let Some(last) = all.last().map(|e| e.seq) else {
            // Events that no stream shows (if any) are behind us too.
            *head = newest.max(from);
            return Ok(());
        };
        let public = live_since(portal, &Actor::Anyone, from, BATCH, &Topic::All).await?;
        for event in all {
            let shown = public.iter().find(|p| p.seq == event.seq);
            let frame = Frame {
                seq: event.seq,
                reference: event.reference.clone(),
                public: shown.is_some(),
                told: event.is_public(),
                bytes: write(shown.unwrap_or(&event)),
            };
            // No receiver is no fault: nobody is looking.
            let _ = frames.send(Arc::new(frame));
        }
        *head = last;
    }
}

/// An event as text (HTML Living Standard §9.2.6).
pub fn write(event: &LiveEvent) -> Bytes {
    // A plain struct of numbers and words: it always serializes.
    let data = serde_json::to_string(event).unwrap_or_default();
    Bytes::from(format!(
        "event: {}\nid: {}\ndata: {data}\n\n",
        event.kind, event.seq
    ))
}

#[cfg(test)]
mod tests {
    use super::gather;

    #[test]
    fn many_pages_are_told_a_little_later_and_none_later_than_a_second() {
        let millis = [0, 500, 800, 2_000, 50_000].map(|n| gather(n).as_millis());
        assert_eq!(millis, [100, 100, 100, 250, 1_000]);
    }
}
