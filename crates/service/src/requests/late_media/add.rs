//! A photo or video comes after its report.

use super::open;
use crate::requests::event::{self, Happened};
use crate::requests::media::{Taken, check_counts, counts, take_in, waiting};
use crate::requests::{Upload, access};
use crate::{Error, Portal, Result};
use sha2::{Digest, Sha256};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::Db;
use stoa_store::requests::waiting_media::{self, WaitingMedia};
use stoa_store::requests::{late_media, media as media_rows, update};

/// Adds a file to a report that has arrived: everybody may who holds the receipt's `token`. `sha256` is what the device
/// names the file by: lower-case hexadecimal of its bytes. The file goes through the same checks as one that comes with
/// a report; file, timeline, outbox and hash are one transaction. Answers whether it is new: a hash that has come
/// already changes nothing. While the decoders are busy a photo is kept as it came and seen a little later.
///
/// Errors: `NotFound`; `Forbidden` for a token of another report; `Conflict("too-late")` a week after the report came;
/// `sha256` mismatch; those of `check_media`; `photos` too-many, `video` too-many.
pub async fn add_media(
    portal: &Portal,
    reference: &Reference,
    token: &str,
    sha256: &str,
    file: Upload,
) -> Result<bool> {
    let request = open(portal, reference, token).await?;
    if has(
        &late_media::hashes(&portal.store, request.id).await?,
        sha256,
    ) {
        return Ok(false);
    }
    if hex::encode(Sha256::digest(&file.bytes)) != sha256 {
        return Err(Error::invalid("sha256", "mismatch"));
    }
    let (photos, videos) = files_of(&portal.store, request.id).await?.counts;
    let taken = take_in(portal, vec![file], photos, videos).await?;
    let added = write(portal, reference, sha256, &taken).await;
    if !matches!(added, Ok(true)) {
        waiting::let_go(portal, &taken).await;
    }
    added
}

async fn write(
    portal: &Portal,
    reference: &Reference,
    sha256: &str,
    taken: &[Taken],
) -> Result<bool> {
    let Some(file) = taken.first() else {
        return Err(Error::invalid("photos", "not-a-photo"));
    };
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    // Held from here on: of two tries at once the second sees what the first did.
    let request = access::locked(&tx, reference).await?;
    if has(&late_media::hashes(&tx, request.id).await?, sha256) {
        return Ok(false);
    }
    let there = files_of(&tx, request.id).await?;
    let (mut photos, mut videos) = there.counts;
    match file.is_video() {
        true => videos += 1,
        false => photos += 1,
    }
    check_counts(photos, videos)?;
    match file {
        Taken::Clean(row) => {
            file.write(&tx, request.id, there.next, now).await?;
            late_media::add(&tx, request.id, sha256, row.id, now).await?;
            update::touch(&tx, request.id, now).await?;
            let happened = Happened {
                department: None,
                ..Happened::to(&request, ActivityKind::Media, &Actor::Anyone, now, None)
            };
            event::record(&tx, &city, happened).await?;
        }
        // Timeline and hash's row come when it is clean; open pages hear that one is being prepared.
        Taken::Waiting(photo) => {
            let photo = WaitingMedia {
                sha256: Some(sha256.to_owned()),
                ..photo.clone()
            };
            let photo = Taken::Waiting(photo);
            photo.write(&tx, request.id, there.next, now).await?;
            let happened = Happened::to(&request, ActivityKind::Media, &Actor::Anyone, now, None);
            event::tell(&tx, &city, &happened).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// What a request has of files, those that wait among them.
struct Files {
    /// Photos and videos.
    counts: (usize, usize),
    /// The next one's place.
    next: i64,
}

async fn files_of(db: &impl Db, request_id: i64) -> Result<Files> {
    let there = media_rows::of_request(db, request_id).await?;
    let waiting = waiting_media::of_request(db, request_id).await?;
    let (photos, videos) = counts(&there);
    let places = there.iter().map(|m| m.position);
    let places = places.chain(waiting.iter().map(|m| m.position));
    Ok(Files {
        counts: (photos + waiting.len(), videos),
        next: places.max().map_or(0, |last| last + 1),
    })
}

fn has(hashes: &[String], sha256: &str) -> bool {
    hashes.iter().any(|h| h == sha256)
}
