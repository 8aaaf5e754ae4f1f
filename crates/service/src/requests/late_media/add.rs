//! A photo or video comes after its report.

use super::open;
use crate::requests::event::{self, Happened};
use crate::requests::media::{check_counts, counts, keep};
use crate::requests::{Upload, access};
use crate::{Error, Portal, Result};
use sha2::{Digest, Sha256};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::media::{self as media_rows, MediaRecord};
use stoa_store::requests::{late_media, update};

/// Adds a file to a report that has arrived: everybody may who holds the receipt's `token`. `sha256` is what the device
/// names the file by: lower-case hexadecimal of its bytes. The file goes through the same checks as one that comes with
/// a report; file, timeline, outbox and hash are one transaction. Answers whether it is new: a hash that has come
/// already changes nothing.
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
    let there = media_rows::of_request(&portal.store, request.id).await?;
    let (photos, videos) = counts(&there);
    let kept = keep(portal, vec![file], photos, videos).await?;
    let Some(file) = kept.into_iter().next() else {
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
    let there = media_rows::of_request(&tx, request.id).await?;
    let row = MediaRecord {
        request_id: Some(request.id),
        position: there.last().map_or(0, |m| m.position + 1),
        ..file
    };
    let (photos, videos) = counts(there.iter().chain([&row]));
    check_counts(photos, videos)?;
    media_rows::add(&tx, &row, now).await?;
    late_media::add(&tx, request.id, sha256, row.id, now).await?;
    update::touch(&tx, request.id, now).await?;
    let happened = Happened {
        department: None,
        ..Happened::to(&request, ActivityKind::Media, &Actor::Anyone, now, None)
    };
    event::record(&tx, &city, happened).await?;
    tx.commit().await?;
    Ok(true)
}

fn has(hashes: &[String], sha256: &str) -> bool {
    hashes.iter().any(|h| h == sha256)
}
