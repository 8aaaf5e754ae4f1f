//! Cleaned files go into the blob store, named by their content.

use super::{CheckedMedia, MediaKind, Upload, check_media};
use crate::{Error, Portal, Result};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use stoa_domain::requests::draft::{MAX_LINE, MAX_PHOTOS};
use stoa_domain::{FieldErrors, text};
use stoa_store::requests::media::MediaRecord;

/// The most videos a report may have.
const MAX_VIDEOS: usize = 1;

/// Checks, cleans and keeps files; `photos` and `videos` are how many there are already. Comes before the transaction:
/// a crash in between leaves blobs nobody names, never a row without its blob. The rows still lack their owner.
///
/// Errors: `photos` not-a-photo | too-large | too-many, `video` not-a-video | too-large | too-many.
pub async fn keep(
    portal: &Portal,
    files: Vec<Upload>,
    mut photos: usize,
    mut videos: usize,
) -> Result<Vec<MediaRecord>> {
    let files: Vec<Upload> = files.into_iter().filter(|f| !f.bytes.is_empty()).collect();
    // Before any is decoded: what cannot be a video by its name counts as a photo.
    if photos + files.iter().filter(|f| !f.is_named_video()).count() > MAX_PHOTOS {
        return Err(too_many("photos", MAX_PHOTOS));
    }
    let mut kept = Vec::new();
    for file in files {
        let named_video = file.is_named_video();
        let alt = text::clean_line(&file.alt).chars().take(MAX_LINE).collect();
        let checked = check_media(file.bytes).await.map_err(|error| match error {
            // A broken film is told as a broken film.
            Error::Invalid(errors) if named_video && errors.of("photos").is_some() => {
                Error::invalid("video", "not-a-video")
            }
            other => other,
        })?;
        let count = match checked.kind {
            MediaKind::Photo => &mut photos,
            MediaKind::Video => &mut videos,
        };
        *count += 1;
        kept.push(put(portal, checked, alt).await?);
    }
    check_counts(photos, videos)?;
    Ok(kept)
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

async fn put(portal: &Portal, media: CheckedMedia, alt: String) -> Result<MediaRecord> {
    let size = media.bytes.len() as u64;
    let blob_key = store(portal, media.bytes, extension(media.mime)).await?;
    let thumb_key = match media.thumb {
        Some(thumb) => Some(store(portal, thumb, "jpg").await?),
        None => None,
    };
    Ok(MediaRecord {
        id: portal.ctx.random.id(portal.ctx.clock.now()),
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
