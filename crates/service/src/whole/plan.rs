//! What reading a file in would change, part by part, without changing anything.

use super::export::export_config;
use super::faults::faults;
use super::file::CityConfig;
use crate::{Error, Portal, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use stoa_domain::accounts::Actor;

/// A part of the file, and what would be other in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartPlan {
    /// As the part stands in the file.
    pub part: String,
    /// What entries are called.
    pub added: Vec<String>,
    pub changed: Vec<String>,
    pub removed: Vec<String>,
    /// Would what is the same stand in another order, where order counts?
    pub reordered: bool,
}

impl PartPlan {
    fn is_empty(&self) -> bool {
        let none = |list: &Vec<String>| list.is_empty();
        none(&self.added) && none(&self.changed) && none(&self.removed) && !self.reordered
    }
}

/// What is wrong with a file, in words for who wrote it.
pub type Faults = Vec<String>;

/// Reads a file. Everything that is wrong with it, where it cannot be read in.
pub fn read_config(file: &[u8]) -> std::result::Result<CityConfig, Faults> {
    let config: CityConfig = serde_json::from_slice(file).map_err(|e| vec![e.to_string()])?;
    let wrong = faults(&config);
    if wrong.is_empty() {
        Ok(config)
    } else {
        Err(wrong)
    }
}

/// The parts in which the file differs from what there is, by name; a city that is not there yet gets all of it.
pub async fn plan_import(
    portal: &Portal,
    actor: &Actor,
    config: &CityConfig,
) -> Result<Vec<PartPlan>> {
    let now = match export_config(portal, actor).await {
        Ok(now) => json(&now)?,
        Err(Error::Unavailable) => Value::Null,
        Err(error) => return Err(error),
    };
    let Value::Object(file) = json(config)? else {
        return Ok(Vec::new());
    };
    let parts = file.iter().filter(|(_, value)| !value.is_null());
    let plans = parts.map(|(part, value)| compare(part, now.get(part), value));
    Ok(plans.filter(|plan| !plan.is_empty()).collect())
}

fn json(config: &CityConfig) -> Result<Value> {
    Ok(serde_json::to_value(config).map_err(anyhow::Error::new)?)
}

/// Parts of which nothing goes: what cases were promised by stays.
const KEPT: [&str; 2] = ["calendars", "terms"];
/// Parts whose order means something.
const ORDERED: [&str; 3] = ["services", "routing", "layers"];

fn compare(part: &str, now: Option<&Value>, file: &Value) -> PartPlan {
    let (before, after) = (entries(part, now), entries(part, Some(file)));
    let mut plan = PartPlan {
        part: part.to_owned(),
        ..PartPlan::default()
    };
    for (name, value) in &after {
        match before.get(name) {
            None => plan.added.push(name.clone()),
            Some(was) if was != value => plan.changed.push(name.clone()),
            Some(_) => {}
        }
    }
    if !KEPT.contains(&part) {
        let gone = before.keys().filter(|name| !after.contains_key(*name));
        plan.removed = gone.cloned().collect();
    }
    let same = plan.added.is_empty() && plan.removed.is_empty();
    let names = |value: Option<&Value>| -> Vec<String> {
        let list = value.and_then(Value::as_array);
        list.into_iter().flatten().map(|e| name(part, e)).collect()
    };
    plan.reordered = ORDERED.contains(&part) && same && names(now) != names(Some(file));
    plan
}

/// What a part holds, by what it is called; several of one name (versions) together.
fn entries<'a>(part: &str, value: Option<&'a Value>) -> BTreeMap<String, Vec<&'a Value>> {
    let mut all: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    match value {
        None | Some(Value::Null) => {}
        Some(Value::Array(list)) => {
            for entry in list {
                all.entry(name(part, entry)).or_default().push(entry);
            }
        }
        Some(Value::Object(fields)) => {
            // What is empty is as good as what is not there.
            let said = fields.iter().filter(|(_, v)| !v.is_null());
            all.extend(said.map(|(name, v)| (name.clone(), vec![v])));
        }
        Some(other) => {
            all.insert(part.to_owned(), vec![other]);
        }
    }
    all
}

/// What an entry of a list is called.
fn name(part: &str, entry: &Value) -> String {
    let text = |at: &str| {
        let found = entry.pointer(at).and_then(Value::as_str);
        found.unwrap_or_default().to_owned()
    };
    match part {
        "areas" => format!("{}: {}", text("/kind"), text("/name")),
        "templates" => format!("{}: {}", text("/locale"), text("/name")),
        "services" | "teams" | "calendars" => text("/code"),
        "terms" => text("/service"),
        "rules" => text("/rule/code"),
        "layers" | "departments" | "routing" => text("/name"),
        // An address is all that is said of it.
        _ => entry.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_new_other_and_gone_is_named() {
        let now = json!([{"code": "a", "n": 1}, {"code": "b", "n": 1}, {"code": "c", "n": 1}]);
        let file = json!([{"code": "d"}, {"code": "b", "n": 2}, {"code": "a", "n": 1}]);
        let plan = compare("teams", Some(&now), &file);
        let said = (plan.added, plan.changed, plan.removed, plan.reordered);
        let words = |w: &str| vec![w.to_owned()];
        assert_eq!(said, (words("d"), words("b"), words("c"), false));
        let calendars = compare("calendars", Some(&now), &json!([]));
        assert!(calendars.is_empty(), "what was promised by stays");
    }

    #[test]
    fn another_order_counts_where_order_means_something() {
        let (a, b) = (json!({"name": "a"}), json!({"name": "b"}));
        let (now, file) = (json!([a, b]), json!([b, a]));
        assert!(compare("routing", Some(&now), &file).reordered);
        assert!(compare("departments", Some(&now), &file).is_empty());
        assert!(compare("general", Some(&json!("x")), &json!("x")).is_empty());
        assert_eq!(compare("general", None, &json!("x")).added, ["general"]);
        assert_eq!(
            compare("site", None, &json!({"a": null, "b": 1})).added,
            ["b"]
        );
    }
}
