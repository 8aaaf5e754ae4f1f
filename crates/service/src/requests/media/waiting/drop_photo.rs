//! A photo that waited cannot be read after all.

use super::sweep::remove;
use crate::requests::event::{self, Happened};
use crate::{Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ActivityKind;
use stoa_store::requests::read;
use stoa_store::requests::waiting_media::{self, WaitingMedia};

/// Drops it: an entry of the desk's timeline, from whose event its reporter is written to; open pages hear that nothing
/// is being prepared any more.
pub async fn drop_photo(portal: &Portal, photo: &WaitingMedia, request_id: i64) -> Result<()> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let Some(request) = read::by_id(&tx, request_id).await? else {
        return Ok(()); // gone meanwhile; the next turn says so
    };
    if !waiting_media::delete(&tx, photo.id).await? {
        return Ok(());
    }
    let alt = Some(photo.alt.clone()).filter(|alt| !alt.is_empty());
    let dropped = Happened::to(&request, ActivityKind::Unreadable, &Actor::System, now, alt);
    let heard = Happened::to(&request, ActivityKind::Media, &Actor::System, now, None);
    event::record(&tx, &city, dropped).await?;
    event::tell(&tx, &city, &heard).await?;
    tx.commit().await?;
    remove(portal, photo.id).await;
    Ok(())
}
