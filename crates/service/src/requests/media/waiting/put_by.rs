//! A photo is put by as it came.

use super::super::Taken;
use super::super::in_hand::InHand;
use super::key;
use crate::{Error, Portal, Result};
use bytes::Bytes;
use stoa_store::requests::waiting_media::{self, WaitingMedia};

/// Is a photo to wait? Where the decoders have enough to do, or others wait already (`behind`: of the same report), and where
/// there is room for it; without room it takes its turn at once.
pub async fn must_wait(portal: &Portal, hand: &InHand, size: usize, behind: bool) -> Result<bool> {
    let config = &portal.ctx.config.photos;
    if config.waiting_bytes == 0 {
        return Ok(false);
    }
    let (waiting, bytes) = waiting_media::all(&portal.store).await?;
    let busy = behind || waiting > 0 || hand.before >= config.ahead_pixels;
    Ok(busy && bytes + size as u64 <= config.waiting_bytes)
}

/// Keeps a photo's bytes in the private store. Comes before the transaction that writes the row down: a crash in between
/// leaves a file that [`super::sweep`] finds.
pub async fn put_by(portal: &Portal, bytes: Bytes, alt: String) -> Result<WaitingMedia> {
    let id = portal.ctx.random.id(portal.ctx.clock.now());
    let size = bytes.len() as u64;
    let kept = portal.ctx.private.put(&key(id), bytes).await;
    kept.map_err(|error| {
        tracing::error!(%error, "a photo cannot be put by");
        Error::Unavailable
    })?;
    Ok(WaitingMedia {
        id,
        request_id: None,
        position: 0,
        sha256: None,
        size,
        alt,
        tries: 0,
    })
}

/// Lets go of what was put by and then not written down.
pub async fn let_go(portal: &Portal, taken: &[Taken]) {
    for file in taken {
        if let Taken::Waiting(photo) = file
            && let Err(error) = portal.ctx.private.delete(&key(photo.id)).await
        {
            tracing::warn!(%error, "a photo nobody sent stays until the sweep");
        }
    }
}
