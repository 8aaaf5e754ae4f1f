//! Staff move the status, with a public update where the move needs one.

use super::event::{self, Happened};
use super::{access, desk_show, promise};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::status::TABLE;
use stoa_domain::requests::{ActivityKind, DeskRequest, Event, Reference};
use stoa_store::requests::update as rows;

/// Moves the status by the table, and by nothing else; merging and taking apart have use cases of their own. Errors: `Conflict("illegal-move")` where the table has no such
/// move, `Forbidden` where it is somebody else's, `update` required | too-long, `Conflict("stale")`.
pub async fn change_status(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    event: Event,
    update: &str,
) -> Result<DeskRequest> {
    access::require(actor, Permission::ChangeStatus)?;
    let text = access::words("update", update, event.needs_update())?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    if event.names_another() {
        return Err(Error::Conflict("illegal-move"));
    }
    let step = TABLE
        .iter()
        .find(|m| m.from == request.status && m.event == event)
        .ok_or(Error::Conflict("illegal-move"))?;
    access::require(actor, step.who)?;
    let clock = promise::clock_of(&city, &request);
    let clock = promise::moved(&city, &request, clock, (step.from, step.to), now);
    if !rows::status(&tx, request.id, version, step.to, now, &clock).await? {
        return Err(access::stale());
    }
    let happened = Happened {
        status: step.to,
        ..Happened::to(&request, ActivityKind::Status, actor, now, text)
    };
    event::record(&tx, &city, happened).await?;
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}
