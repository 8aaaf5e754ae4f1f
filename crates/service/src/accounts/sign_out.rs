//! A session ends.

use super::hash_of;
use crate::{Portal, Result};
use stoa_store::accounts::sessions;

/// Ends the session of a token; an unknown one is ended already.
pub async fn sign_out(portal: &Portal, token: &str) -> Result<()> {
    let tx = portal.store.begin().await?;
    sessions::delete(&tx, &hash_of(token)).await?;
    Ok(tx.commit().await?)
}
