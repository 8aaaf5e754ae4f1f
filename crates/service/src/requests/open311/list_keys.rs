//! The keys, as staff see them.

use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::open311::{ApiKeyView, KeyState};
use stoa_store::requests::api_keys;

/// The most that are listed.
const MOST: u32 = 200;

/// The newest two hundred, of a state or of all.
pub async fn list_keys(
    portal: &Portal,
    actor: &Actor,
    state: Option<KeyState>,
) -> Result<Vec<ApiKeyView>> {
    access::require(actor, Permission::ManageKeys)?;
    let city = portal.city().await?;
    let found = api_keys::list(&portal.store, state, MOST).await?;
    let view = found.into_iter().map(|k| ApiKeyView {
        id: k.id,
        name: k.name,
        email: k.email,
        purpose: k.purpose,
        prefix: k.prefix,
        state: k.state,
        may_update: k.may_update,
        created_at: city.local(k.created_at),
        decided_at: k.decided_at.map(|at| city.local(at)),
        decided_by: k.decided_by,
        last_used_at: k.last_used_at.map(|at| city.local(at)),
    });
    Ok(view.collect())
}
