//! A post is there.

use crate::{Portal, Result};
use stoa_store::requests::posts;
use uuid::Uuid;

/// Notes where a post stands; that it went is its message's matter.
pub async fn posted(portal: &Portal, id: Uuid, url: &str) -> Result<()> {
    let tx = portal.store.begin().await?;
    posts::set_url(&tx, id, url).await?;
    Ok(tx.commit().await?)
}
