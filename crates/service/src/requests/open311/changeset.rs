//! When the catalogue last changed, for `/open311/discovery`: clients drop what they kept when it moves on.

use crate::{Portal, Result};
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stoa_store::settings;

const SETTING: &str = "open311-changeset";

/// What the catalogue was, and since when.
#[derive(Serialize, Deserialize)]
struct Seen {
    hash: String,
    at: DateTime<Utc>,
}

/// The moment since which services and their definitions are as they are.
pub async fn changeset(portal: &Portal) -> Result<DateTime<FixedOffset>> {
    let city = portal.city().await?;
    let bytes = serde_json::to_vec(&city.services).map_err(anyhow::Error::new)?;
    let hash = hex::encode(Sha256::digest(bytes));
    let seen: Option<Seen> = settings::get(&portal.store, SETTING).await?;
    if let Some(seen) = seen.filter(|s| s.hash == hash) {
        return Ok(city.local(seen.at));
    }
    let at = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    settings::put(&tx, SETTING, &Seen { hash, at }).await?;
    tx.commit().await?;
    Ok(city.local(at))
}
