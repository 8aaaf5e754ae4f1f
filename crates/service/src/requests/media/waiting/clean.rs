//! The photo that has waited longest is cleaned.

use super::super::{check_media, keep};
use super::{drop_photo, key, publish};
use crate::{Error, Portal, Result};
use chrono::Duration;
use stoa_store::requests::waiting_media::{self, WaitingMedia};

/// So long a worker has a photo to itself, in seconds; one that died gives it back by that.
const LEASE_S: i64 = 120;
/// After so many seconds it is tried again, where it was the disk's or the database's fault.
const AGAIN_S: i64 = 15;
/// A photo that workers began with so often and never ended is not begun with again: it may be what they die of.
const MOST_TRIES: u32 = 3;

/// Cleans the photo that has waited longest, by the same code as one somebody waits for, and shows it; drops it where it
/// cannot be read. Answers whether there was one. The system alone calls it; any number of workers may.
///
/// Errors: where it is nobody's fault but the disk's or the database's; the photo is tried again later.
pub async fn clean_next(portal: &Portal) -> Result<bool> {
    if !waiting_media::any(&portal.store).await? {
        return Ok(false);
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let next = waiting_media::claim(&tx, now, now + Duration::seconds(LEASE_S)).await?;
    tx.commit().await?;
    let Some(photo) = next else {
        return Ok(false);
    };
    match clean(portal, &photo).await {
        Ok(()) => Ok(true),
        Err(Error::Unavailable) => {
            let until = portal.ctx.clock.now() + Duration::seconds(AGAIN_S);
            let tx = portal.store.begin().await?;
            waiting_media::put_off(&tx, photo.id, until).await?;
            tx.commit().await?;
            Err(Error::Unavailable)
        }
        // What it was is not known: it keeps the try and comes again when its time is over.
        Err(error) => Err(error),
    }
}

async fn clean(portal: &Portal, photo: &WaitingMedia) -> Result<()> {
    let Some(request_id) = photo.request_id else {
        return super::sweep::forget(portal, photo.id).await;
    };
    if photo.tries > MOST_TRIES {
        tracing::error!(id = %photo.id, "a photo was begun with too often and is dropped");
        return drop_photo::drop_photo(portal, photo, request_id).await;
    }
    let bytes = portal.ctx.private.get(&key(photo.id)).await;
    let bytes = bytes.map_err(|error| {
        tracing::error!(%error, "a waiting photo cannot be read from its store");
        Error::Unavailable
    })?;
    let Some(bytes) = bytes else {
        tracing::error!(id = %photo.id, "a waiting photo's file is gone");
        return drop_photo::drop_photo(portal, photo, request_id).await;
    };
    match check_media(bytes).await {
        Ok(checked) => {
            let file = keep::put(portal, checked, photo.id, photo.alt.clone()).await?;
            publish::publish(portal, photo, request_id, file).await
        }
        Err(Error::Invalid(_)) => drop_photo::drop_photo(portal, photo, request_id).await,
        Err(error) => Err(error),
    }
}
