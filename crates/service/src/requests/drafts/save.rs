//! Keeps what was typed.

use super::{KEPT, StoredDraft};
use crate::accounts::hash_of;
use crate::{Portal, Result};
use stoa_store::requests::drafts as rows;

/// Keeps what was typed; answers the token to find it by: the one given where it still stands for a draft, else a new
/// one.
pub async fn save(portal: &Portal, token: Option<&str>, stored: &StoredDraft) -> Result<String> {
    let now = portal.ctx.clock.now();
    let kept = StoredDraft {
        media: Vec::new(),
        ..stored.clone()
    };
    let body = serde_json::to_string(&kept).map_err(anyhow::Error::new)?;
    let tx = portal.store.begin().await?;
    let known = match token {
        Some(token) => rows::find(&tx, &hash_of(token), now - KEPT)
            .await?
            .map(|_| token.to_owned()),
        None => None,
    };
    let token = known.unwrap_or_else(|| portal.ctx.random.token());
    rows::put(&tx, &hash_of(&token), &body, now).await?;
    tx.commit().await?;
    Ok(token)
}
