//! What is wrong in the file, all of it at once.

use super::file::{CityConfig, FORMAT};
use crate::site::AreaMap;
use chrono_tz::Tz;
use std::collections::HashSet;
use stoa_domain::requests::promise::{Calendar, Escalation};
use stoa_domain::requests::template;
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
    out
}
