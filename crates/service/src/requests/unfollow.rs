//! A follower wants to hear no more.

use crate::accounts::hash_of;
use crate::{Error, Portal, Result};
use stoa_domain::requests::Reference;
use stoa_store::requests::{followers, read};

/// Ends the following that the token in a mail's address stands for; again is no error. Which request it was.
pub async fn unfollow(portal: &Portal, token: &str) -> Result<Reference> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let follower = followers::by_token_hash(&tx, &hash_of(token.trim()))
        .await?
        .ok_or(Error::NotFound)?;
    if follower.ended_at.is_none() {
        followers::end(&tx, follower.id, now).await?;
    }
    let request = read::by_id(&tx, follower.request_id)
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(request.reference)
}
