//! Files as they came that nobody waits for: a report that was never written down, one that is gone, a worker that died
//! between the last two steps.

use super::key;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_store::requests::waiting_media;
use uuid::Uuid;

/// A file is written down within that time or never, in minutes.
const UNDER_WAY_MIN: i64 = 60;

/// Removes what nobody waits for; how many files went. The system alone calls it; any number of times.
pub async fn sweep(portal: &Portal) -> Result<usize> {
    let keys = portal.ctx.private.list("waiting").await.map_err(|error| {
        tracing::warn!(%error, "the store of waiting photos cannot be listed");
        Error::Unavailable
    })?;
    let old = portal.ctx.clock.now() - Duration::minutes(UNDER_WAY_MIN);
    let mut gone = 0;
    for id in keys.iter().filter_map(|k| id_of(k)) {
        if made(id).is_none_or(|at| at < old) && !waiting_media::is_there(&portal.store, id).await?
        {
            remove(portal, id).await;
            gone += 1;
        }
    }
    Ok(gone)
}

/// A photo whose request is gone: the file first, so that a crash leaves a row that is looked at again.
pub async fn forget(portal: &Portal, id: Uuid) -> Result<()> {
    portal.ctx.private.delete(&key(id)).await.map_err(|error| {
        tracing::warn!(%error, "a photo whose request is gone stays for now");
        Error::Unavailable
    })?;
    let tx = portal.store.begin().await?;
    waiting_media::delete(&tx, id).await?;
    Ok(tx.commit().await?)
}

/// Removes a file nothing names any more; where that fails the sweep does it.
pub async fn remove(portal: &Portal, id: Uuid) {
    if let Err(error) = portal.ctx.private.delete(&key(id)).await {
        tracing::warn!(%error, "a photo as it came stays until the sweep");
    }
}

fn id_of(key: &str) -> Option<Uuid> {
    key.strip_prefix("waiting/")?.parse().ok()
}

/// When an id was made (RFC 9562 §5.7).
pub(in crate::requests) fn made(id: Uuid) -> Option<DateTime<Utc>> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    DateTime::from_timestamp(seconds.try_into().ok()?, nanos)
}
