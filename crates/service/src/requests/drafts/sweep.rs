//! Forgets reports that were begun and left, and the files nobody sent.

use super::KEPT;
use crate::{Error, Portal, Result};
use stoa_store::requests::media::{self, MediaRecord};
use stoa_store::requests::{drafts, idempotency};

/// How many files go at once.
const BATCH: u32 = 100;
/// How long a key may be used again, in days: a report may wait that long on a device without a network.
const KEYS_KEPT_DAYS: i64 = 60;

/// Forgets drafts nobody touched for a day, the files that were dropped from them or with them, and idempotency keys
/// older than sixty days; answers how many files went. The system alone calls it; any number of times.
pub async fn sweep(portal: &Portal) -> Result<usize> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    drafts::delete_older(&tx, now - KEPT).await?;
    idempotency::delete_older(&tx, now - chrono::Duration::days(KEYS_KEPT_DAYS)).await?;
    tx.commit().await?;
    let mut gone = 0;
    loop {
        let dropped = media::dropped(&portal.store, BATCH).await?;
        if dropped.is_empty() {
            return Ok(gone);
        }
        for file in dropped {
            forget(portal, &file).await?;
            gone += 1;
        }
    }
}

/// The blobs first: a crash in between leaves a row that is swept again, never a blob nobody knows of.
async fn forget(portal: &Portal, file: &MediaRecord) -> Result<()> {
    if !media::is_shared(&portal.store, &file.blob_key, file.id).await? {
        for key in [Some(&file.blob_key), file.thumb_key.as_ref()]
            .into_iter()
            .flatten()
        {
            portal.ctx.blobs.delete(key).await.map_err(|error| {
                tracing::warn!(%error, "a dropped file stays for now");
                Error::Unavailable
            })?;
        }
    }
    let tx = portal.store.begin().await?;
    media::delete_dropped(&tx, file.id).await?;
    Ok(tx.commit().await?)
}
