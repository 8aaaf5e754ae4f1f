//! What was typed so far.

use super::{DraftMedia, KEPT, StoredDraft};
use crate::accounts::hash_of;
use crate::{Portal, Result};
use stoa_store::requests::{drafts, media};

/// What was typed, with its files; `None` where the token is unknown, the draft too old or sent.
pub async fn load(portal: &Portal, token: &str) -> Result<Option<StoredDraft>> {
    let token_hash = hash_of(token);
    let since = portal.ctx.clock.now() - KEPT;
    let Some(body) = drafts::find(&portal.store, &token_hash, since).await? else {
        return Ok(None);
    };
    let mut stored: StoredDraft = serde_json::from_str(&body).map_err(anyhow::Error::new)?;
    stored.media = media::of_draft(&portal.store, &token_hash)
        .await?
        .into_iter()
        .map(|m| DraftMedia {
            id: m.id,
            mime: m.mime,
            alt: m.alt,
        })
        .collect();
    Ok(Some(stored))
}
