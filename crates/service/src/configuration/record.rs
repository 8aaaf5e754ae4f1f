//! A change is written down in the transaction that makes it.

use super::kind;
use crate::city::STAMP;
use crate::{Portal, Result};
use serde_json::Value;
use stoa_domain::accounts::Actor;
use stoa_domain::configuration::Kind;
use stoa_store::config_changes::{self, NewChange};
use stoa_store::{Tx, settings};

/// Makes whoever else would change a setting wait until this transaction ends, and every process read the city anew after
/// it. The first thing in such a transaction, before what is changed is read.
pub async fn hold(portal: &Portal, tx: &Tx) -> Result<()> {
    let now = portal.ctx.clock.now();
    let stamp = portal.ctx.random.id(now).to_string();
    Ok(settings::put(tx, STAMP, &stamp).await?)
}

/// Writes down that a setting is not what it was; the number of the change, `None` where nothing changed. The caller has
/// [`hold`], and forgets the city once it is committed.
pub async fn record(
    portal: &Portal,
    tx: &Tx,
    actor: &Actor,
    kind: Kind,
    subject: &str,
    before: Option<Value>,
) -> Result<Option<i64>> {
    put(portal, tx, actor, (kind, subject), before, None).await
}

pub(super) async fn put(
    portal: &Portal,
    tx: &Tx,
    actor: &Actor,
    (kind, subject): (Kind, &str),
    before: Option<Value>,
    undoes: Option<i64>,
) -> Result<Option<i64>> {
    let after = kind::read_at(tx, portal.ctx.clock.now(), kind, subject).await?;
    if before == after {
        return Ok(None);
    }
    let staff = actor.staff();
    let new = NewChange {
        at: portal.ctx.clock.now(),
        staff_id: staff.map(|s| s.id),
        actor: staff.map(|s| s.name.clone()),
        kind,
        subject: subject.to_owned(),
        before,
        after,
        undoes,
    };
    Ok(Some(config_changes::add(tx, &new).await?))
}
