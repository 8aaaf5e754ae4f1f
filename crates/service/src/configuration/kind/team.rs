//! A team with who is in it, by username.

use super::{Hand, json, parse};
use crate::{Error, Portal, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use stoa_domain::accounts;
use stoa_domain::text;
use stoa_store::accounts::staff;
use stoa_store::requests::routing::{self, TeamRecord};
use stoa_store::{Db, Tx};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Team {
    name: String,
    department: Option<String>,
    /// Usernames, in order.
    members: Vec<String>,
    /// Is nothing given to it any more?
    #[serde(default)]
    retired: bool,
}

pub async fn read(db: &impl Db, code: &str) -> Result<Option<Value>> {
    let found = routing::teams(db).await?.into_iter();
    let Some(team) = found.into_iter().find(|t| t.code == code) else {
        return Ok(None);
    };
    let all = staff::list(db).await?.into_iter();
    let names: HashMap<Uuid, String> = all.map(|s| (s.staff.id, s.staff.username)).collect();
    let of_team = team
        .members
        .iter()
        .filter_map(|m| names.get(&m.id).cloned());
    let mut members: Vec<String> = of_team.collect();
    members.sort();
    let team = Team {
        name: team.name,
        department: team.department,
        members,
        retired: team.retired_at.is_some(),
    };
    Ok(Some(json(&team)?))
}

pub async fn check(portal: &Portal, value: Value) -> Result<Value> {
    let mut team: Team = parse(&value)?;
    (team.name, _) = accounts::Team::named(&team.name)?;
    let department = team.department.as_deref().map(text::clean_line);
    team.department = department.filter(|d| !d.is_empty());
    team.members.sort();
    team.members.dedup();
    ids(&portal.store, &team.members).await?;
    json(&team)
}

/// Who they are. Errors: `members` unknown.
async fn ids(db: &impl Db, members: &[String]) -> Result<Vec<Uuid>> {
    let all = staff::list(db).await?.into_iter();
    let active = all.filter(|s| s.active);
    let ids: HashMap<String, Uuid> = active.map(|s| (s.staff.username, s.staff.id)).collect();
    let found: Option<Vec<Uuid>> = members.iter().map(|m| ids.get(m).copied()).collect();
    found.ok_or_else(|| Error::invalid("members", "unknown"))
}

pub async fn write(tx: &Tx, hand: &Hand, code: &str, value: Option<&Value>) -> Result<()> {
    let Some(value) = value else {
        // Its cases would not know who has them.
        if routing::team_has_cases(tx, code).await? {
            return Err(Error::invalid("team", "in-use"));
        }
        return Ok(routing::remove_team(tx, code).await?);
    };
    let team: Team = parse(value)?;
    let before = routing::team_by_code(tx, code).await?;
    if before.is_some() {
        routing::rename_team(tx, code, &team.name, team.department.as_deref()).await?;
    } else {
        let record = TeamRecord {
            code: code.to_owned(),
            name: team.name.clone(),
            department: team.department.clone(),
            retired_at: None,
            members: Vec::new(),
        };
        routing::add_team(tx, &record, hand.at).await?;
    }
    if before.is_some_and(|t| t.retired_at.is_some()) != team.retired {
        routing::retire_team(tx, code, team.retired.then_some(hand.at)).await?;
    }
    let members = ids(tx, &team.members).await?;
    Ok(routing::set_members(tx, code, &members).await?)
}
