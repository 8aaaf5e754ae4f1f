//! What a draft's photos look like.

use crate::accounts::hash_of;
use crate::{Portal, Result};
use stoa_store::requests::media;

/// The perceptual hashes of a draft's photos.
pub async fn photo_hashes(portal: &Portal, token: &str) -> Result<Vec<u64>> {
    let files = media::of_draft(&portal.store, &hash_of(token)).await?;
    Ok(files.into_iter().filter_map(|f| f.photo_hash).collect())
}
