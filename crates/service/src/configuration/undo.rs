//! A change is taken back.

use super::kind::{self, Hand};
use super::record::{hold, put};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_store::config_changes;

/// Puts back what was before a change, as a change of its own; its number. Errors: `Forbidden`; `NotFound`;
/// `Conflict("changed-since")` where it is not any more what the change made of it; `Conflict("no-longer-fits")` where what was
/// before names what is not there any more; `Conflict("in-use")` where what was added has been used since.
pub async fn undo(portal: &Portal, actor: &Actor, id: i64) -> Result<i64> {
    access::require(actor, Permission::Configure)?;
    let made = config_changes::by_id(&portal.store, id).await?;
    let made = made.ok_or(Error::NotFound)?.change;
    let (of, subject) = (made.kind, made.subject.as_str());
    let value = match made.before {
        Some(value) => {
            let fits = kind::check(portal, of, subject, value).await;
            Some(fits.map_err(|e| instead(e, "no-longer-fits"))?)
        }
        None => None,
    };
    let at = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let now = kind::read_at(&tx, at, of, subject).await?;
    if now != made.after {
        return Err(Error::Conflict("changed-since"));
    }
    let hand = Hand::of(portal, actor);
    let written = kind::write(&tx, &hand, of, subject, value.as_ref()).await;
    written.map_err(|e| instead(e, "in-use"))?;
    let done = put(portal, &tx, actor, (of, subject), now, Some(id)).await?;
    let done = done.ok_or(Error::Conflict("changed-since"))?;
    tx.commit().await?;
    portal.forget_city();
    Ok(done)
}

/// Nobody typed anything, so that nothing of it is wrong by field.
fn instead(error: Error, what: &'static str) -> Error {
    match error {
        Error::Invalid(_) => Error::Conflict(what),
        other => other,
    }
}
