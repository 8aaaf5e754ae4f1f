//! Photos and videos: checked, cleaned of everything that says where and with what they were taken, stored by content.

mod check;
mod in_hand;
mod keep;
mod kind;
mod matroska;
mod mp4;
mod photo;
mod sei;
mod serve;
pub mod waiting;

pub use check::check_media;
pub(crate) use keep::{Taken, check_counts, counts, keep, take_in};
pub use serve::{MediaFile, media};

use bytes::Bytes;

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

impl Upload {
    /// Does its name end as a video's? Only for choosing the words of an error.
    fn is_named_video(&self) -> bool {
        let name = self.file_name.to_ascii_lowercase();
        [".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".3gp"]
            .iter()
            .any(|end| name.ends_with(end))
    }
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
    /// `image/jpeg`, `video/mp4`, `video/quicktime`, `video/webm` or `video/x-matroska`.
    pub mime: &'static str,
    /// In pixels, as seen; 0 for a video.
    pub width: u32,
    pub height: u32,
    pub bytes: Bytes,
    /// The small picture; `None` for a video.
    pub thumb: Option<Bytes>,
    /// What it looks like; `None` for a video.
    pub photo_hash: Option<u64>,
}
