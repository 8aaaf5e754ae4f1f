//! A body that is one file, read as it comes up to its kind's cap.

use super::multipart::{MAX_PHOTO_MIB, MAX_VIDEO_MIB};
use super::{drain, held};
use crate::problem::Problem;
use axum::extract::Request;
use bytes::{Bytes, BytesMut};
use futures::StreamExt;
use http::{StatusCode, header};
use std::sync::Arc;
use tokio::sync::Semaphore;

const MIB: usize = 1024 * 1024;

/// A file that came alone.
pub struct Body {
    /// A name that says its kind, for the words of an error.
    pub name: &'static str,
    pub bytes: Bytes,
}

/// Reads it. 415 for what says to be neither picture nor video, 413 above the cap, 400 where it breaks off, 503 where
/// there is no memory for it now.
pub async fn read(request: Request, memory: &Arc<Semaphore>) -> Result<Body, Problem> {
    let mime = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .to_ascii_lowercase();
    let (name, cap) = match mime.split('/').next() {
        Some("image") => ("photo.jpg", MAX_PHOTO_MIB * MIB),
        Some("video") => ("video.mp4", MAX_VIDEO_MIB * MIB),
        _ => {
            return Err(Problem::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported-type",
            ));
        }
    };
    let mut stream = request.into_body().into_data_stream();
    let mut permits = Vec::new();
    let mut bytes = BytesMut::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Problem::malformed("broken-body"))?;
        if bytes.len() + chunk.len() > cap {
            drain(stream).await;
            return Err(Problem::too_large());
        }
        while permits.len() * MIB < bytes.len() + chunk.len() {
            match memory.clone().try_acquire_owned() {
                Ok(permit) => permits.push(permit),
                Err(_) => {
                    drain(stream).await;
                    return Err(Problem::busy(10));
                }
            }
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Body {
        name,
        bytes: held(bytes, permits),
    })
}
