//! Staff take a template out of use, or put it back.

use crate::configuration::{self, hold, record};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
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
    hold(portal, &tx).await?;
    let subject = id.to_string();
    let before = configuration::read(&tx, Kind::Template, &subject).await?;
    if rows::by_id(&tx, id).await?.is_none() {
        return Err(Error::NotFound);
    }
    if !rows::retire(&tx, id, version, retired, by, now).await? {
        return Err(access::stale());
    }
    record(portal, &tx, actor, Kind::Template, &subject, before).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(())
}
