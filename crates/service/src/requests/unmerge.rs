//! Staff take a merger back: the duplicate stands by itself again.

use super::event::{self, Happened};
use super::{access, desk_show, pair, promise};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Event, Reference};
use stoa_store::requests::relations::{self, Relation};
use stoa_store::requests::{followers, read, update};

/// Takes a duplicate up again by itself. Whom the merger brought to the other request hears of that no more, and is told
/// once that this one goes on. Errors: `Conflict("illegal-move")` where it is no duplicate; `Conflict("stale")`.
pub async fn unmerge(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
) -> Result<DeskRequest> {
    access::require(actor, Permission::Merge)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let seen = read::by_reference(&tx, reference)
        .await?
        .ok_or(Error::NotFound)?;
    let survivor = relations::of_request(&tx, seen.id)
        .await?
        .into_iter()
        .find(|o| o.relation == Relation::Duplicate && o.from_here)
        .ok_or(Error::Conflict("illegal-move"))?
        .reference;
    let (request, survivor) = pair::locked(&tx, reference, version, &survivor).await?;
    let to = request
        .status
        .after(Event::Unmerge)
        .ok_or(Error::Conflict("illegal-move"))?;
    let clock = promise::clock_of(&city, &request);
    let clock = promise::moved(&city, &request, clock, (request.status, to), now);
    // Held now: had somebody else been faster, the relation would be gone.
    if !relations::remove(&tx, Relation::Duplicate, request.id, survivor.id).await?
        || !update::status(&tx, request.id, version, to, now, &clock).await?
    {
        return Err(access::stale());
    }
    update::touch(&tx, survivor.id, now).await?;
    followers::end_via(&tx, survivor.id, request.id, now).await?;
    let words = |reference: &Reference| Some(reference.to_string());
    let reopened = Happened {
        status: to,
        ..Happened::to(
            &request,
            ActivityKind::Unmerged,
            actor,
            now,
            words(&survivor.reference),
        )
    };
    event::record(&tx, &city, reopened).await?;
    let released = Happened::to(
        &survivor,
        ActivityKind::Released,
        actor,
        now,
        words(reference),
    );
    event::record(&tx, &city, released).await?;
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}
