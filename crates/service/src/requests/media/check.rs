//! Decides what a file is and cleans it accordingly, off the async threads and never more than two at once.

use super::kind::{Sniffed, sniff};
use super::{CheckedMedia, MAX_VIDEO_BYTES, MediaKind, matroska, mp4, photo};
use crate::{Error, Result};
use bytes::Bytes;
use tokio::sync::Semaphore;

/// A photo of 50 megapixels takes a few hundred megabytes while it is decoded: this many at once, not more.
static DECODERS: Semaphore = Semaphore::const_new(2);

/// Checks and cleans a file: a photo becomes a fresh JPEG with a small one beside it; of a video everything that
/// playing does not need is blanked.
///
/// Errors: `photos` not-a-photo | heic | too-large; `video` not-a-video | too-large.
pub async fn check_media(bytes: Bytes) -> Result<CheckedMedia> {
    let _turn = DECODERS
        .acquire()
        .await
        .map_err(|e| Error::Internal(e.into()))?;
    tokio::task::spawn_blocking(move || check(bytes))
        .await
        .map_err(|e| Error::Internal(e.into()))?
}

/// The pixels of what is a photo by its bytes and may be one by its header; `None`: it is something else, which takes no
/// time to clean. Errors: `photos` not-a-photo | too-large.
pub async fn glance(bytes: Bytes) -> Result<Option<u64>> {
    let Sniffed::Photo(format) = sniff(&bytes) else {
        return Ok(None);
    };
    tokio::task::spawn_blocking(move || photo::glance(&bytes, format).map(Some))
        .await
        .map_err(|e| Error::Internal(e.into()))?
}

fn check(bytes: Bytes) -> Result<CheckedMedia> {
    match sniff(&bytes) {
        Sniffed::Photo(format) => photo::check(&bytes, format),
        Sniffed::Mp4(mime) => video(bytes, mime, mp4::blank),
        Sniffed::Matroska(mime) => video(bytes, mime, matroska::blank),
        // Its decoders are patented and large; phones send JPEG where a page asks for pictures.
        Sniffed::Heif => Err(Error::invalid("photos", "heic")),
        Sniffed::OtherVideo => Err(Error::invalid("video", "not-a-video")),
        Sniffed::Other => Err(Error::invalid("photos", "not-a-photo")),
    }
}

fn video(
    bytes: Bytes,
    mime: &'static str,
    blank: fn(&mut [u8]) -> std::result::Result<(), mp4::NotAVideo>,
) -> Result<CheckedMedia> {
    if bytes.len() > MAX_VIDEO_BYTES {
        return Err(Error::invalid("video", "too-large"));
    }
    let mut bytes: Vec<u8> = bytes.into();
    blank(&mut bytes).map_err(|_| Error::invalid("video", "not-a-video"))?;
    Ok(CheckedMedia {
        kind: MediaKind::Video,
        mime,
        width: 0,
        height: 0,
        bytes: bytes.into(),
        thumb: None,
        photo_hash: None,
    })
}
