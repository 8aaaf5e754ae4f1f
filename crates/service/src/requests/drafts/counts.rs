//! How many files a draft has.

use crate::{Portal, Result};
use stoa_store::requests::media;

/// Photos and videos of a draft, by the hash of its token.
pub async fn counts(portal: &Portal, token_hash: Option<&str>) -> Result<(usize, usize)> {
    let Some(token_hash) = token_hash else {
        return Ok((0, 0));
    };
    let files = media::of_draft(&portal.store, token_hash).await?;
    Ok(crate::requests::media::counts(&files))
}
