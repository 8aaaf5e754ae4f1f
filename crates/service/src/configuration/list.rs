//! What was changed, by whom.

use crate::requests::access;
use crate::{Error, Portal, Result};
use chrono::{DateTime, FixedOffset};
use stoa_domain::Page;
use stoa_domain::accounts::{Actor, Permission, StaffRef};
use stoa_domain::configuration::{Difference, Kind, differences};
use stoa_domain::page::DEFAULT_LIMIT;
use stoa_store::accounts::staff;
use stoa_store::config_changes::{self, ChangeRecord, Of};
use uuid::Uuid;

/// A change as supervisors see it.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeView {
    pub id: i64,
    /// On the city's clocks.
    pub at: DateTime<FixedOffset>,
    /// By name; `None`: the portal itself.
    pub by: Option<String>,
    pub kind: Kind,
    /// Empty where there is one of its kind.
    pub subject: String,
    /// What is not what it was.
    pub differences: Vec<Difference>,
    /// Was it not there before?
    pub added: bool,
    /// Is it not there after?
    pub removed: bool,
    /// The change it takes back.
    pub undoes: Option<i64>,
    /// Is it the newest of its subject, so that it can be taken back?
    pub newest: bool,
}

/// Which changes are asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub kind: Option<Kind>,
    pub subject: Option<String>,
    pub staff_id: Option<Uuid>,
    /// The list's `next`.
    pub cursor: Option<String>,
    /// How many; 50 where nothing is said.
    pub limit: Option<u32>,
}

/// A page of the changes, the newest first. `Forbidden` for who may not set anything.
pub async fn changes(portal: &Portal, actor: &Actor, asked: &Asked) -> Result<Page<ChangeView>> {
    access::require(actor, Permission::Configure)?;
    let of = Of {
        kind: asked.kind,
        subject: asked.subject.as_deref(),
        staff_id: asked.staff_id,
    };
    let limit = asked.limit.unwrap_or(DEFAULT_LIMIT);
    let found = config_changes::list(&portal.store, of, limit, asked.cursor.as_deref()).await?;
    let city = portal.city().await?;
    let view = |record: ChangeRecord| view(record, |at| city.local(at));
    Ok(Page {
        items: found.items.into_iter().map(view).collect(),
        next: found.next,
        total: None,
    })
}

/// One of them. `NotFound`.
pub async fn the_change(portal: &Portal, actor: &Actor, id: i64) -> Result<ChangeView> {
    access::require(actor, Permission::Configure)?;
    let found = config_changes::by_id(&portal.store, id).await?;
    let city = portal.city().await?;
    Ok(view(found.ok_or(Error::NotFound)?, |at| city.local(at)))
}

/// Those whose changes may be asked for: who may set anything.
pub async fn people(portal: &Portal, actor: &Actor) -> Result<Vec<StaffRef>> {
    access::require(actor, Permission::Configure)?;
    let all = staff::list(&portal.store).await?.into_iter();
    let may = all.filter(|s| s.staff.role.may(Permission::Configure));
    Ok(may
        .map(|s| StaffRef {
            id: s.staff.id,
            name: s.staff.name,
        })
        .collect())
}

fn view(
    record: ChangeRecord,
    local: impl Fn(DateTime<chrono::Utc>) -> DateTime<FixedOffset>,
) -> ChangeView {
    let change = record.change;
    ChangeView {
        id: record.id,
        at: local(change.at),
        by: change.actor,
        kind: change.kind,
        subject: change.subject,
        differences: differences(change.before.as_ref(), change.after.as_ref()),
        added: change.before.is_none(),
        removed: change.after.is_none(),
        undoes: change.undoes,
        newest: record.newest,
    }
}
