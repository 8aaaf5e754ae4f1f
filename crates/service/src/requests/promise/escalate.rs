//! The rules of a city act on what is overdue, each once on a case.

use super::Rule;
use super::notify::notify_department;
use crate::city::City;
use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::promise::{Action, Escalation, Which};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::Tx;
use stoa_store::accounts::staff;
use stoa_store::requests::promises::{self, Candidate};
use stoa_store::requests::{routing, update};

/// Lets every rule act on the cases that meet it; how many did. Run twice, or by two processes at once, it acts once: the
/// row that says so is written with the act.
pub async fn escalate(portal: &Portal) -> Result<u64> {
    let city = portal.city().await?;
    let mut acted = 0;
    for rule in &city.promises.rules {
        let now = portal.ctx.clock.now();
        let found = promises::candidates(&portal.store, &rule.escalation, rule.from, now).await?;
        for case in found {
            // Looked at before it is held: most of what is overdue is not overdue long enough.
            if is_met(&city, &rule.escalation, &case, now) {
                acted += u64::from(act(portal, &city, rule, &case.reference).await?);
            }
        }
    }
    Ok(acted)
}

/// Does a case of one of the rule's statuses meet it?
fn is_met(city: &City, rule: &Escalation, case: &Candidate, now: DateTime<Utc>) -> bool {
    let terms = city.promises.in_force(&case.service_code, case.promised);
    let times = city.promises.times(terms.map_or("", |t| &t.calendar), now);
    let stands = rule.statuses.first();
    stands.is_some_and(|status| rule.is_met(*status, case.promised, now, &times))
}

/// Acts on one case, where it still meets the rule when it is held.
async fn act(portal: &Portal, city: &City, rule: &Rule, reference: &Reference) -> Result<bool> {
    let now = portal.ctx.clock.now();
    let rule = &rule.escalation;
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let promised = match rule.of {
        Which::Resolution => request.due_at,
        Which::Response if request.promise.responded_at.is_some() => None,
        Which::Response => request.promise.response_due_at,
    };
    let calendar = promised.and_then(|at| city.promises.in_force(&request.service_code, at));
    let times = city
        .promises
        .times(calendar.map_or("", |t| &t.calendar), now);
    let met = promised.is_some_and(|p| rule.is_met(request.status, p, now, &times));
    if !met || !promises::first_time(&tx, request.id, &rule.code, now).await? {
        return Ok(false);
    }
    let by = i64::from(rule.action == Action::RaisePriority);
    promises::raise(&tx, request.id, by, now).await?;
    let escalated = Happened::to(
        &request,
        ActivityKind::Escalated,
        &Actor::System,
        now,
        Some(rule.name.clone()),
    );
    let given = match &rule.action {
        Action::Assign(username) => {
            let name = assign(&tx, &request, username).await?;
            name.map(|name| (ActivityKind::Assigned, name))
        }
        Action::Team(code) => {
            let name = give_team(&tx, &request, code).await?;
            name.map(|name| (ActivityKind::Teamed, name))
        }
        Action::NotifyDepartment => {
            notify_department(&tx, portal, city, &request, &rule.name, &rule.code).await?;
            None
        }
        Action::Flag | Action::RaisePriority => None,
    };
    event::record(&tx, city, escalated).await?;
    if let Some((kind, name)) = given {
        let happened = Happened::to(&request, kind, &Actor::System, now, Some(name));
        event::record(&tx, city, happened).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Gives a case to a staff member; their name, or `None` where it is theirs already, or nobody may handle it by that name.
async fn assign(
    tx: &Tx,
    request: &stoa_store::requests::RequestRecord,
    username: &str,
) -> Result<Option<String>> {
    let found = staff::by_username(tx, username).await?;
    let Some(found) = found.filter(|s| s.active && s.staff.role.may(Permission::ChangeStatus))
    else {
        tracing::warn!(
            username,
            "a rule gives cases to somebody who may not handle them"
        );
        return Ok(None);
    };
    let id = found.staff.id;
    if request.assignee_id == Some(id) {
        return Ok(None);
    }
    // One more than was read: marking it was a change. When it was last touched stays.
    let touched = request.updated_at;
    update::assignee(tx, request.id, request.version + 1, Some(id), touched).await?;
    Ok(Some(found.staff.name))
}

/// Gives a case to a team; its name, or `None` where it has it already, or there is none of that code.
async fn give_team(
    tx: &Tx,
    request: &stoa_store::requests::RequestRecord,
    code: &str,
) -> Result<Option<String>> {
    let found = routing::team_by_code(tx, code).await?;
    let Some(team) = found.filter(|t| t.retired_at.is_none()) else {
        tracing::warn!(code, "a rule gives cases to a team that is not there");
        return Ok(None);
    };
    if request.team.as_ref() == Some(&team.code) {
        return Ok(None);
    }
    routing::again(tx, request.id, Some(&team.code)).await?;
    Ok(Some(team.name))
}
