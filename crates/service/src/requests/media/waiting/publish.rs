//! A photo that waited is clean: from now on it is its request's like any other.

use super::sweep::remove;
use crate::requests::event::{self, Happened};
use crate::{Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ActivityKind;
use stoa_store::requests::media::{self as media_rows, MediaRecord};
use stoa_store::requests::waiting_media::{self, WaitingMedia};
use stoa_store::requests::{late_media, read, update};

/// Row, event and what no longer waits are one transaction; the file as it came goes after it.
pub async fn publish(
    portal: &Portal,
    photo: &WaitingMedia,
    request_id: i64,
    file: MediaRecord,
) -> Result<()> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let found = match read::by_id(&tx, request_id).await? {
        Some(found) => read::lock(&tx, &found.reference).await?,
        None => None,
    };
    // Its time was over and another worker has done it, or the request is gone meanwhile and the next turn says so.
    let Some(request) = found else {
        return Ok(());
    };
    if !waiting_media::delete(&tx, photo.id).await? {
        return Ok(());
    }
    let row = MediaRecord {
        request_id: Some(request.id),
        position: photo.position,
        ..file
    };
    media_rows::add(&tx, &row, now).await?;
    update::touch(&tx, request.id, now).await?;
    let happened = Happened {
        department: None,
        ..Happened::to(&request, ActivityKind::Media, &Actor::Anyone, now, None)
    };
    match &photo.sha256 {
        // It came after its report: its arrival is an entry of the timeline.
        Some(sha256) => {
            late_media::add(&tx, request.id, sha256, row.id, now).await?;
            event::record(&tx, &city, happened).await?;
        }
        // It is part of the report: open pages hear that it can be seen.
        None => event::tell(&tx, &city, &happened).await?,
    }
    tx.commit().await?;
    remove(portal, photo.id).await;
    Ok(())
}
