//! What was changed, by whom.

use super::seen;
use crate::city::City;
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
    /// What people call the subject; empty where it is called nothing.
    pub name: String,
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

/// How many of the last changes of a setting are told to who was overtaken.
const SINCE: u32 = 20;

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
    let view = |record: ChangeRecord| view(record, &city);
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
    Ok(view(found.ok_or(Error::NotFound)?, &city))
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

/// What others have changed of a setting since it was seen as `was_seen`, the newest first; no more than the last twenty.
pub async fn since(
    portal: &Portal,
    actor: &Actor,
    kind: Kind,
    subject: &str,
    was_seen: &str,
) -> Result<Vec<ChangeView>> {
    access::require(actor, Permission::Configure)?;
    let of = Of {
        kind: Some(kind),
        subject: Some(subject),
        staff_id: None,
    };
    let found = config_changes::list(&portal.store, of, SINCE, None).await?;
    let city = portal.city().await?;
    let mut out = Vec::new();
    for record in found.items {
        let first = seen(record.change.before.as_ref()) == was_seen;
        out.push(view(record, &city));
        if first {
            break;
        }
    }
    Ok(out)
}

fn view(record: ChangeRecord, city: &City) -> ChangeView {
    let change = record.change;
    let named = change.after.as_ref().or(change.before.as_ref());
    let named = named.and_then(|v| v.get("name")).and_then(|n| n.as_str());
    let name = match (named, change.kind) {
        (Some(name), _) => name,
        (None, Kind::Terms | Kind::Service) => city.service_name(&change.subject),
        (None, _) => &change.subject,
    };
    ChangeView {
        id: record.id,
        at: city.local(change.at),
        by: change.actor,
        kind: change.kind,
        name: name.to_owned(),
        differences: differences(change.before.as_ref(), change.after.as_ref()),
        added: change.before.is_none(),
        removed: change.after.is_none(),
        undoes: change.undoes,
        newest: record.newest,
        subject: change.subject,
    }
}
