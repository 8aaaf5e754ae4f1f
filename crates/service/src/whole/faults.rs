//! What is wrong in the file, all of it at once.

use super::file::{CityConfig, FORMAT};
use crate::requests::routing::Known;
use crate::site::AreaMap;
use chrono_tz::Tz;
use std::collections::HashSet;
use stoa_domain::accounts::Team;
use stoa_domain::appearance::{Texts, Theme};
use stoa_domain::requests::promise::{Calendar, Escalation};
use stoa_domain::requests::template;
use stoa_domain::{FieldError, text};
use stoa_store::city::areas::Area;

/// Everything that is wrong in the file.
pub fn faults(config: &CityConfig) -> Vec<String> {
    let mut out = Vec::new();
    if config.stoa_config != FORMAT {
        out.push(format!(
            "stoa_config is {}: this version reads {FORMAT}",
            config.stoa_config
        ));
    }
    if config.site.time_zone.parse::<Tz>().is_err() {
        out.push(format!(
            "site.time_zone: there is no zone {}",
            config.site.time_zone
        ));
    }
    let mut codes = HashSet::new();
    for service in &config.services {
        let code = service.summary.code.as_str();
        if code.is_empty() || !codes.insert(code) {
            out.push(format!("services: `{code}` is empty or there twice"));
        }
    }
    if config.services.is_empty() {
        out.push("services: a city needs one at least".to_owned());
    }
    if let Some(general) = config
        .general
        .as_ref()
        .filter(|g| !codes.contains(g.as_str()))
    {
        out.push(format!("general: no such service {general}"));
    }
    for c in &config.calendars {
        let read = Calendar::read(&c.calendar).err().into_iter().flatten();
        out.extend(read.map(|f| format!("calendars.{}.{f}", c.code)));
    }
    let calendars: HashSet<&str> = config.calendars.iter().map(|c| c.code.as_str()).collect();
    for t in &config.terms {
        let calendar = t.terms.calendar.as_str();
        if !calendar.is_empty() && !calendars.contains(calendar) {
            out.push(format!(
                "terms.{}: there is no calendar {calendar}",
                t.service
            ));
        }
    }
    let rules: Vec<Escalation> = config.rules.iter().map(|r| r.escalation.clone()).collect();
    out.extend(Escalation::faults(&rules));
    out.extend(
        config
            .endings
            .faults()
            .into_iter()
            .map(|f| format!("endings.{f}")),
    );
    for t in &config.templates {
        let unknown = template::unknown(&t.text);
        if !unknown.is_empty() {
            out.push(format!(
                "templates: {} names what no case has: {unknown:?}",
                t.name
            ));
        }
    }
    for area in &config.areas {
        let name = &area.name;
        let shape = Area {
            kind: area.kind.clone(),
            name: name.clone(),
            geometry: area.geometry.to_string(),
        };
        if AreaMap::read(vec![shape]).is_err() {
            out.push(format!("areas: {name} is no Polygon or MultiPolygon"));
        }
    }
    out.extend(of_departments(config));
    out.extend(of_routing(config));
    out.extend(of_appearance(config));
    out
}

fn of_departments(config: &CityConfig) -> Vec<String> {
    let mut out = Vec::new();
    let mut names = HashSet::new();
    for d in config.departments.iter().flatten() {
        let name = d.name.as_str();
        if name.is_empty() || !names.insert(name) {
            out.push(format!("departments: `{name}` is empty or there twice"));
        }
        if !text::is_email(&d.email) {
            out.push(format!("departments.{name}: {} is no address", d.email));
        }
    }
    let mut codes = HashSet::new();
    for t in config.teams.iter().flatten() {
        let code = t.code.as_str();
        if code.is_empty() || !codes.insert(code) || Team::named(&t.name).is_err() {
            out.push(format!(
                "teams: `{code}` is empty, there twice or without a name"
            ));
        }
    }
    out
}

/// Rules may name whatever stands in the file, and people: those of another city are nobody here.
fn of_routing(config: &CityConfig) -> Vec<String> {
    let summaries = config.services.iter().map(|s| &s.summary);
    let teams = || config.teams.iter().flatten();
    let addresses = config.departments.iter().flatten();
    let departments = summaries.clone().map(|s| s.department.clone());
    let known = Known {
        services: summaries
            .map(|s| (s.code.clone(), s.name.clone()))
            .collect(),
        areas: config
            .areas
            .iter()
            .map(|a| (a.kind.clone(), a.name.clone()))
            .collect(),
        departments: departments
            .chain(teams().filter_map(|t| t.department.clone()))
            .chain(addresses.map(|d| d.name.clone()))
            .collect(),
        teams: teams().map(|t| (t.code.clone(), t.name.clone())).collect(),
        people: Vec::new(),
    };
    let mut out = Vec::new();
    for (n, rule) in config.routing.iter().flatten().enumerate() {
        let errors = known.faults(rule).0.into_iter();
        let wrong = errors.filter(|e| e.field != "person");
        out.extend(wrong.map(|e| format!("routing.{n}.{}: {}", e.field, e.code)));
    }
    out
}

fn of_appearance(config: &CityConfig) -> Vec<String> {
    let dress = config.theme.clone().unwrap_or_default();
    let theme = Theme::of(&config.site, dress.wordmark, dress.accent);
    let theme = theme.draft().parse().err().unwrap_or_default();
    let texts = config.texts.as_ref().map(Texts::checked);
    let texts = texts.and_then(Result::err).unwrap_or_default();
    let wrong = |part: &'static str| move |e: FieldError| format!("{part}.{}: {}", e.field, e.code);
    let theme = theme.0.into_iter().map(wrong("theme"));
    theme
        .chain(texts.0.into_iter().map(wrong("texts")))
        .collect()
}
