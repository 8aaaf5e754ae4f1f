//! Files that somebody of the desk has sent to be looked at before they count: one of a purpose for each of them, in the private
//! store, until it is taken or another comes in its place.

use crate::{Error, Portal, Result};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use stoa_domain::accounts::Actor;

/// Keeps a file; its name. It takes the place of the one before.
pub async fn keep(portal: &Portal, actor: &Actor, purpose: &str, file: Bytes) -> Result<String> {
    forget(portal, actor, purpose).await;
    let name = hex::encode(&Sha256::digest(&file)[..16]);
    let key = format!("{}/{name}.json", folder(actor, purpose)?);
    let kept = portal.ctx.private.put(&key, file).await;
    kept.map_err(|error| {
        tracing::error!(%error, "a file cannot be put by");
        Error::Unavailable
    })?;
    Ok(name)
}

/// The file of a name. Errors: `file` gone where it was taken, or another came.
pub async fn take(portal: &Portal, actor: &Actor, purpose: &str, name: &str) -> Result<Bytes> {
    let gone = || Error::invalid("file", "gone");
    if name.len() != 32 || !name.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(gone());
    }
    let key = format!("{}/{name}.json", folder(actor, purpose)?);
    let found = portal.ctx.private.get(&key).await.map_err(|error| {
        tracing::error!(%error, "a file that was put by cannot be read");
        Error::Unavailable
    })?;
    found.ok_or_else(gone)
}

/// Lets go of it.
pub async fn forget(portal: &Portal, actor: &Actor, purpose: &str) {
    let Ok(folder) = folder(actor, purpose) else {
        return;
    };
    let private = &portal.ctx.private;
    for key in private.list(&folder).await.unwrap_or_default() {
        if let Err(error) = private.delete(&key).await {
            tracing::warn!(%error, "a file that was put by stays");
        }
    }
}

fn folder(actor: &Actor, purpose: &str) -> Result<String> {
    let staff = actor.staff().ok_or(Error::Forbidden)?;
    Ok(format!("setup/{}/{purpose}", staff.id.simple()))
}
