//! A rule: what it looks at, and what it says.

use super::window::Window;
use crate::{FieldErrors, words};
use serde::{Deserialize, Serialize};

/// A rule of the list. Its place in the list is its rank.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RoutingRule {
    /// What staff call it; stands in the timeline of each case it decided on.
    pub name: String,
    pub when: When,
    pub then: Then,
}

/// Which cases: every part that is not empty must fit, and fits where one of its entries does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct When {
    /// Codes of services.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// Areas as `kind:name`, e.g. `neighborhood:Roxbury`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// Words of the report: whole words, whatever their case and accents; an entry of several means them in a row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// `monday` … `sunday`, in the city's zone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<String>,
    /// `22:00-06:00`, in the city's zone; a span over midnight belongs to the day it begins on.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hours: String,
    /// How it came in: codes such as `phone`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<String>,
}

/// What is said of such a case. What is left out, a later rule may say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Then {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// A team's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// A staff member's username.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// 1 raised, 2 urgent; 0 says that no later rule raises it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<i64>,
}

/// The highest priority.
pub const URGENT: i64 = 2;
/// How many rules a list has at most.
pub const MAX_RULES: usize = 200;
/// The longest name and word, in characters.
const MAX_NAME: usize = 100;
/// How many entries a part has at most.
const MAX_ENTRIES: usize = 300;

impl Then {
    /// Does it say nothing?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl RoutingRule {
    /// What is wrong with it by itself, by field. Whether services, areas, departments, teams and people are there, the
    /// portal knows.
    pub fn faults(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        if self.name.trim().is_empty() {
            errors.add("name", "required");
        } else if self.name.chars().count() > MAX_NAME {
            errors.add_n("name", "too-long", MAX_NAME as i64);
        }
        let when = &self.when;
        for (field, list) in [
            ("services", &when.services),
            ("areas", &when.areas),
            ("words", &when.words),
            ("channels", &when.channels),
        ] {
            if list.len() > MAX_ENTRIES {
                errors.add_n(field, "too-many", MAX_ENTRIES as i64);
            }
        }
        let blank = |w: &String| words::of(w).is_empty() || w.chars().count() > MAX_NAME;
        if when.words.iter().any(blank) {
            errors.add("words", "not-readable");
        }
        if let Err(field) = Window::read(&when.days, &when.hours) {
            errors.add(field, "not-readable");
        }
        if self.then.is_empty() {
            errors.add("then", "required");
        }
        if self
            .then
            .priority
            .is_some_and(|p| !(0..=URGENT).contains(&p))
        {
            errors.add("priority", "not-readable");
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_rule_is_said_by_field() {
        let wrong = |rule: RoutingRule| -> Vec<String> {
            let errors = rule.faults().0;
            errors
                .iter()
                .map(|e| format!("{} {}", e.field, e.code))
                .collect()
        };
        assert_eq!(
            wrong(RoutingRule::default()),
            ["name required", "then required"]
        );
        let rule = RoutingRule {
            name: "x".repeat(101),
            when: When {
                words: vec!["—".into()],
                days: vec!["friday".into()],
                hours: "25:00-26:00".into(),
                ..When::default()
            },
            then: Then {
                priority: Some(3),
                ..Then::default()
            },
        };
        assert_eq!(
            wrong(rule),
            [
                "name too-long",
                "words not-readable",
                "hours not-readable",
                "priority not-readable"
            ]
        );
    }

    #[test]
    fn a_rule_is_written_short_and_a_word_too_many_is_refused() {
        let rule: RoutingRule = serde_json::from_str(
            r#"{"name":"Night","when":{"hours":"22:00-06:00"},"then":{"priority":1}}"#,
        )
        .unwrap();
        assert_eq!(
            serde_json::to_string(&rule).unwrap(),
            r#"{"name":"Night","when":{"hours":"22:00-06:00"},"then":{"priority":1}}"#
        );
        assert!(serde_json::from_str::<RoutingRule>(r#"{"name":"x","if":{}}"#).is_err());
    }
}
