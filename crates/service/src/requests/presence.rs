//! Staff who have the same case open see each other. What is known lies in the store, so that it does not matter which
//! process each of them talks to; the live stream says when it changed.

use super::{access, event};
use crate::{Error, Portal, Result};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::presence::{Doing, PresenceView, is_here};
use stoa_store::requests::{presence as rows, read};

/// How long rows of those who never said goodbye are kept.
const KEPT: Duration = Duration::hours(1);

/// Says what the reader does with a case, and answers who else is there. Whether that is news to the others is told by the live
/// stream, once a change: a beat that says the same again writes no event. Errors: `NotFound`.
pub async fn be_present(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    doing: Doing,
) -> Result<Vec<PresenceView>> {
    access::require(actor, Permission::ViewDesk)?;
    let me = actor.staff().ok_or(Error::Forbidden)?.id;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::by_reference(&tx, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    let all = rows::at_case(&tx, request.id).await?;
    let before = all
        .iter()
        .find(|p| p.staff.id == me && is_here(p.at, now))
        .map_or(Doing::Left, |p| p.doing);
    if doing == Doing::Left {
        rows::remove(&tx, request.id, me).await?;
    } else {
        rows::put(&tx, request.id, me, doing, now).await?;
    }
    if before != doing {
        rows::forget(&tx, now - KEPT).await?;
        event::tell_presence(&tx, &city, &request, now).await?;
    }
    tx.commit().await?;
    let others = all
        .into_iter()
        .filter(|p| p.staff.id != me && is_here(p.at, now));
    Ok(others
        .map(|p| PresenceView {
            staff: p.staff,
            doing: p.doing,
        })
        .collect())
}
