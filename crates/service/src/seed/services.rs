//! The catalogue from Open311 files (GeoReport v2 service list and definitions, with the questions' conditions).

use super::folder::{Folder, ServiceRules};
use super::form::{self, Attribute};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::HashMap;
use stoa_domain::form::Form;
use stoa_domain::requests::{Need, Publication, Service, ServiceSummary, Target};

#[derive(Deserialize)]
struct Listed {
    service_code: String,
    service_name: String,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    keywords: Option<String>,
    group: String,
    definitions: ListedDefinitions,
}

#[derive(Deserialize)]
struct ListedDefinitions {
    #[serde(default)]
    service_departments: Vec<Named>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

#[derive(Deserialize)]
struct Defined {
    service_code: String,
    attributes: Vec<Attribute>,
    definitions: Needs,
    service_level_agreement: Agreement,
}

#[derive(Deserialize)]
struct Needs {
    location: Visible,
    reporter: Visible,
}

#[derive(Deserialize)]
struct Visible {
    required: bool,
    visible: bool,
}

#[derive(Deserialize)]
struct Agreement {
    #[serde(rename = "type")]
    unit: Option<String>,
    value: Option<u32>,
}

/// A row of the types' figures, the most used first.
#[derive(Deserialize)]
struct Type {
    service_code: String,
    target_hours_typical: Option<u32>,
}

/// The service of everything that fits no other, where the city names one.
pub fn general(folder: &Folder) -> Result<Option<String>> {
    let rules: ServiceRules = folder.json(&folder.city.services.rules)?;
    Ok(rules.general)
}

/// The whole catalogue, in the list's order.
pub fn read(folder: &Folder) -> Result<Vec<Service>> {
    let files = &folder.city.services;
    let rules: ServiceRules = folder.json(&files.rules)?;
    let listed: Vec<Listed> = folder.json(&files.list)?;
    let defined: Vec<Defined> = folder.json(&files.definitions)?;
    let defined: HashMap<&str, &Defined> = defined
        .iter()
        .map(|d| (d.service_code.as_str(), d))
        .collect();
    let mut usual: HashMap<String, Target> = HashMap::new();
    for row in folder.rows::<Type>(&files.types)? {
        if let Some(hours) = row.target_hours_typical {
            usual.entry(row.service_code).or_insert(target_of(hours));
        }
    }
    listed
        .into_iter()
        .map(|l| {
            let definition = defined.get(l.service_code.as_str()).copied();
            let usual = usual.get(&l.service_code).copied();
            let attributes = definition.map_or(&[][..], |d| &d.attributes);
            let begins = rules.pages.get(&l.service_code);
            let form = form::read(attributes, begins.map_or(&[], Vec::as_slice))
                .with_context(|| format!("questions of the service {}", l.service_code))?;
            Ok(service(l, definition, usual, &rules, form))
        })
        .collect()
}

fn service(
    l: Listed,
    definition: Option<&Defined>,
    usual: Option<Target>,
    rules: &ServiceRules,
    form: Form,
) -> Service {
    let by_rule = |list: &[String], then: Need, otherwise: Need| {
        if list.contains(&l.service_code) {
            then
        } else {
            otherwise
        }
    };
    let place = by_rule(&rules.place_optional, Need::Optional, Need::Required);
    let contact = by_rule(&rules.contact_required, Need::Required, Need::Optional);
    let promised = definition.and_then(|d| agreed(&d.service_level_agreement));
    let department = l.definitions.service_departments.first();
    let keywords = l.keywords.unwrap_or_default();
    Service {
        summary: ServiceSummary {
            name: l.service_name,
            description: l.description.unwrap_or_default(),
            keywords: keywords
                .split(',')
                .map(|k| k.trim().to_owned())
                .filter(|k| !k.is_empty() && !is_anothers(k, &l.service_code, rules))
                .chain(
                    rules
                        .keywords
                        .get(&l.service_code)
                        .cloned()
                        .unwrap_or_default(),
                )
                .collect(),
            category: rules.groups.get(&l.group).cloned().unwrap_or(l.group),
            department: department.map_or_else(
                || rules.default_department.clone(),
                |d| department_name(&d.name, rules),
            ),
            place: definition.map_or(place, |d| need(&d.definitions.location)),
            contact: definition.map_or(contact, |d| need(&d.definitions.reporter)),
            target: promised.or(usual),
            response: None,
            has_questions: !form.is_empty(),
            publication: publication(&l.service_code, rules),
            used: 0,
            code: l.service_code,
        },
        form,
    }
}

/// Does a keyword belong to another service alone?
fn is_anothers(keyword: &str, code: &str, rules: &ServiceRules) -> bool {
    let named = |words: &Vec<String>| words.iter().any(|w| w.eq_ignore_ascii_case(keyword));
    rules
        .keywords
        .iter()
        .any(|(other, words)| other != code && named(words))
}

fn publication(code: &str, rules: &ServiceRules) -> Publication {
    let is_in = |list: &[String]| list.iter().any(|c| c == code);
    if is_in(&rules.private) {
        Publication::Private
    } else if is_in(&rules.looked_at) {
        Publication::LookedAt
    } else {
        Publication::AtOnce
    }
}

fn department_name(raw: &str, rules: &ServiceRules) -> String {
    rules
        .departments
        .iter()
        .find_map(|(from, to)| {
            raw.strip_prefix(from.as_str())
                .map(|rest| format!("{to}{rest}"))
        })
        .unwrap_or_else(|| raw.to_owned())
}

fn need(v: &Visible) -> Need {
    match (v.visible, v.required) {
        (false, _) => Need::No,
        (true, true) => Need::Required,
        (true, false) => Need::Optional,
    }
}

/// Up to two days in hours; longer ones in whole days, since nobody waits for the third hour of a fortnight.
fn target_of(hours: u32) -> Target {
    if hours <= 48 {
        Target::Hours(hours)
    } else {
        Target::CalendarDays(hours.div_ceil(24))
    }
}

fn agreed(agreement: &Agreement) -> Option<Target> {
    let value = agreement.value?;
    match agreement.unit.as_deref()? {
        "Business Days" => Some(Target::BusinessDays(value)),
        "Calendar Days" => Some(Target::CalendarDays(value)),
        "Hours" => Some(Target::Hours(value)),
        _ => None,
    }
}
