//! Staff publish a message that came by mail, or from a contractor.

use super::message_media_token;
use crate::requests::event::{self, Happened};
use crate::requests::{access, desk_show};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_store::requests::{activity, media, update};

/// Shows a message that came by mail, or from a contractor, to everyone, with its photos, and open pages show it at once; pressing twice changes
/// nothing. The desk's timeline says who did it. Whoever does it has
/// read it: it may name people. `NotFound` for an entry that is no message of this request.
pub async fn publish(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    entry: i64,
) -> Result<DeskRequest> {
    access::require(actor, Permission::ChangeStatus)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let entries = activity::of_request(&tx, request.id, true).await?;
    entries
        .iter()
        .find(|e| e.id == entry && e.entry.kind.is_message())
        .ok_or(Error::NotFound)?;
    if activity::publish(&tx, entry).await? {
        let there = media::of_request(&tx, request.id).await?;
        let next = there.last().map_or(0, |m| m.position + 1);
        media::attach_behind(&tx, &message_media_token(entry), request.id, next).await?;
        update::touch(&tx, request.id, now).await?;
        let happened = Happened::to(&request, ActivityKind::Shown, actor, now, None);
        event::record(&tx, &city, happened).await?;
    }
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}
