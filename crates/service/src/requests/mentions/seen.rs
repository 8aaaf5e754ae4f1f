//! Somebody read where they were named.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_store::requests::mentions;

/// Notes that the reader has read what names them, up to and with the one of this number; what comes later is new.
pub async fn mark_mentions_seen(portal: &Portal, actor: &Actor, up_to: i64) -> Result<()> {
    let me = actor.staff().ok_or(Error::Forbidden)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    mentions::mark_seen(&tx, me.id, up_to, now).await?;
    Ok(tx.commit().await?)
}
