//! Reading what comes in: limits first, then UTF-8, then shape. Every refusal says which field.

pub mod file;
pub mod form;
pub mod json;
pub mod multipart;
pub mod query;
pub mod reference;

use crate::problem::Problem;
use axum::body::Body;
use bytes::{Bytes, BytesMut};
use futures::StreamExt;
use tokio::sync::OwnedSemaphorePermit;

/// The most a JSON or plain form body may weigh, in bytes.
pub const MAX_BODY: usize = 256 * 1024;

/// Reads a body up to a limit; 413 above it, 400 where it breaks off.
pub async fn read_body(body: Body, limit: usize) -> Result<Bytes, Problem> {
    let mut stream = body.into_data_stream();
    let mut all = BytesMut::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Problem::malformed("broken-body"))?;
        if all.len() + chunk.len() > limit {
            drain(stream).await;
            return Err(Problem::too_large());
        }
        all.extend_from_slice(&chunk);
    }
    Ok(all.freeze())
}

/// A file with its share of the upload memory, which is given back when the last who holds the file lets go: whoever
/// waits for a turn to be decoded counts too.
pub fn held(bytes: BytesMut, memory: Vec<OwnedSemaphorePermit>) -> Bytes {
    struct Held(
        BytesMut,
        #[expect(dead_code, reason = "held")] Vec<OwnedSemaphorePermit>,
    );

    impl AsRef<[u8]> for Held {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }

    Bytes::from_owner(Held(bytes, memory))
}

/// How much of an unwanted body is still read, so that the client hears the refusal instead of a reset connection.
const DRAIN_BYTES: usize = 256 * 1024 * 1024;
/// And for how long.
const DRAIN_TIME: std::time::Duration = std::time::Duration::from_secs(20);

/// Reads on and throws away.
pub async fn drain<S, E>(mut stream: S)
where
    S: futures::Stream<Item = Result<Bytes, E>> + Unpin,
{
    let mut left = DRAIN_BYTES;
    let reading = async {
        while let Some(Ok(chunk)) = stream.next().await {
            left = left.saturating_sub(chunk.len());
            if left == 0 {
                break;
            }
        }
    };
    // Out of time: the connection is closed under a client that will not stop.
    let _ = tokio::time::timeout(DRAIN_TIME, reading).await;
}
