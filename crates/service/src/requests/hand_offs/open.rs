//! A contractor opens their link.

use crate::requests::media::MediaFile;
use crate::requests::messages::{Purpose, opened};
use crate::requests::view;
use crate::{Error, Portal, Result};
use stoa_domain::requests::hand_off::{ContractorView, is_open};
use stoa_store::Db;
use stoa_store::requests::hand_offs::{self as rows, HandOffRecord, Mark};
use stoa_store::requests::{RequestRecord, media, read};
use uuid::Uuid;

/// The case of a link, as far as it concerns its contractor. Errors: `NotFound` for a link that was never given out, has run
/// out, or was taken back: whoever holds it learns no more than that.
pub async fn open_hand_off(portal: &Portal, token: &str) -> Result<ContractorView> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let (hand_off, request) = of_link(&tx, portal, token).await?;
    rows::mark(&tx, hand_off.id, Mark::Seen, now).await?;
    let files = media::shown_of(&tx, request.id).await?;
    let said = rows::said(&tx, hand_off.id).await?;
    tx.commit().await?;
    Ok(ContractorView {
        reference: request.reference,
        service: city.service_name(&request.service_code).to_owned(),
        description: request.description,
        place: request.address.or(request.place_words),
        lat: request.position.map(|p| p.lat),
        lon: request.position.map(|p| p.lon),
        media: files.into_iter().map(view::media_view).collect(),
        name: hand_off.name,
        note: hand_off.note,
        locale: hand_off.locale,
        expires_at: city.local(hand_off.expires_at),
        done_at: hand_off.done_at.map(|at| city.local(at)),
        said: said
            .into_iter()
            .map(|(at, words)| (city.local(at), words))
            .collect(),
    })
}

/// The small picture of a file of the link's case, also where not everyone sees it. Errors: `NotFound`.
pub async fn photo_of_hand_off(portal: &Portal, token: &str, id: Uuid) -> Result<MediaFile> {
    let (_, request) = of_link(&portal.store, portal, token).await?;
    let files = media::shown_of(&portal.store, request.id).await?;
    let file = files
        .into_iter()
        .find(|f| f.id == id)
        .ok_or(Error::NotFound)?;
    MediaFile::of(file, true, false)
}

/// What a link opens.
pub async fn of_link(
    db: &impl Db,
    portal: &Portal,
    token: &str,
) -> Result<(HandOffRecord, RequestRecord)> {
    let id = opened(&portal.ctx.config, Purpose::HandOff, token).ok_or(Error::NotFound)?;
    let now = portal.ctx.clock.now();
    let hand_off = rows::by_id(db, id).await?;
    let hand_off = hand_off.filter(|h| is_open(now, h.expires_at, h.revoked_at));
    let hand_off = hand_off.ok_or(Error::NotFound)?;
    let request = read::by_id(db, hand_off.request_id).await?;
    Ok((hand_off, request.ok_or(Error::NotFound)?))
}
