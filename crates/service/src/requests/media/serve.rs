//! A published file, for the door that sends it.

use crate::{Error, Portal, Result};
use bytes::Bytes;
use stoa_store::requests::media as rows;
use uuid::Uuid;

/// A published file: its type and bytes; the small picture where `thumb`. Files of reports under way are not published,
/// and a video has no small picture: `NotFound`.
pub async fn media(portal: &Portal, id: Uuid, thumb: bool) -> Result<(String, Bytes)> {
    let file = rows::by_id(&portal.store, id)
        .await?
        .filter(|f| f.request_id.is_some())
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
