//! What became of an act on many cases.

use crate::requests::access;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::bulk::{Became, BulkCase, BulkDone, UNDO_MINUTES};
use stoa_store::requests::bulk_acts::{self, ActRecord};
use uuid::Uuid;

/// An act of the reader's. `NotFound` where it is none.
pub async fn bulk_done(portal: &Portal, actor: &Actor, id: Uuid) -> Result<BulkDone> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let act = of_reader(portal, actor, id).await?;
    let cases = bulk_acts::cases(&portal.store, id).await?;
    let done = cases.iter().any(|c| c.became == Became::Done);
    Ok(BulkDone {
        id,
        at: city.local(act.at),
        undo_until: city.local(until(&act)),
        undone_at: act.undone_at.map(|at| city.local(at)),
        may_undo: done && can_be_undone(&act, portal.ctx.clock.now()),
        cases: cases
            .into_iter()
            .map(|c| BulkCase {
                reference: c.reference,
                became: c.became,
                undone: c.undone,
            })
            .collect(),
        act: act.act,
    })
}

/// The act, if it is the reader's own.
pub(super) async fn of_reader(portal: &Portal, actor: &Actor, id: Uuid) -> Result<ActRecord> {
    let me = actor.staff().ok_or(Error::Forbidden)?;
    let act = bulk_acts::by_id(&portal.store, id).await?;
    act.filter(|a| a.staff_id == me.id).ok_or(Error::NotFound)
}

/// Is there time left, and has nobody taken it back?
pub(super) fn can_be_undone(act: &ActRecord, now: DateTime<Utc>) -> bool {
    act.undone_at.is_none() && now < until(act)
}

fn until(act: &ActRecord) -> DateTime<Utc> {
    act.at + Duration::minutes(UNDO_MINUTES)
}
