//! The rules as staff see them: those in force, earlier versions, and the list somebody is changing.

use super::rule::RoutingRule;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// A version of the list by its number: who saved it when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedRules {
    pub version: i64,
    /// In the city's time zone.
    pub at: DateTime<FixedOffset>,
    pub by: Option<String>,
    /// How many rules it has.
    pub rules: usize,
}

/// What the reader may change, and what holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RoutingBook {
    /// The version in force; 0 where nobody has saved any.
    pub version: i64,
    /// Those in force, in order.
    pub rules: Vec<RoutingRule>,
    /// The newest versions, newest first.
    pub history: Vec<SavedRules>,
    /// The list as the reader has changed it; where they have not, those in force.
    pub draft: Vec<RoutingRule>,
    /// Does the draft differ from what is in force?
    pub changed: bool,
    /// Names the draft as it is now: sent back with a change, so that nothing is changed that was not seen.
    pub seen: String,
}

/// A change to the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleChange {
    /// At the end.
    Add(RoutingRule),
    /// In the place of the n-th.
    Replace(usize, RoutingRule),
    Remove(usize),
    /// One place up (earlier).
    Up(usize),
    /// One place down.
    Down(usize),
}

impl RuleChange {
    /// The list after it; `None` where there is no such rule, or nowhere to move.
    pub fn of(self, mut rules: Vec<RoutingRule>) -> Option<Vec<RoutingRule>> {
        let there = |n: usize| n < rules.len();
        match self {
            Self::Add(rule) => rules.push(rule),
            Self::Replace(n, rule) => *rules.get_mut(n)? = rule,
            Self::Remove(n) if there(n) => drop(rules.remove(n)),
            Self::Up(n) if there(n) && n > 0 => rules.swap(n, n - 1),
            Self::Down(n) if there(n) && there(n + 1) => rules.swap(n, n + 1),
            Self::Remove(_) | Self::Up(_) | Self::Down(_) => return None,
        }
        Some(rules)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_added_moved_and_taken_away() {
        let rule = |name: &str| RoutingRule {
            name: name.into(),
            ..RoutingRule::default()
        };
        let list = || vec![rule("a"), rule("b")];
        let names = |change: RuleChange| {
            let after = change.of(list())?;
            Some(after.into_iter().map(|r| r.name).collect::<String>())
        };
        let table = [
            (RuleChange::Add(rule("c")), Some("abc")),
            (RuleChange::Replace(1, rule("c")), Some("ac")),
            (RuleChange::Replace(2, rule("c")), None),
            (RuleChange::Remove(0), Some("b")),
            (RuleChange::Remove(2), None),
            (RuleChange::Up(1), Some("ba")),
            (RuleChange::Up(0), None),
            (RuleChange::Down(0), Some("ba")),
            (RuleChange::Down(1), None),
        ];
        for (change, expected) in table {
            assert_eq!(names(change.clone()).as_deref(), expected, "{change:?}");
        }
    }
}
