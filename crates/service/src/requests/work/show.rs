//! All of a case's tasks and log.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::{CaseWork, EntryView, Sums, TaskView};
use stoa_store::requests::read;
use stoa_store::requests::work::{entries, tasks};

/// A case's tasks and log. Errors: `NotFound`.
pub async fn case_work(portal: &Portal, actor: &Actor, reference: &Reference) -> Result<CaseWork> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let request = read::by_reference(db, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    let tasks = tasks::of_request(db, request.id).await?.into_iter();
    let entries = entries::of_request(db, request.id).await?.into_iter();
    let entries: Vec<EntryView> = entries
        .map(|e| EntryView {
            id: e.id,
            kind: e.entry.kind,
            at: city.local(e.at),
            by: e.by,
            what: e.entry.what,
            minutes: e.entry.minutes,
            quantity: e.entry.quantity,
            unit: e.entry.unit,
            cents: e.entry.cents,
            removed_by: e.removed_by,
        })
        .collect();
    Ok(CaseWork {
        tasks: tasks
            .map(|t| TaskView {
                id: t.id,
                version: t.version,
                text: t.text,
                assignee: t.assignee,
                due: t.due,
                done_at: t.done_at.map(|at| city.local(at)),
                done_by: t.done_by,
            })
            .collect(),
        sums: Sums::of(&entries),
        entries,
    })
}
