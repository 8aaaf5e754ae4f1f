//! A report under way is given up.

use crate::accounts::hash_of;
use crate::{Portal, Result};
use stoa_store::requests::{drafts, media};

/// Forgets what was typed and lets go of its files, whose blobs the sweep takes away. Of a token that stands for nothing
/// nothing is forgotten.
pub async fn forget(portal: &Portal, token: &str) -> Result<()> {
    let token_hash = hash_of(token);
    let tx = portal.store.begin().await?;
    for file in media::of_draft(&tx, &token_hash).await? {
        media::drop_of_draft(&tx, &token_hash, file.id).await?;
    }
    drafts::delete(&tx, &token_hash).await?;
    Ok(tx.commit().await?)
}
