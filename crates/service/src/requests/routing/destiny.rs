//! What the rules in force say of a case that comes in.

use crate::city::City;
use crate::requests::event::Happened;
use crate::site::Areas;
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::{Permission, StaffRef};
use stoa_domain::requests::routing::{Facts, Router, area};
use stoa_domain::requests::{ActivityKind, Intake, ServiceSummary};
use stoa_domain::words;
use stoa_store::Tx;
use stoa_store::accounts::staff;
use stoa_store::requests::routing::{self, EarlierCase};

/// What rules are asked about.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub service: &'a ServiceSummary,
    pub areas: &'a Areas,
    pub description: &'a str,
    pub channel: &'a Intake,
}

/// Where a case goes.
#[derive(Debug, Clone, Default)]
pub struct Destiny {
    /// The service's own where no rule says another.
    pub department: String,
    /// A team's code.
    pub team: Option<String>,
    pub person: Option<StaffRef>,
    pub priority: i64,
    /// Which rules said it and what they said, for the timeline; `None` where none did.
    pub why: Option<String>,
}

/// What a case looks like to rules. Times are the city's.
fn facts<'a>(
    city: &City,
    service: &'a str,
    areas: [(&str, Option<&str>); 3],
    description: &str,
    at: DateTime<Utc>,
    channel: &'a str,
) -> Facts<'a> {
    let named = areas.into_iter();
    Facts {
        service,
        areas: named
            .filter_map(|(kind, name)| Some(area(kind, name?)))
            .collect(),
        words: words::of(description),
        at: city.local(at).naive_local(),
        channel,
    }
}

/// What an earlier case looked like to rules when it came in.
pub(crate) fn facts_of<'a>(city: &City, case: &'a EarlierCase) -> Facts<'a> {
    let areas = [
        ("neighborhood", case.neighborhood.as_deref()),
        ("council_district", case.council_district.as_deref()),
        ("police_district", case.police_district.as_deref()),
    ];
    facts(
        city,
        &case.service_code,
        areas,
        &case.description,
        case.opened_at,
        &case.channel,
    )
}

/// The areas of a place as rules name them.
pub fn areas_of(areas: &Areas) -> [(&'static str, Option<&str>); 3] {
    [
        ("neighborhood", areas.neighborhood.as_deref()),
        ("council_district", areas.council_district.as_deref()),
        ("police_district", areas.police_district.as_deref()),
    ]
}

/// Asks the rules in force. One that names a team or a person that is not there any more says nothing of it: no rule keeps a
/// report out.
pub async fn destiny(portal: &Portal, city: &City, asked: Asked<'_>) -> Result<Destiny> {
    let now = portal.ctx.clock.now();
    let mut out = Destiny {
        department: asked.service.department.clone(),
        ..Destiny::default()
    };
    let Some(saved) = routing::latest(&portal.store).await? else {
        return Ok(out);
    };
    let router = Router::new(&saved.rules);
    let (areas, channel) = (areas_of(asked.areas), asked.channel.code());
    let case = facts(
        city,
        &asked.service.code,
        areas,
        asked.description,
        now,
        channel,
    );
    let routed = router.route(&case);
    if routed.by.is_empty() {
        return Ok(out);
    }
    let mut said = Vec::new();
    if let Some(department) = &routed.department {
        out.department.clone_from(department);
        said.push(department.clone());
    }
    if let Some(code) = &routed.team {
        match routing::team_by_code(&portal.store, code).await? {
            Some(team) if team.retired_at.is_none() => {
                said.push(team.name);
                out.team = Some(team.code);
            }
            _ => tracing::warn!(code, "a routing rule names a team that is not there"),
        }
    }
    if let Some(username) = &routed.person {
        match staff::by_username(&portal.store, username).await? {
            Some(s) if s.active && s.staff.role.may(Permission::ChangeStatus) => {
                said.push(s.staff.name.clone());
                out.person = Some(StaffRef {
                    id: s.staff.id,
                    name: s.staff.name,
                });
            }
            _ => tracing::warn!(
                username,
                "a routing rule names somebody who may not handle cases"
            ),
        }
    }
    out.priority = routed.priority.unwrap_or(0);
    said.extend(routed.priority.map(|n| format!("↑{n}")));
    out.why = Some(format!(
        "{} → {}",
        router.explain(&routed),
        said.join(" · ")
    ));
    Ok(out)
}

impl Destiny {
    /// Writes it down for a case that was just written with its department.
    pub async fn begin(&self, tx: &Tx, id: i64) -> Result<()> {
        if self.why.is_none() {
            return Ok(());
        }
        let person = self.person.as_ref().map(|p| p.id);
        Ok(routing::begin(tx, id, self.team.as_deref(), person, self.priority).await?)
    }

    /// Gives the team alone, to a case that is corrected.
    pub async fn give_team(&self, tx: &Tx, id: i64) -> Result<()> {
        match &self.team {
            Some(team) => Ok(routing::again(tx, id, Some(team)).await?),
            None => Ok(()),
        }
    }

    /// The entry of the timeline that says why, beside what happened to the case.
    pub fn happened<'a>(&self, beside: &Happened<'a>) -> Option<Happened<'a>> {
        let why = self.why.clone()?;
        Some(Happened {
            kind: ActivityKind::Routed,
            text: Some(why),
            actor: None,
            department: None,
            ..beside.clone()
        })
    }
}
