//! What happens when a promise runs out: rules of a city, each once for a case.

use super::super::service::Target;
use super::super::status::Status;
use super::due::due;
use super::work::Times;
use crate::FieldErrors;
use chrono::{DateTime, TimeZone, Utc};
use serde::{Deserialize, Serialize};

/// A rule: cases that stand there and are so much overdue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escalation {
    /// Names it for good: a case meets each code once.
    pub code: String,
    /// What staff read of it.
    pub name: String,
    pub statuses: Vec<Status>,
    /// Which promise ran out.
    #[serde(default)]
    pub of: Which,
    /// How long ago, in any unit of a target.
    pub overdue_by: Target,
    pub action: Action,
}

/// Which of the two promises.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// That somebody answers.
    Response,
    /// That the city acts.
    #[default]
    Resolution,
}

/// What is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// It is marked at the desk.
    Flag,
    /// It is one step more urgent.
    RaisePriority,
    /// It is given to a staff member, by username.
    Assign(String),
    /// It is given to a team, by its code.
    Team(String),
    /// Its department is written to.
    NotifyDepartment,
}

impl Escalation {
    /// Does a case that stands there meet the rule now? A case whose clock stands meets none: its promise waits too.
    pub fn is_met<Z: TimeZone>(
        &self,
        status: Status,
        promised: DateTime<Utc>,
        now: DateTime<Utc>,
        times: &Times<'_, Z>,
    ) -> bool {
        self.statuses.contains(&status)
            && !status.stops_clock()
            && due(self.overdue_by, promised, times) <= now
    }

    /// What is wrong with a city's rules, in words for who writes files; empty where nothing is.
    pub fn faults(all: &[Self]) -> Vec<String> {
        let say = |(i, _, (_, why)): (usize, &str, Why)| {
            format!("escalations[{i}] {}: {why}", all[i].code)
        };
        Self::wrong(all).into_iter().map(say).collect()
    }

    /// The same by field: `rules.<n>.code` required | taken, `rules.<n>.statuses` required | never-overdue,
    /// `rules.<n>.name` required, `rules.<n>.overdue_by` out-of-range.
    pub fn errors(all: &[Self]) -> FieldErrors {
        let mut errors = FieldErrors::default();
        for (i, field, (code, _)) in Self::wrong(all) {
            errors.add(format!("rules.{i}.{field}"), code);
        }
        for (i, rule) in all.iter().enumerate() {
            if rule.name.trim().is_empty() {
                errors.add(format!("rules.{i}.name"), "required");
            }
            if !rule.overdue_by.is_sound() {
                errors.add(format!("rules.{i}.overdue_by"), "out-of-range");
            }
        }
        errors
    }

    fn wrong(all: &[Self]) -> Vec<(usize, &'static str, Why)> {
        let mut out = Vec::new();
        for (i, rule) in all.iter().enumerate() {
            let mut say = |field, why| out.push((i, field, why));
            if rule.code.is_empty() {
                say("code", ("required", "a rule needs a code"));
            }
            if all.iter().take(i).any(|r| r.code == rule.code) {
                say("code", ("taken", "another rule has this code"));
            }
            if rule.statuses.is_empty() {
                say("statuses", ("required", "no status is named"));
            }
            if rule
                .statuses
                .iter()
                .any(|s| !s.is_open() || s.stops_clock())
            {
                let why = "nothing is overdue in a status that is closed or stops the clock";
                say("statuses", ("never-overdue", why));
            }
        }
        out
    }
}

/// A fault's code, and what it says.
type Why = (&'static str, &'static str);
