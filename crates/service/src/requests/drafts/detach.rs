//! A file leaves a report under way.

use crate::accounts::hash_of;
use crate::{Portal, Result};
use stoa_store::requests::media;
use uuid::Uuid;

/// A file leaves a report under way; one that is not its own stays where it is.
pub async fn detach(portal: &Portal, token: &str, id: Uuid) -> Result<()> {
    let tx = portal.store.begin().await?;
    media::drop_of_draft(&tx, &hash_of(token), id).await?;
    Ok(tx.commit().await?)
}
