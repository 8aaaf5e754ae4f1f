//! Files join a report under way.

use super::{DraftMedia, counts, load};
use crate::accounts::hash_of;
use crate::requests::Upload;
use crate::requests::media::keep;
use crate::{Error, Portal, Result};
use stoa_store::requests::media::{self, MediaRecord};

/// Files join a report under way, checked and cleaned as on submission; answers all it has now. `NotFound` where there
/// is no such draft; errors as `check_media`, and too-many.
pub async fn attach(portal: &Portal, token: &str, files: Vec<Upload>) -> Result<Vec<DraftMedia>> {
    let token_hash = hash_of(token);
    if load(portal, token).await?.is_none() {
        return Err(Error::NotFound);
    }
    let (photos, videos) = counts(portal, Some(&token_hash)).await?;
    let kept = keep(portal, files, photos, videos).await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let before = media::of_draft(&tx, &token_hash).await?;
    let next = before.last().map_or(0, |m| m.position + 1);
    for (i, file) in kept.into_iter().enumerate() {
        let row = MediaRecord {
            draft_token_hash: Some(token_hash.clone()),
            position: next + i as i64,
            ..file
        };
        media::add(&tx, &row, now).await?;
    }
    tx.commit().await?;
    Ok(load(portal, token)
        .await?
        .map(|stored| stored.media)
        .unwrap_or_default())
}
