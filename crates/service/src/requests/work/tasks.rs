//! Staff write down what is to be done for a case, and that it is done.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::TaskDraft;
use stoa_store::accounts::staff;
use stoa_store::requests::read;
use stoa_store::requests::work::tasks as rows;

/// Adds a task. Errors: those of [`TaskDraft::parse`]; `assignee` unknown; `NotFound`.
pub async fn add_task(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    draft: &TaskDraft,
) -> Result<()> {
    access::require(actor, Permission::ChangeStatus)?;
    let new = draft.parse()?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::by_reference(&tx, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    if let Some(id) = new.assignee {
        let known = staff::by_id(&tx, id).await?;
        let known = known.filter(|s| s.active && s.staff.role.may(Permission::ChangeStatus));
        known.ok_or_else(|| Error::invalid("assignee", "unknown"))?;
    }
    let by = actor.staff().map(|s| s.name.as_str());
    rows::add(&tx, request.id, &new, by, now).await?;
    Ok(tx.commit().await?)
}

/// Says that a task is done, or to be done again, as it was seen. Errors: `NotFound`; `Conflict("stale")`: somebody else did
/// something with it meanwhile.
pub async fn set_task_done(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    seen: (i64, i64),
    done: bool,
) -> Result<()> {
    access::require(actor, Permission::ChangeStatus)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::by_reference(&tx, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    let name = actor.staff().map_or("", |s| s.name.as_str());
    let done = done.then_some((name, now));
    if !rows::set_done(&tx, request.id, seen, done).await? {
        return Err(access::stale());
    }
    Ok(tx.commit().await?)
}
