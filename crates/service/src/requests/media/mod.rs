//! Photos and videos: checked, cleaned of everything that says where and with what they were taken, stored by content.

use crate::{Error, Portal, Result};
use bytes::Bytes;
use uuid::Uuid;

/// The largest photo as uploaded, in bytes.
pub const MAX_PHOTO_BYTES: usize = 20 * 1024 * 1024;
/// The largest video, in bytes.
pub const MAX_VIDEO_BYTES: usize = 100 * 1024 * 1024;

/// A file as a person sent it.
#[derive(Debug, Clone)]
pub struct Upload {
    /// As the browser named it; never trusted, never stored.
    pub file_name: String,
    pub bytes: Bytes,
    /// The alternative text; may be empty.
    pub alt: String,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    Photo,
    Video,
}

/// A file that may be published.
#[derive(Debug, Clone)]
pub struct CheckedMedia {
    pub kind: MediaKind,
    /// `image/jpeg`, `video/mp4`, `video/quicktime` or `video/webm`.
    pub mime: &'static str,
    /// In pixels, as seen; 0 for a video.
    pub width: u32,
    pub height: u32,
    pub bytes: Bytes,
    /// The small picture; `None` for a video.
    pub thumb: Option<Bytes>,
}

/// Checks and cleans a file. Errors: `photos` not-a-photo | too-large, `video` not-a-video | too-large.
pub async fn check_media(_bytes: Bytes) -> Result<CheckedMedia> {
    Err(Error::Unavailable)
}

/// A published file: its type and bytes; the small picture where `thumb`.
pub async fn media(_portal: &Portal, _id: Uuid, _thumb: bool) -> Result<(String, Bytes)> {
    Err(Error::Unavailable)
}
