//! Cleaned files go into the blob store, named by their content.

use super::check::glance;
use super::in_hand::InHand;
use super::{CheckedMedia, Upload, check_media, waiting};
use crate::{Error, Portal, Result};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use stoa_domain::requests::draft::{MAX_LINE, MAX_PHOTOS};
use stoa_domain::{FieldErrors, text};
use stoa_store::Tx;
use stoa_store::requests::media::{self as media_rows, MediaRecord};
use stoa_store::requests::waiting_media::{self, WaitingMedia};
use uuid::Uuid;

/// The most videos a report may have.
const MAX_VIDEOS: usize = 1;

/// A file that was taken in.
#[derive(Debug, Clone)]
pub enum Taken {
    /// Cleaned and kept. The row still lacks its owner.
    Clean(MediaRecord),
    /// Kept as it came, where no door reads (see [`waiting`]). The row still lacks its owner.
    Waiting(WaitingMedia),
}

impl Taken {
    /// Does it wait?
    pub fn waits(&self) -> bool {
        matches!(self, Self::Waiting(_))
    }

    /// Is it a video?
    pub fn is_video(&self) -> bool {
        matches!(self, Self::Clean(file) if file.thumb_key.is_none())
    }

    /// Writes it down as a request's, at its place among the files.
    pub async fn write(
        &self,
        tx: &Tx,
        request_id: i64,
        position: i64,
        at: DateTime<Utc>,
    ) -> Result<()> {
        match self.clone() {
            Self::Clean(mut file) => {
                (file.request_id, file.position) = (Some(request_id), position);
                media_rows::add(tx, &file, at).await?;
            }
            Self::Waiting(mut photo) => {
                (photo.request_id, photo.position) = (Some(request_id), position);
                waiting_media::add(tx, &photo, at).await?;
            }
        }
        Ok(())
    }
}

/// Checks, cleans and keeps files; `photos` and `videos` are how many there are already. Comes before the transaction:
/// a crash in between leaves blobs nobody names, never a row without its blob. The rows still lack their owner.
///
/// Errors: `photos` not-a-photo | too-large | too-many, `video` not-a-video | too-large | too-many.
pub async fn keep(
    portal: &Portal,
    files: Vec<Upload>,
    photos: usize,
    videos: usize,
) -> Result<Vec<MediaRecord>> {
    let mut all = Vec::new();
    take(portal, files, (photos, videos), false, &mut all).await?;
    let clean = |taken| match taken {
        Taken::Clean(file) => Some(file),
        Taken::Waiting(_) => None,
    };
    Ok(all.into_iter().filter_map(clean).collect())
}

/// The same for a report's files: while the decoders have more to do than they can soon, photos wait as they came. Whoever
/// does not write the rows down gives these to [`waiting::let_go`]. Errors: as [`keep`].
pub async fn take_in(
    portal: &Portal,
    files: Vec<Upload>,
    photos: usize,
    videos: usize,
) -> Result<Vec<Taken>> {
    let mut all = Vec::new();
    match take(portal, files, (photos, videos), true, &mut all).await {
        Ok(()) => Ok(all),
        Err(error) => {
            waiting::let_go(portal, &all).await;
            Err(error)
        }
    }
}

async fn take(
    portal: &Portal,
    files: Vec<Upload>,
    (mut photos, mut videos): (usize, usize),
    may_wait: bool,
    all: &mut Vec<Taken>,
) -> Result<()> {
    let files: Vec<Upload> = files.into_iter().filter(|f| !f.bytes.is_empty()).collect();
    // Before any is decoded: what cannot be a video by its name counts as a photo.
    if photos + files.iter().filter(|f| !f.is_named_video()).count() > MAX_PHOTOS {
        return Err(too_many("photos", MAX_PHOTOS));
    }
    // Photos of a report keep their order: behind one that waits the others wait too.
    let mut behind = false;
    for file in files {
        let named_video = file.is_named_video();
        let alt = text::clean_line(&file.alt).chars().take(MAX_LINE).collect();
        let taken = one(portal, file.bytes, alt, may_wait, behind).await;
        let taken = taken.map_err(|error| match error {
            // A broken film is told as a broken film.
            Error::Invalid(errors) if named_video && errors.of("photos").is_some() => {
                Error::invalid("video", "not-a-video")
            }
            other => other,
        })?;
        match taken.is_video() {
            true => videos += 1,
            false => photos += 1,
        }
        behind |= taken.waits();
        all.push(taken);
    }
    check_counts(photos, videos)
}

async fn one(
    portal: &Portal,
    bytes: Bytes,
    alt: String,
    may_wait: bool,
    behind: bool,
) -> Result<Taken> {
    // Held until it is decoded.
    let mut hand = None;
    if let Some(pixels) = glance(bytes.clone()).await? {
        let taken = InHand::take(pixels);
        if may_wait && waiting::must_wait(portal, &taken, bytes.len(), behind).await? {
            drop(taken);
            return Ok(Taken::Waiting(waiting::put_by(portal, bytes, alt).await?));
        }
        hand = Some(taken);
    }
    let checked = check_media(bytes).await?;
    drop(hand);
    let id = portal.ctx.random.id(portal.ctx.clock.now());
    Ok(Taken::Clean(put(portal, checked, id, alt).await?))
}

/// How many photos and videos there are among files.
pub fn counts<'a>(files: impl IntoIterator<Item = &'a MediaRecord>) -> (usize, usize) {
    let mut counts = (0, 0);
    for file in files {
        match file.thumb_key {
            Some(_) => counts.0 += 1,
            None => counts.1 += 1,
        }
    }
    counts
}

/// Errors: `photos` too-many, `video` too-many.
pub fn check_counts(photos: usize, videos: usize) -> Result<()> {
    if photos > MAX_PHOTOS {
        return Err(too_many("photos", MAX_PHOTOS));
    }
    if videos > MAX_VIDEOS {
        return Err(too_many("video", MAX_VIDEOS));
    }
    Ok(())
}

/// Keeps a cleaned file. The row still lacks its owner.
pub async fn put(
    portal: &Portal,
    media: CheckedMedia,
    id: Uuid,
    alt: String,
) -> Result<MediaRecord> {
    let size = media.bytes.len() as u64;
    let blob_key = store(portal, media.bytes, extension(media.mime)).await?;
    let thumb_key = match media.thumb {
        Some(thumb) => Some(store(portal, thumb, "jpg").await?),
        None => None,
    };
    Ok(MediaRecord {
        id,
        request_id: None,
        draft_token_hash: None,
        position: 0,
        mime: media.mime.to_owned(),
        width: media.width,
        height: media.height,
        size,
        blob_key,
        thumb_key,
        alt,
        photo_hash: media.photo_hash,
        evidence_of: None,
    })
}

async fn store(portal: &Portal, bytes: Bytes, extension: &str) -> Result<String> {
    let hash = hex::encode(Sha256::digest(&bytes));
    let key = format!("media/{}/{hash}.{extension}", &hash[..2]);
    portal.ctx.blobs.put(&key, bytes).await.map_err(|error| {
        tracing::error!(%error, "a file cannot be kept");
        Error::Unavailable
    })?;
    Ok(key)
}

fn extension(mime: &str) -> &'static str {
    match mime {
        "image/jpeg" => "jpg",
        "video/quicktime" => "mov",
        "video/webm" => "webm",
        "video/x-matroska" => "mkv",
        _ => "mp4",
    }
}

fn too_many(field: &str, limit: usize) -> Error {
    let mut errors = FieldErrors::default();
    errors.add_n(field, "too-many", limit as i64);
    errors.into()
}
