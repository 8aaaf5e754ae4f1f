//! What rules may name, and whether a list names nothing else.

use crate::requests::access;
use crate::{Portal, Result};
use std::collections::BTreeSet;
use stoa_domain::FieldErrors;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::intake;
use stoa_domain::requests::routing::{MAX_RULES, RoutingRule, area};
use stoa_store::accounts::staff;
use stoa_store::requests::routing;

/// What there is to choose from.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Code and name, by name.
    pub services: Vec<(String, String)>,
    /// Kind and name, in the order of the map.
    pub areas: Vec<(String, String)>,
    pub departments: Vec<String>,
    /// Code and name of those that are not retired.
    pub teams: Vec<(String, String)>,
    /// Username and name of those who may handle cases.
    pub people: Vec<(String, String)>,
}

/// What there is now.
pub async fn known(portal: &Portal, actor: &Actor) -> Result<Known> {
    access::require(actor, Permission::Route)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let summaries = || city.services.iter().map(|s| &s.summary);
    let mut services: Vec<_> = summaries()
        .map(|s| (s.code.clone(), s.name.clone()))
        .collect();
    services.sort_by(|a, b| a.1.cmp(&b.1));
    let areas = city.areas(db).await?.names();
    let areas = areas.map(|(kind, name)| (kind.to_owned(), name.to_owned()));
    let teams = routing::teams(db).await?.into_iter();
    let people = staff::list(db).await?.into_iter();
    Ok(Known {
        services,
        areas: areas.collect(),
        departments: super::departments(portal, actor)
            .await?
            .into_iter()
            .map(|(name, _)| name)
            .collect(),
        teams: teams
            .filter(|t| t.retired_at.is_none())
            .map(|t| (t.code, t.name))
            .collect(),
        people: people
            .filter(|s| s.active && s.staff.role.may(Permission::ChangeStatus))
            .map(|s| (s.staff.username, s.staff.name))
            .collect(),
    })
}

impl Known {
    /// Everything that is wrong with a list, as `rules.<n>.<field>`.
    pub fn check(&self, rules: &[RoutingRule]) -> Result<()> {
        let mut errors = FieldErrors::default();
        if rules.len() > MAX_RULES {
            errors.add_n("rules", "too-many", MAX_RULES as i64);
        }
        for (n, rule) in rules.iter().enumerate().take(MAX_RULES) {
            for error in self.faults(rule).0 {
                let field = format!("rules.{n}.{}", error.field);
                match error.n {
                    Some(limit) => errors.add_n(field, &error.code, limit),
                    None => errors.add(field, &error.code),
                }
            }
        }
        Ok(errors.or(|| ())?)
    }

    /// Everything that is wrong with a rule: by itself, and what it names that is not there.
    pub fn faults(&self, rule: &RoutingRule) -> FieldErrors {
        let mut errors = rule.faults();
        let codes = |all: &[(String, String)]| -> BTreeSet<String> {
            all.iter().map(|(code, _)| code.clone()).collect()
        };
        let areas: BTreeSet<String> = self.areas.iter().map(|(k, n)| area(k, n)).collect();
        let (when, then) = (&rule.when, &rule.then);
        let services = codes(&self.services);
        let named = [
            (
                "services",
                when.services.iter().all(|c| services.contains(c)),
            ),
            ("areas", when.areas.iter().all(|a| areas.contains(a))),
            ("channels", when.channels.iter().all(|c| intake::is_code(c))),
            (
                "department",
                then.department.iter().all(|d| self.departments.contains(d)),
            ),
            (
                "team",
                then.team.iter().all(|t| codes(&self.teams).contains(t)),
            ),
            (
                "person",
                then.person.iter().all(|p| codes(&self.people).contains(p)),
            ),
        ];
        for (field, _) in named.iter().filter(|(_, there)| !there) {
            errors.add(*field, "unknown");
        }
        errors
    }
}
