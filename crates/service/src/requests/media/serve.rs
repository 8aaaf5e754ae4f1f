//! A published file, for the door that sends it.

use crate::{Error, Portal, Result};
use bytes::Bytes;
use stoa_domain::accounts::{Actor, Permission};
use stoa_store::requests::media as rows;
use uuid::Uuid;

/// A file for whoever asks, and whether it is everybody's: staff also see what came with a message nobody has published.
pub async fn media_for(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    thumb: bool,
) -> Result<(String, Bytes, bool)> {
    let waits = rows::by_id(&portal.store, id).await?.is_some_and(|f| {
        let token = f.draft_token_hash.as_deref().unwrap_or_default();
        f.request_id.is_none() && token.starts_with("message:")
    });
    let (mime, bytes) = send(portal, id, thumb, waits && actor.may(Permission::ViewDesk)).await?;
    Ok((mime, bytes, !waits))
}

/// A published file: its type and bytes; the small picture where `thumb`. Files of reports under way are not published,
/// and a video has no small picture: `NotFound`.
pub async fn media(portal: &Portal, id: Uuid, thumb: bool) -> Result<(String, Bytes)> {
    send(portal, id, thumb, false).await
}

async fn send(portal: &Portal, id: Uuid, thumb: bool, waits: bool) -> Result<(String, Bytes)> {
    let file = rows::by_id(&portal.store, id)
        .await?
        .filter(|f| waits || f.request_id.is_some())
        .ok_or(Error::NotFound)?;
    let (key, mime) = if thumb {
        let key = file.thumb_key.ok_or(Error::NotFound)?;
        (key, "image/jpeg".to_owned())
    } else {
        (file.blob_key, file.mime)
    };
    let bytes = portal.ctx.blobs.get(&key).await.map_err(|error| {
        tracing::error!(%error, key, "a file cannot be read");
        Error::Unavailable
    })?;
    let bytes = bytes.ok_or_else(|| Error::Internal(anyhow::anyhow!("no blob {key}")))?;
    Ok((mime, bytes))
}
