//! Staff write an internal note.

use super::event::{self, Happened};
use super::{access, desk_show, mentions};
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_store::requests::update;

/// Writes a note that only the desk sees; colleagues it names (`@name`) are told. It only adds, so it needs no version. Errors: `text`
/// required | too-long.
pub async fn add_note(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    text: &str,
) -> Result<DeskRequest> {
    access::require(actor, Permission::Note)?;
    let words = access::words("text", text, true)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    update::touch(&tx, request.id, now).await?;
    let happened = Happened::to(&request, ActivityKind::Note, actor, now, words.clone());
    let entry = event::record(&tx, &city, happened).await?;
    let note = words.as_deref().unwrap_or_default();
    mentions::tell(&tx, portal, &city, actor, &request, entry, note).await?;
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}
