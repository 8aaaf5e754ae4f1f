//! Staff give a case to a team or a department, or say how urgent it is.

use crate::requests::event::{self, Happened};
use crate::requests::{access, desk_show};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::routing::URGENT;
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_store::requests::routing;

/// Gives a case to a team, or to none. The public is not told. Errors: `team` unknown; `Conflict("stale")`.
pub async fn assign_team(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    team: Option<&str>,
) -> Result<DeskRequest> {
    give_team(portal, actor, reference, version, team).await?;
    desk_show(portal, actor, reference).await
}

/// The act alone.
pub(in crate::requests) async fn give_team(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    team: Option<&str>,
) -> Result<()> {
    access::require(actor, Permission::Assign)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    if request.team.as_deref() == team {
        return Ok(());
    }
    let name = match team {
        Some(code) => {
            let found = routing::team_by_code(&tx, code).await?;
            let found = found.filter(|t| t.retired_at.is_none());
            Some(found.ok_or_else(|| Error::invalid("team", "unknown"))?.name)
        }
        None => None,
    };
    if !routing::team(&tx, request.id, version, team, now).await? {
        return Err(access::stale());
    }
    let happened = Happened::to(&request, ActivityKind::Teamed, actor, now, name);
    event::record(&tx, &city, happened).await?;
    Ok(tx.commit().await?)
}

/// Hands a case to another department: who had it has it no more. Everyone sees it. Errors: `department` unknown;
/// `Conflict("stale")`.
pub(in crate::requests) async fn hand_to(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    department: &str,
) -> Result<()> {
    access::require(actor, Permission::Assign)?;
    super::known_department(portal, department).await?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    if request.department == department {
        return Ok(());
    }
    if !routing::department(&tx, request.id, version, department, now).await? {
        return Err(access::stale());
    }
    let words = Some(department.to_owned());
    let happened = Happened {
        department: words.clone(),
        ..Happened::to(&request, ActivityKind::Handed, actor, now, words)
    };
    event::record(&tx, &city, happened).await?;
    Ok(tx.commit().await?)
}

/// Says how urgent a case is. Errors: `priority` not-readable; `Conflict("stale")`.
pub async fn set_priority(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    priority: i64,
) -> Result<DeskRequest> {
    put_priority(portal, actor, reference, version, priority).await?;
    desk_show(portal, actor, reference).await
}

/// The act alone.
pub(in crate::requests) async fn put_priority(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    priority: i64,
) -> Result<()> {
    access::require(actor, Permission::Assign)?;
    if !(0..=URGENT).contains(&priority) {
        return Err(Error::invalid("priority", "not-readable"));
    }
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    if request.promise.priority == priority {
        return Ok(());
    }
    if !routing::priority(&tx, request.id, version, priority, now).await? {
        return Err(access::stale());
    }
    let words = Some(priority.to_string());
    let happened = Happened::to(&request, ActivityKind::Prioritised, actor, now, words);
    event::record(&tx, &city, happened).await?;
    Ok(tx.commit().await?)
}
