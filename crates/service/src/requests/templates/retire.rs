//! Staff take a template out of use, or put it back.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_store::requests::templates as rows;

/// Offers a template no more, or again. Errors: `NotFound`; `Conflict("stale")`.
pub async fn retire_template(
    portal: &Portal,
    actor: &Actor,
    id: i64,
    version: i64,
    retired: bool,
) -> Result<()> {
    access::require(actor, Permission::ManageTemplates)?;
    let by = actor.staff().map(|s| s.name.as_str());
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    if rows::by_id(&tx, id).await?.is_none() {
        return Err(Error::NotFound);
    }
    if !rows::retire(&tx, id, version, retired, by, now).await? {
        return Err(access::stale());
    }
    Ok(tx.commit().await?)
}
