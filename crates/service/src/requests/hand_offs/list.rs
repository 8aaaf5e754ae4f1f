//! In whose hands a case was.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::hand_off::{HandOffView, is_open};
use stoa_store::requests::{hand_offs as rows, read};

/// A case's hand-offs, newest first. Errors: `NotFound`.
pub async fn hand_offs(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
) -> Result<Vec<HandOffView>> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let request = read::by_reference(&portal.store, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    let all = rows::of_request(&portal.store, request.id).await?;
    let view = all.into_iter().map(|h| HandOffView {
        id: h.id,
        name: h.name,
        email: h.email,
        note: h.note,
        by: h.by,
        at: city.local(h.at),
        expires_at: city.local(h.expires_at),
        open: is_open(now, h.expires_at, h.revoked_at),
        revoked_at: h.revoked_at.map(|at| city.local(at)),
        seen_at: h.seen_at.map(|at| city.local(at)),
        done_at: h.done_at.map(|at| city.local(at)),
    });
    Ok(view.collect())
}
