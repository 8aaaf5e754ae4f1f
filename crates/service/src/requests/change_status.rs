//! Staff move the status, with a public update where the move needs one.

use super::ending::{self, Evidence};
use super::event::{self, Happened};
use super::{access, desk_show, promise};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::status::Move;
use stoa_domain::requests::{ActivityKind, DeskRequest, Event, Reference};
use stoa_store::requests::update as rows;

/// A move that closes nothing; see [`change_status_with`]. One that does lacks its reason.
pub async fn change_status(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    event: Event,
    update: &str,
) -> Result<DeskRequest> {
    let nothing = Evidence::default();
    change_status_with(portal, actor, reference, version, event, update, nothing).await
}

/// Moves the status by the table, and by nothing else; moves with a door of their own have use cases of their own. Closing
/// comes with evidence.
///
/// Errors: `Conflict("illegal-move")` where the table has no such move, `Forbidden` where it is somebody else's, `update`
/// required | too-long, those of [`ending::check`] and [`ending::keep`], `event` own-closing, `Conflict("appeal-waits")` where
/// somebody must decide first, `Conflict("stale")`.
pub async fn change_status_with(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    event: Event,
    update: &str,
    evidence: Evidence,
) -> Result<DeskRequest> {
    step(portal, actor, reference, version, event, update, evidence).await?;
    desk_show(portal, actor, reference).await
}

/// The act alone.
pub(super) async fn step(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    event: Event,
    update: &str,
    evidence: Evidence,
) -> Result<()> {
    access::require(actor, Permission::ChangeStatus)?;
    let city = portal.city().await?;
    let text = match event.closes() {
        true => ending::check(portal, &city, (actor, reference), event, update, &evidence).await?,
        false => access::words("update", update, event.needs_update())?,
    };
    let photos = ending::keep(portal, event, evidence.photos).await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    let step = Move::of(request.status, event)
        .filter(|m| !m.event.has_own_door())
        .ok_or(Error::Conflict("illegal-move"))?;
    if !step.who.is(actor) {
        return Err(Error::Forbidden);
    }
    if event.closes() {
        ending::must_be_another(&tx, &request, actor).await?;
    } else if !request.status.is_open() && request.disputed_at.is_some() {
        return Err(Error::Conflict("appeal-waits"));
    }
    let clock = promise::clock_of(&city, &request);
    let clock = promise::moved(&city, &request, clock, (step.from, step.to), now);
    if !rows::status(&tx, request.id, version, step.to, now, &clock).await? {
        return Err(access::stale());
    }
    let happened = Happened {
        status: step.to,
        ..Happened::to(&request, ActivityKind::Status, actor, now, text)
    };
    let by = (actor.staff().map(|s| s.id), happened.actor.clone());
    let entry = event::record(&tx, &city, happened).await?;
    if event.closes() {
        ending::closed(&tx, request.id, entry, &evidence.reason, by, now).await?;
        ending::write_photos(&tx, request.id, entry, photos, now).await?;
    }
    Ok(tx.commit().await?)
}
