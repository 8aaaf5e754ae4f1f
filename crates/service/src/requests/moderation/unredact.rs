//! Staff let a part say again what it said at first.

use super::case;
use super::parts::{self, Words};
use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, Noted, Part};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::moderation::originals;
use stoa_store::requests::update;

/// Puts a part's original back. Errors: `part` unknown, also where it was never blacked out; `Conflict("stale")`.
pub async fn unredact(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    part: &str,
) -> Result<CaseModeration> {
    access::require(actor, Permission::Moderate)?;
    let unknown = || Error::invalid("part", "unknown");
    let part = Part::parse(part.trim()).ok_or_else(unknown)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    let name = part.to_string();
    let original = originals::of_part(&tx, request.id, &name)
        .await?
        .ok_or_else(unknown)?;
    parts::put(&tx, &city, &request, &part, Words::Kept(&original.text)).await?;
    originals::remove(&tx, request.id, &name).await?;
    update::touch(&tx, request.id, now).await?;
    let which = Some(Noted::Part(part).to_string());
    let happened = Happened::to(&request, ActivityKind::Unredacted, actor, now, which);
    event::record(&tx, &city, happened).await?;
    tx.commit().await?;
    case(portal, actor, reference).await
}
