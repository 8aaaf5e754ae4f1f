//! Staff write down what they spent on a case, and take back what was wrong.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::EntryDraft;
use stoa_store::requests::read;
use stoa_store::requests::work::entries as rows;

/// Adds time or material. It only adds, so it needs no version. Errors: those of [`EntryDraft::parse`]; `NotFound`.
pub async fn add_entry(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    draft: &EntryDraft,
) -> Result<()> {
    access::require(actor, Permission::ChangeStatus)?;
    let me = actor.staff().ok_or(Error::Forbidden)?;
    let new = draft.parse()?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::by_reference(&tx, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    rows::add(&tx, request.id, &new, (me.id, &me.name), now).await?;
    Ok(tx.commit().await?)
}

/// Takes an entry back: it stays in the log with who did it, and counts no more. Errors: `NotFound`; `Conflict("stale")`: it was
/// taken back already.
pub async fn remove_entry(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    id: i64,
) -> Result<()> {
    access::require(actor, Permission::ChangeStatus)?;
    let me = actor.staff().ok_or(Error::Forbidden)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::by_reference(&tx, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    if !rows::remove(&tx, request.id, id, &me.name, now).await? {
        return Err(access::stale());
    }
    Ok(tx.commit().await?)
}
