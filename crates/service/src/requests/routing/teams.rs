//! Teams, and where departments are written to.

use crate::configuration::{self, hold, record};
use crate::requests::access;
use crate::{Error, Portal, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use stoa_domain::accounts::{Actor, Permission, Team, TeamRef};
use stoa_domain::configuration::Kind;
use stoa_domain::text;
use stoa_store::accounts::staff;
use stoa_store::requests::routing::{self, TeamRecord};
use stoa_store::{Db, Tx};
use uuid::Uuid;

/// A team as it is typed.
#[derive(Debug, Clone, Default)]
pub struct NewTeam {
    pub name: String,
    /// Empty: none.
    pub department: String,
    pub members: Vec<Uuid>,
}

/// Every team that cases are given to, with its members, by name.
pub async fn teams(portal: &Portal, actor: &Actor) -> Result<Vec<Team>> {
    access::require(actor, Permission::ViewDesk)?;
    let all = routing::teams(&portal.store).await?.into_iter();
    Ok(all
        .filter(|t| t.retired_at.is_none())
        .map(|t| Team {
            code: t.code,
            name: t.name,
            department: t.department,
            members: t.members,
        })
        .collect())
}

/// Adds a team; its code. Errors: `name` required | too-long | taken; `members` unknown.
pub async fn add_team(portal: &Portal, actor: &Actor, new: &NewTeam) -> Result<String> {
    access::require(actor, Permission::Route)?;
    let (name, code) = Team::named(&new.name)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let team = TeamRecord {
        code: code.clone(),
        name,
        department: department(&new.department),
        retired_at: None,
        members: Vec::new(),
    };
    if !routing::add_team(&tx, &team, now).await? {
        return Err(Error::invalid("name", "taken"));
    }
    check_members(&tx, &new.members).await?;
    routing::set_members(&tx, &code, &new.members).await?;
    record(portal, &tx, actor, Kind::Team, &code, None).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(code)
}

/// Says anew what a team is called and who is in it; its code stays. Errors: as [`add_team`]; `NotFound`.
pub async fn save_team(portal: &Portal, actor: &Actor, code: &str, new: &NewTeam) -> Result<()> {
    access::require(actor, Permission::Route)?;
    let (name, _) = Team::named(&new.name)?;
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let before = configuration::read(&tx, Kind::Team, code).await?;
    let department = department(&new.department);
    if !routing::rename_team(&tx, code, &name, department.as_deref()).await? {
        return Err(Error::NotFound);
    }
    check_members(&tx, &new.members).await?;
    routing::set_members(&tx, code, &new.members).await?;
    written(portal, tx, actor, (Kind::Team, code), before).await
}

/// Nothing is given to a team any more; its cases keep it until somebody gives them to another.
pub async fn retire_team(portal: &Portal, actor: &Actor, code: &str) -> Result<()> {
    access::require(actor, Permission::Route)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let before = configuration::read(&tx, Kind::Team, code).await?;
    if !routing::retire_team(&tx, code, Some(now)).await? {
        return Err(Error::NotFound);
    }
    written(portal, tx, actor, (Kind::Team, code), before).await
}

/// Every department that services, teams or staff name, with where it is written to, by name.
pub async fn departments(portal: &Portal, actor: &Actor) -> Result<Vec<(String, Option<String>)>> {
    access::require(actor, Permission::Route)?;
    let mut all: BTreeMap<String, Option<String>> = department_names(portal)
        .await?
        .into_iter()
        .map(|name| (name, None))
        .collect();
    for (name, email) in routing::addresses(&portal.store).await? {
        all.insert(name, Some(email));
    }
    Ok(all.into_iter().collect())
}

/// Every department that cases may be handed to: those that services, teams or staff name, by name.
pub async fn department_names(portal: &Portal) -> Result<BTreeSet<String>> {
    let city = portal.city().await?;
    let db = &portal.store;
    let of_services = city.services.iter().map(|s| s.summary.department.clone());
    let teams = routing::teams(db).await?.into_iter();
    let people = staff::list(db).await?.into_iter();
    Ok(of_services
        .chain(teams.filter_map(|t| t.department))
        .chain(people.filter_map(|s| s.staff.department))
        .filter(|name| !name.is_empty())
        .collect())
}

/// Errors: `department` unknown.
pub(in crate::requests) async fn known_department(portal: &Portal, name: &str) -> Result<()> {
    match department_names(portal).await?.contains(name) {
        true => Ok(()),
        false => Err(Error::invalid("department", "unknown")),
    }
}

/// Says where a department is written to; empty: nowhere. Errors: `department` unknown; `email` not-an-email.
pub async fn set_address(
    portal: &Portal,
    actor: &Actor,
    department: &str,
    email: &str,
) -> Result<()> {
    access::require(actor, Permission::Route)?;
    let all = departments(portal, actor).await?;
    if !all.iter().any(|(name, _)| name == department) {
        return Err(Error::invalid("department", "unknown"));
    }
    let email = email.trim();
    if !email.is_empty() && !text::is_email(email) {
        return Err(Error::invalid("email", "not-an-email"));
    }
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let before = configuration::read(&tx, Kind::Department, department).await?;
    let email = Some(email).filter(|e| !e.is_empty());
    routing::put_address(&tx, department, email).await?;
    written(portal, tx, actor, (Kind::Department, department), before).await
}

/// Writes down what was changed, and makes it happen.
async fn written(
    portal: &Portal,
    tx: Tx,
    actor: &Actor,
    (kind, subject): (Kind, &str),
    before: Option<Value>,
) -> Result<()> {
    record(portal, &tx, actor, kind, subject, before).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(())
}

/// The names of teams by their codes, also of those that are retired.
pub async fn names(db: &impl Db) -> Result<HashMap<String, String>> {
    let all = routing::teams(db).await?.into_iter();
    Ok(all.map(|t| (t.code, t.name)).collect())
}

/// A team as it is named beside a case.
pub fn named(names: &HashMap<String, String>, code: &str) -> Option<TeamRef> {
    names.get(code).map(|name| TeamRef {
        code: code.to_owned(),
        name: name.clone(),
    })
}

fn department(typed: &str) -> Option<String> {
    Some(text::clean_line(typed)).filter(|d| !d.is_empty())
}

async fn check_members(db: &impl Db, members: &[Uuid]) -> Result<()> {
    for id in members {
        let found = staff::by_id(db, *id).await?;
        if found.is_none_or(|s| !s.active) {
            return Err(Error::invalid("members", "unknown"));
        }
    }
    Ok(())
}
