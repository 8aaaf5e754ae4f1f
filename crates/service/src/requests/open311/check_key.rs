//! A program shows its key.

use crate::accounts::hash_of;
use crate::{Error, Portal, Result};
use chrono::Duration;
use stoa_domain::requests::open311::KeyState;
use stoa_store::requests::api_keys;
use uuid::Uuid;

/// How exactly the last use is known.
const USED: Duration = Duration::minutes(10);

/// A key that was granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    pub id: Uuid,
    /// Whose.
    pub name: String,
    pub may_update: bool,
}

/// The granted key. Errors, all at `api_key`: required; unknown (also one taken away); not-granted (one that waits).
pub async fn check_key(portal: &Portal, key: &str) -> Result<ApiKey> {
    let key = key.trim();
    if key.is_empty() {
        return Err(Error::invalid("api_key", "required"));
    }
    let found = api_keys::by_hash(&portal.store, &hash_of(key)).await?;
    let found = match found {
        Some(k) if k.state == KeyState::Active => k,
        Some(k) if k.state == KeyState::Requested => {
            return Err(Error::invalid("api_key", "not-granted"));
        }
        _ => return Err(Error::invalid("api_key", "unknown")),
    };
    let now = portal.ctx.clock.now();
    if found.last_used_at.is_none_or(|at| now - at > USED) {
        let tx = portal.store.begin().await?;
        api_keys::touch(&tx, found.id, now).await?;
        tx.commit().await?;
    }
    Ok(ApiKey {
        id: found.id,
        name: found.name,
        may_update: found.may_update,
    })
}
