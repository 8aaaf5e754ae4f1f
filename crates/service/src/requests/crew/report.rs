//! A crew says what it found or did at a place, with photos. A phone without a network sends it later, perhaps twice: its key
//! makes it one.

use crate::requests::event::{self, Happened};
use crate::requests::inbound::message_media_token;
use crate::requests::{Upload, access, media};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::media::{self as media_rows, MediaRecord};
use stoa_store::requests::{crew_reports, update};
use uuid::Uuid;

/// What a crew sends.
#[derive(Debug, Clone)]
pub struct CrewReport {
    /// Made before the first try.
    pub key: Uuid,
    pub text: String,
    pub photos: Vec<Upload>,
}

/// Writes it into the case, for the desk alone until somebody publishes it; `false`: it had come before, and nothing changes.
/// Errors: `text` required (where there is no photo) | too-long; `photos` as of every upload; `NotFound`.
pub async fn crew_report(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    report: CrewReport,
) -> Result<bool> {
    access::require(actor, Permission::ChangeStatus)?;
    let city = portal.city().await?;
    let words = access::words("text", &report.text, report.photos.is_empty())?;
    let kept = media::keep(portal, report.photos, 0, 0).await?;
    let now = portal.ctx.clock.now();
    let me = actor.staff().ok_or(Error::Forbidden)?.id;
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    // Another's key is another's.
    let key = format!("{me}:{}", report.key);
    if !crew_reports::claim(&tx, &key, request.id, now).await? {
        return Ok(false);
    }
    update::touch(&tx, request.id, now).await?;
    let happened = Happened::to(&request, ActivityKind::Crew, actor, now, words);
    let entry = event::record(&tx, &city, happened).await?;
    for (position, file) in kept.into_iter().enumerate() {
        let row = MediaRecord {
            draft_token_hash: Some(message_media_token(entry)),
            position: position as i64,
            ..file
        };
        media_rows::add(&tx, &row, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}
