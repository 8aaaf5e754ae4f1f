//! Files that no import needs: of an upload whose process died before it was written down, and those that could not be removed.

use super::forget_file;
use crate::requests::media::waiting::made;
use crate::{Error, Portal, Result};
use chrono::Duration;
use stoa_store::requests::history::imports;
use uuid::Uuid;

/// A file is written down within that time or never, in hours: a large one may come in slowly.
const UNDER_WAY_H: i64 = 24;

/// Removes them; how many.
pub async fn sweep(portal: &Portal) -> Result<usize> {
    let keys = portal.ctx.private.list("history").await.map_err(|error| {
        tracing::warn!(%error, "the files of imports cannot be listed");
        Error::Unavailable
    })?;
    let old = portal.ctx.clock.now() - Duration::hours(UNDER_WAY_H);
    let ids = keys
        .iter()
        .filter_map(|k| k.strip_prefix("history/")?.parse().ok());
    let mut gone = 0;
    for id in ids {
        let id: Uuid = id;
        let needed = match imports::by_id(&portal.store, id).await? {
            Some(import) => import.state.needs_file(),
            None => made(id).is_some_and(|at| at >= old),
        };
        if !needed {
            forget_file(portal, id).await;
            gone += 1;
        }
    }
    Ok(gone)
}
