//! Staff grant a key or take it away.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::open311::KeyEvent;
use stoa_store::requests::api_keys;
use uuid::Uuid;

/// Moves a key by its table; `may_update` counts with a grant. Errors: `NotFound`, `Conflict("stale")` where the table
/// has no such move now.
pub async fn decide_key(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    event: KeyEvent,
    may_update: bool,
) -> Result<()> {
    access::require(actor, Permission::ManageKeys)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let key = api_keys::lock(&tx, id).await?.ok_or(Error::NotFound)?;
    let state = key.state.after(event).ok_or_else(access::stale)?;
    let may_update = may_update && event == KeyEvent::Grant;
    let by = actor.staff().map(|s| s.name.as_str());
    api_keys::set_state(&tx, id, state, may_update, by, now).await?;
    Ok(tx.commit().await?)
}
