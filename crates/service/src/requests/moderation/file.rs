//! Staff take a photo or video of a request out of sight, or put it back; its bytes stay for those who may read originals.

use super::case;
use crate::requests::event::{self, Happened};
use crate::requests::{MediaFile, access};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, Noted};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::{media as rows, update};
use uuid::Uuid;

/// Hides one: no door gives it out any more. Hidden already, nothing happens. Errors: `file` unknown.
pub async fn hide_file(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    id: Uuid,
) -> Result<CaseModeration> {
    set(portal, actor, reference, id, true).await
}

/// Shows one again. Errors: as [`hide_file`].
pub async fn show_file(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    id: Uuid,
) -> Result<CaseModeration> {
    set(portal, actor, reference, id, false).await
}

async fn set(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    id: Uuid,
    hidden: bool,
) -> Result<CaseModeration> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let of_it = rows::sighted(&tx, id).await?;
    if of_it.and_then(|f| f.file.request_id) != Some(request.id) {
        return Err(Error::invalid("file", "unknown"));
    }
    if rows::set_hidden(&tx, request.id, id, hidden.then_some(now)).await? {
        update::touch(&tx, request.id, now).await?;
        let kind = match hidden {
            true => ActivityKind::Redacted,
            false => ActivityKind::Unredacted,
        };
        let happened = Happened::to(
            &request,
            kind,
            actor,
            now,
            Some(Noted::File(id).to_string()),
        );
        event::record(&tx, &city, happened).await?;
    }
    tx.commit().await?;
    case(portal, actor, reference).await
}

/// A hidden file itself. That somebody looked, and who, stands in the desk's timeline before they see it. Errors: `file`
/// unknown.
pub async fn hidden_file(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    id: Uuid,
) -> Result<MediaFile> {
    access::require(actor, Permission::ReadOriginals)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let found = rows::sighted(&tx, id)
        .await?
        .filter(|f| f.hidden && f.file.request_id == Some(request.id))
        .ok_or_else(|| Error::invalid("file", "unknown"))?;
    let looked = Happened::to(
        &request,
        ActivityKind::OriginalRead,
        actor,
        now,
        Some(Noted::File(id).to_string()),
    );
    event::record(&tx, &city, looked).await?;
    tx.commit().await?;
    MediaFile::of(found.file, false, false)
}
