//! Forgets conversations nobody writes in any more.

use crate::{Portal, Result};
use chrono::Duration;
use stoa_store::requests::dialogues;

/// A conversation is remembered so long after its last message.
const KEPT: Duration = Duration::days(2);

/// Forgets what was begun in chats and left; how many conversations. Their photos go with the drafts they wait in.
pub async fn sweep(portal: &Portal) -> Result<u64> {
    let tx = portal.store.begin().await?;
    let gone = dialogues::delete_older(&tx, portal.ctx.clock.now() - KEPT).await?;
    tx.commit().await?;
    Ok(gone)
}
