//! The live stream: server-sent events with replay. A stream first catches up from the outbox, then follows the
//! hub; since both number events alike, nothing is lost between them and nothing is told twice.

use super::hub::{Frame, write};
use super::own;
use crate::extract::query::Query;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::{Stream, StreamExt};
use http::{HeaderMap, header};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::LiveEvent;
use stoa_service::requests::{Topic, is_key_of, live_head, live_since};
use tokio::sync::broadcast::{
    self,
    error::{RecvError, TryRecvError},
};

/// How often a silent stream says that it is alive.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How many events are caught up at once.
const BATCH: u32 = 200;

/// Changes as they happen. Starts with the event `hello`, whose id is where the stream begins; each further event is
/// named by its kind. Come back with `Last-Event-ID` (or `after`) and nothing is lost. A stream that falls behind ends.
#[utoipa::path(get, path = "/api/v1/live", tag = "live",
    params(("request" = Option<String>, Query, description = "Only about this request"),
        ("after" = Option<i64>, Query, description = "Events after this one, oldest first"),
        ("last-event-id" = Option<i64>, Header)),
    responses((status = 200, content_type = "text/event-stream", body = LiveEvent), (status = 422, body = ProblemBody)))]
pub async fn live(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let topic = match query.read("request", |v| v.parse().ok())? {
        Some(reference) => match own::key_to(&headers, &reference) {
            Some(key) if is_key_of(&app.portal, &reference, &key) => Topic::Own(reference),
            _ => Topic::Request(reference),
        },
        None => Topic::All,
    };
    let after = query.read("after", |v| v.parse::<i64>().ok().filter(|n| *n >= 0))?;
    let last = headers
        .get("last-event-id")
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.parse().ok());
    // Heard from now on, so that what happens while we catch up is not missed.
    let receiver = app.hub.subscribe();
    if app.hub.streams() > app.config.max_streams {
        return Err(Problem::busy(30));
    }
    // What the browser itself remembers is newer than the address it began with.
    let seq = match last.or(after) {
        Some(seq) => seq,
        None => live_head(&app.portal).await?,
    };
    let staff = actor.may(Permission::ViewDesk);
    let mut state = Streaming {
        seq,
        staff,
        topic,
        actor,
        receiver,
        ready: VecDeque::from([Bytes::from(format!(
            "retry: 2000\nevent: hello\nid: {seq}\ndata: {{\"seq\":{seq}}}\n\n"
        ))]),
        caught_up: false,
        behind: false,
        app,
    };
    // The first batch before the answer begins, so that an unknown request is a 404 and not an empty stream.
    state.catch_up().await?;
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
        // For a proxy that would wait for more.
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((headers, Body::from_stream(stream(state))).into_response())
}

struct Streaming {
    app: AppState,
    actor: Actor,
    staff: bool,
    topic: Topic,
    /// The newest event told.
    seq: i64,
    receiver: broadcast::Receiver<Arc<Frame>>,
    ready: VecDeque<Bytes>,
    caught_up: bool,
    /// It missed something, or the process ends: it ends, and the client comes back and replays.
    behind: bool,
}

fn stream(state: Streaming) -> impl Stream<Item = Result<Bytes, Infallible>> + Send {
    futures::stream::unfold(state, |mut state| async move {
        let bytes = state.next().await?;
        Some((Ok(bytes), state))
    })
    .fuse() // a body may be asked again after its end
}

impl Streaming {
    /// The next bytes; `None` ends the stream.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            if let Some(bytes) = self.ready.pop_front() {
                return Some(bytes);
            }
            if self.behind {
                return None;
            }
            if !self.caught_up {
                // A stream that cannot read ends; the client comes back.
                self.catch_up().await.ok()?;
                continue;
            }
            let mut stopping = self.app.stopping.clone();
            tokio::select! {
                () = stopping.wait() => return None,
                frame = self.receiver.recv() => match frame {
                    Ok(frame) => if let Some(bytes) = self.gathered(frame) {
                        return Some(bytes);
                    },
                    // Too far behind, or the process ends: the client comes back and replays.
                    Err(RecvError::Lagged(_) | RecvError::Closed) => return None,
                },
                () = tokio::time::sleep(HEARTBEAT) => return Some(Bytes::from_static(b": alive\n\n")),
            }
        }
    }

    /// A frame and those that wait behind it, as far as they are wanted here.
    fn gathered(&mut self, first: Arc<Frame>) -> Option<Bytes> {
        let mut wanted = Vec::new();
        let mut next = Some(first);
        while let Some(frame) = next {
            if self.wants(&frame) {
                self.seq = frame.seq;
                wanted.push(frame.bytes.clone());
            }
            next = match self.receiver.try_recv() {
                Ok(frame) => Some(frame),
                Err(TryRecvError::Empty) => None,
                // What was gathered is told first.
                Err(TryRecvError::Lagged(_) | TryRecvError::Closed) => {
                    self.behind = true;
                    None
                }
            };
        }
        match wanted.len() {
            0 => None,
            1 => wanted.pop(),
            _ => Some(wanted.concat().into()),
        }
    }

    /// Reads the next batch of the outbox.
    async fn catch_up(&mut self) -> stoa_service::Result<()> {
        let events =
            live_since(&self.app.portal, &self.actor, self.seq, BATCH, &self.topic).await?;
        self.caught_up = events.is_empty();
        if let Some(last) = events.last() {
            self.seq = last.seq;
        }
        self.ready.extend(events.iter().map(write));
        Ok(())
    }

    fn wants(&self, frame: &Frame) -> bool {
        let (about, own) = match &self.topic {
            Topic::All => (true, false),
            Topic::Request(reference) => (*reference == frame.reference, false),
            Topic::Own(reference) => (*reference == frame.reference, frame.told),
        };
        frame.seq > self.seq && (frame.public || self.staff || own) && about
    }
}
