//! The catalogue from Open311 files (GeoReport v2 service list and definitions, with the questions' conditions).

use super::folder::{Folder, ServiceRules};
use anyhow::Result;
use serde::Deserialize;
use std::collections::HashMap;
use stoa_domain::requests::service::{Choice, Clause, Condition};
use stoa_domain::requests::{Need, Question, QuestionKind, Service, ServiceSummary, Target};

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

#[derive(Deserialize)]
struct Attribute {
    code: String,
    description: String,
    datatype: String,
    datatype_description: Option<String>,
    required: bool,
    order: u32,
    #[serde(default)]
    values: Vec<Choice>,
    dependencies: Option<Dependencies>,
}

#[derive(Deserialize)]
struct Dependencies {
    clause: String,
    conditions: Vec<Comparison>,
}

#[derive(Deserialize)]
struct Comparison {
    attribute: String,
    op: String,
    value: String,
}

/// A row of the types' figures, the most used first.
#[derive(Deserialize)]
struct Type {
    service_code: String,
    target_hours_typical: Option<u32>,
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
    Ok(listed
        .into_iter()
        .map(|l| {
            let definition = defined.get(l.service_code.as_str()).copied();
            let usual = usual.get(&l.service_code).copied();
            service(l, definition, usual, &rules)
        })
        .collect())
}

fn service(
    l: Listed,
    definition: Option<&Defined>,
    usual: Option<Target>,
    rules: &ServiceRules,
) -> Service {
    let mut attributes: Vec<&Attribute> = definition.iter().flat_map(|d| &d.attributes).collect();
    attributes.sort_by_key(|a| a.order);
    let questions: Vec<Question> = attributes.into_iter().map(question).collect();
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
                .filter(|k| !k.is_empty())
                .collect(),
            category: rules.groups.get(&l.group).cloned().unwrap_or(l.group),
            department: department.map_or_else(
                || rules.default_department.clone(),
                |d| department_name(&d.name, rules),
            ),
            place: definition.map_or(place, |d| need(&d.definitions.location)),
            contact: definition.map_or(contact, |d| need(&d.definitions.reporter)),
            target: promised.or(usual),
            has_questions: !questions.is_empty(),
            used: 0,
            code: l.service_code,
        },
        questions,
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

fn question(a: &Attribute) -> Question {
    let kind = match a.datatype.as_str() {
        "text" => QuestionKind::Text,
        "number" => QuestionKind::Number,
        "datetime" => QuestionKind::Date,
        "singlevaluelist" => QuestionKind::One,
        "multivaluelist" => QuestionKind::Many,
        "informational" => QuestionKind::Notice,
        _ => QuestionKind::Line,
    };
    Question {
        code: a.code.clone(),
        text: a.description.clone(),
        help: a.datatype_description.clone(),
        kind,
        required: a.required,
        choices: a.values.clone(),
        condition: a.dependencies.as_ref().map(|d| Condition {
            all: d.clause.eq_ignore_ascii_case("and"),
            clauses: d
                .conditions
                .iter()
                .map(|c| Clause {
                    question: c.attribute.clone(),
                    equal: c.op == "eq",
                    value: c.value.clone(),
                })
                .collect(),
        }),
    }
}
