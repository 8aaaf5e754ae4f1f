//! Languages: every message exists in every locale with the same variables; every key that code uses
//! exists; none is unused.
//!
//! A key is used where it stands whole in a string literal. Keys made at run time are declared by a
//! comment such as `// catalogue: status-*`.

mod messages;
mod usage;

use std::collections::BTreeMap;
use std::fs;

use anyhow::Result;

use super::Problems;
use crate::place::Place;
use messages::{Message, of_locale};
use usage::Usage;

/// The language whose catalogue is written first; the others are held against it.
const FIRST: &str = "en";

/// Message id → message.
type Catalogue = BTreeMap<String, Message>;

pub fn check(place: &Place) -> Result<Problems> {
    let folder = place.root.join("app/locales");
    let mut problems = Problems::new();
    let mut locales: BTreeMap<String, Catalogue> = BTreeMap::new();
    for entry in fs::read_dir(&folder)?.filter_map(Result::ok) {
        if entry.path().is_dir() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let catalogue = of_locale(&entry.path(), &mut problems)?;
            locales.insert(name, catalogue);
        }
    }
    let Some(first) = locales.remove(FIRST) else {
        problems.push(format!("app/locales/{FIRST} is missing."));
        return Ok(problems);
    };
    for (locale, catalogue) in &locales {
        compare(&first, locale, catalogue, &mut problems);
    }
    let usage = Usage::of(place)?;
    for (key, location) in &usage.asked {
        if !first.contains_key(key) {
            problems.push(format!(
                "{location}: no catalogue has `{key}`. Add it to each locale."
            ));
        }
    }
    for (id, message) in &first {
        let used_by_another = first.values().any(|other| other.references.contains(id));
        if !used_by_another && !usage.uses(id) {
            problems.push(format!(
                "{}: `{id}` is used nowhere. Remove it from each locale, or declare its family where the \
                 key is made: `// catalogue: {}-*`.",
                message.file,
                id.split('-').next().unwrap_or(id)
            ));
        }
    }
    Ok(problems)
}

fn compare(first: &Catalogue, locale: &str, other: &Catalogue, problems: &mut Problems) {
    let mut missing: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (id, message) in first {
        let Some(twin) = other.get(id) else {
            missing.entry(&message.file).or_default().push(id);
            continue;
        };
        if twin.variables != message.variables {
            problems.push(format!(
                "{locale}: `{id}` names {:?}, in {FIRST} {:?}. Use the same variables.",
                twin.variables, message.variables
            ));
        }
        if twin.file != message.file {
            problems.push(format!(
                "{locale}: `{id}` stands in {}, in {FIRST} in {}. Move it.",
                twin.file, message.file
            ));
        }
    }
    for (file, ids) in missing {
        problems.push(format!(
            "{locale}/{file} lacks {} of {FIRST}: {}. Translate them.",
            ids.len(),
            ids.join(", ")
        ));
    }
    for (id, message) in other {
        if !first.contains_key(id) {
            problems.push(format!(
                "{locale}: `{id}` ({}) is not in {FIRST}.",
                message.file
            ));
        }
    }
}
