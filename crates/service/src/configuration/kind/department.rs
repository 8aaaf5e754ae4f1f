//! A department: where it is written to, and what it became. What names it — services, teams, staff, rules, cases — follows
//! when it gets another name or becomes part of another, and comes back when that is taken back.

use super::{Hand, json, parse};
use crate::{Error, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use stoa_domain::text;
use stoa_store::accounts::staff;
use stoa_store::requests::catalogue;
use stoa_store::requests::departments::{self, Moved};
use stoa_store::requests::routing::{self, RulesVersion};
use stoa_store::{Db, Tx};

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Department {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// What it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    now: Option<String>,
    #[serde(default, skip_serializing_if = "Held::is_empty")]
    held: Held,
}

/// What names a department besides cases.
#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// By code.
    pub services: Vec<String>,
    /// By code.
    pub teams: Vec<String>,
    /// By username.
    pub staff: Vec<String>,
    /// Routing rules, by name.
    pub rules: Vec<String>,
}

impl Held {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

pub async fn read(db: &impl Db, name: &str) -> Result<Option<Value>> {
    let email = routing::address_of(db, name).await?;
    let moved = departments::moved(db, name).await?;
    let now = match moved {
        Some(moved) if email.is_none() && !held(db).await?.contains_key(name) => Some(moved.now),
        _ => None,
    };
    if email.is_none() && now.is_none() {
        return Ok(None);
    }
    let department = Department {
        email,
        now,
        held: Held::default(),
    };
    Ok(Some(json(&department)?))
}

/// A department with all that names it, as it is before it becomes another.
pub async fn whole(db: &impl Db, name: &str) -> Result<Value> {
    let department = Department {
        email: routing::address_of(db, name).await?,
        now: None,
        held: held(db).await?.remove(name).unwrap_or_default(),
    };
    json(&department)
}

/// What names each department, by the department's name.
pub async fn held(db: &impl Db) -> Result<BTreeMap<String, Held>> {
    let mut all: BTreeMap<String, Held> = BTreeMap::new();
    for entry in catalogue::entries(db).await? {
        let service = entry.service;
        let held = all.entry(service.summary.department).or_default();
        held.services.push(service.summary.code);
    }
    for team in routing::teams(db).await? {
        if let Some(department) = team.department {
            all.entry(department).or_default().teams.push(team.code);
        }
    }
    for person in staff::list(db).await? {
        if let Some(department) = person.staff.department {
            let held = all.entry(department).or_default();
            held.staff.push(person.staff.username);
        }
    }
    for rule in routing::latest(db).await?.into_iter().flat_map(|v| v.rules) {
        if let Some(department) = rule.then.department {
            all.entry(department).or_default().rules.push(rule.name);
        }
    }
    all.remove("");
    Ok(all)
}

/// Errors: `email` not-an-email.
pub fn check(value: Value) -> Result<Value> {
    let mut department: Department = parse(&value)?;
    if let Some(email) = &mut department.email {
        *email = email.trim().to_owned();
        if !text::is_email(email) {
            return Err(Error::invalid("email", "not-an-email"));
        }
    }
    json(&department)
}

pub async fn write(tx: &Tx, hand: &Hand, name: &str, value: Option<&Value>) -> Result<()> {
    let Some(value) = value else {
        return Ok(routing::put_address(tx, name, None).await?);
    };
    let department: Department = parse(value)?;
    if let Some(now) = department.now {
        return carry_over(tx, hand, name, now).await;
    }
    if let Some(moved) = departments::moved(tx, name).await? {
        carry_back(tx, hand, name, &moved, &department.held).await?;
    }
    Ok(routing::put_address(tx, name, department.email.as_deref()).await?)
}

async fn carry_over(tx: &Tx, hand: &Hand, from: &str, to: String) -> Result<()> {
    let addresses = routing::addresses(tx).await?;
    let address = |name: &str| addresses.iter().find(|(n, _)| n == name);
    let merged = address(&to).is_some() || held(tx).await?.contains_key(&to);
    rename(tx, hand, from, &to, &|_, _| true).await?;
    if let Some((_, email)) = address(from)
        && address(&to).is_none()
    {
        routing::put_address(tx, &to, Some(email)).await?;
    }
    routing::put_address(tx, from, None).await?;
    let moved = Moved { now: to, merged };
    Ok(departments::carry_over(tx, from, &moved).await?)
}

/// Errors: `Conflict("changed-since")` where what it became has become another itself.
async fn carry_back(tx: &Tx, hand: &Hand, name: &str, moved: &Moved, held: &Held) -> Result<()> {
    let now = moved.now.as_str();
    let address = routing::address_of(tx, now).await?;
    if address.is_none() && !self::held(tx).await?.contains_key(now) {
        return Err(Error::Conflict("changed-since"));
    }
    let its = |what: What, which: &str| {
        let named = match what {
            What::Service => &held.services,
            What::Rule => &held.rules,
        };
        !moved.merged || named.iter().any(|n| n == which)
    };
    rename(tx, hand, now, name, &its).await?;
    if !moved.merged {
        routing::put_address(tx, now, None).await?;
    }
    let (teams, staff) = (&held.teams, &held.staff);
    Ok(departments::carry_back(tx, name, moved, teams, staff).await?)
}

/// What says a department's name in a document of its own.
#[derive(Clone, Copy)]
enum What {
    Service,
    Rule,
}

/// Services and rules of one are another's, those that `its` says.
async fn rename(
    tx: &Tx,
    hand: &Hand,
    from: &str,
    to: &str,
    its: &(dyn Fn(What, &str) -> bool + Sync),
) -> Result<()> {
    for entry in catalogue::entries(tx).await? {
        let mut service = entry.service;
        let summary = &mut service.summary;
        if summary.department == from && its(What::Service, &summary.code) {
            to.clone_into(&mut summary.department);
            catalogue::put(tx, &service).await?;
        }
    }
    let Some(before) = routing::latest(tx).await? else {
        return Ok(());
    };
    let mut rules = before.rules.clone();
    for rule in &mut rules {
        if rule.then.department.as_deref() == Some(from) && its(What::Rule, &rule.name) {
            rule.then.department = Some(to.to_owned());
        }
    }
    if rules == before.rules {
        return Ok(());
    }
    let new = RulesVersion {
        version: before.version + 1,
        at: hand.at,
        actor: hand.by.clone(),
        rules,
    };
    Ok(routing::keep(tx, &new).await?)
}
