//! Staff end a ban.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_store::requests::moderation::bans;
use uuid::Uuid;

/// From now on the source's reports are taken. `NotFound` where no such ban holds.
pub async fn lift(portal: &Portal, actor: &Actor, id: Uuid) -> Result<()> {
    access::require(actor, Permission::Moderate)?;
    let now = portal.ctx.clock.now();
    let by = actor.staff().map(|s| s.name.as_str());
    let tx = portal.store.begin().await?;
    if !bans::lift(&tx, id, now, by).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}
