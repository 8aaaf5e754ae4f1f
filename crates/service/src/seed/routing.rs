//! Where a city's cases go, from its folder: teams and rules, which then say their word on what came in lately.

use super::folder::Folder;
use crate::requests::routing::{NewTeam, add_team, facts_of, save_rules};
use crate::{Portal, Result};
use serde::Deserialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::routing::{Router, RoutingRule};
use stoa_store::accounts::staff;
use stoa_store::requests::routing::{self, EarlierCase};

/// Cases of so many days are given to teams.
const DAYS: i64 = 30;
/// How many cases are looked at together.
const PAGE: u32 = 1_000;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    teams: Vec<TeamEntry>,
    rules: Vec<RoutingRule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TeamEntry {
    name: String,
    #[serde(default)]
    department: String,
    /// Usernames; those the city was loaded without are left out.
    #[serde(default)]
    members: Vec<String>,
}

/// Adds teams and rules, if the folder has any and the portal has none. Errors: what a rule names and is not there.
pub async fn load(portal: &Portal, folder: &Folder) -> Result<()> {
    let Some(name) = &folder.city.routing else {
        return Ok(());
    };
    if routing::latest(&portal.store).await?.is_some() {
        return Ok(());
    }
    let file: File = folder.json(name)?;
    for entry in file.teams {
        let mut members = Vec::new();
        for username in &entry.members {
            let known = staff::by_username(&portal.store, username).await?;
            members.extend(known.map(|s| s.staff.id));
        }
        let new = NewTeam {
            name: entry.name,
            department: entry.department,
            members,
        };
        add_team(portal, &Actor::System, &new).await?;
    }
    save_rules(portal, &Actor::System, 0, file.rules.clone()).await?;
    give(portal, &file.rules).await
}

/// Gives what came in lately to teams, as if the rules had held by then.
async fn give(portal: &Portal, rules: &[RoutingRule]) -> Result<()> {
    let city = portal.city().await?;
    let router = Router::new(rules);
    let from = portal.ctx.clock.now() - chrono::Duration::days(DAYS);
    let tx = portal.store.begin().await?;
    let mut last: Option<EarlierCase> = None;
    loop {
        let page = routing::earlier(&tx, from, last.as_ref(), PAGE).await?;
        for case in &page {
            let said = router.route(&facts_of(&city, case));
            if said.team.is_some() || said.priority.is_some() {
                let priority = said.priority.unwrap_or(0);
                routing::begin(&tx, case.id, said.team.as_deref(), None, priority).await?;
            }
        }
        last = page.into_iter().next_back();
        if last.is_none() {
            return Ok(tx.commit().await?);
        }
    }
}
