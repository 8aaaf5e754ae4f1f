//! Somebody looks at what was blacked out, which is written down.

use super::parts::readable;
use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{Noted, OriginalView, Part};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::moderation::originals;

/// What a blacked-out part said at first. That somebody looked, and who, stands in the desk's timeline before they see it.
/// Errors: `part` unknown.
pub async fn original(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    part: &str,
) -> Result<OriginalView> {
    access::require(actor, Permission::ReadOriginals)?;
    let unknown = || Error::invalid("part", "unknown");
    let part = Part::parse(part.trim()).ok_or_else(unknown)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let name = part.to_string();
    let found = originals::of_part(&tx, request.id, &name)
        .await?
        .ok_or_else(unknown)?;
    let which = Some(Noted::Part(part.clone()).to_string());
    let looked = Happened::to(&request, ActivityKind::OriginalRead, actor, now, which);
    event::record(&tx, &city, looked).await?;
    tx.commit().await?;
    Ok(OriginalView {
        text: readable(&part, &found.text),
        part: found.part,
        at: city.local(found.at),
        by: found.actor,
    })
}
