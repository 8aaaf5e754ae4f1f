//! What is what in a file, as somebody confirmed it.

use super::column::Profile;
use super::date::{DateOrder, Zone};
use super::field::Field;
use super::service::{KnownService, propose_service};
use super::status::{CHOICES, propose_outcome, propose_status};
use crate::FieldErrors;
use crate::requests::Status;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of a row whose words look as if they held personal data.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonalRule {
    /// The case comes in, and nobody but staff sees it before they have looked.
    #[default]
    Wait,
    /// What looks like it is taken out of the words.
    Withhold,
}

impl PersonalRule {
    /// Both, in the order of the screen.
    pub const ALL: [Self; 2] = [Self::Wait, Self::Withhold];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::Withhold => "withhold",
        }
    }

    /// The rule of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// What is what.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// The number of each field's column.
    pub columns: BTreeMap<Field, usize>,
    pub order: DateOrder,
    pub zone: Zone,
    pub personal: PersonalRule,
    /// Each value of the status column in ours.
    pub statuses: BTreeMap<String, Status>,
    /// Each value of the outcome column in the status it closes a case with; `None`: as the status says.
    pub outcomes: BTreeMap<String, Option<Status>>,
    /// Each value of the service column as the code of ours; `None`: its rows are left out.
    pub services: BTreeMap<String, Option<String>>,
}

impl Mapping {
    /// Everything that is wrong with the columns: `<field>` required | unknown | taken-column | too-many-values, `order`
    /// not-a-date where none of the samples can be read.
    pub fn column_faults(&self, profile: &Profile) -> FieldErrors {
        let mut errors = FieldErrors::default();
        for field in Field::ALL {
            match self.columns.get(&field).copied() {
                None if field.is_required() => errors.add(field.code(), "required"),
                None => {}
                Some(n) => {
                    let Some(column) = profile.column(n) else {
                        errors.add(field.code(), "unknown");
                        continue;
                    };
                    let earlier = self
                        .columns
                        .iter()
                        .any(|(other, m)| *other < field && *m == n);
                    if earlier {
                        errors.add(field.code(), "taken-column");
                    }
                    let listed = matches!(field, Field::Service | Field::Status | Field::Outcome);
                    if listed && column.values.is_none() {
                        errors.add(field.code(), "too-many-values");
                    }
                    if field == Field::Opened
                        && column.samples.iter().all(|s| self.order.read(s).is_none())
                    {
                        errors.add("order", "not-a-date");
                    }
                }
            }
        }
        errors
    }

    /// Everything that is wrong with the values: `service` required where all rows are left out, `services.<n>`,
    /// `statuses.<n>`, `outcomes.<n>` unknown.
    pub fn value_faults(&self, services: &[KnownService]) -> FieldErrors {
        let mut errors = FieldErrors::default();
        let known: BTreeSet<&str> = services.iter().map(|s| s.code.as_str()).collect();
        for (n, code) in self.services.values().enumerate() {
            if code.as_deref().is_some_and(|c| !known.contains(c)) {
                errors.add(format!("services.{n}"), "unknown");
            }
        }
        for (n, status) in self.statuses.values().enumerate() {
            if !CHOICES.contains(status) {
                errors.add(format!("statuses.{n}"), "unknown");
            }
        }
        for (n, status) in self.outcomes.values().enumerate() {
            if status.is_some_and(|s| s.is_open() || !CHOICES.contains(&s)) {
                errors.add(format!("outcomes.{n}"), "unknown");
            }
        }
        if self.services.values().all(Option::is_none) {
            errors.add("services", "required");
        }
        errors
    }

    /// The values of its columns, those that are not mapped yet as proposed; those of other columns are forgotten. `general`:
    /// the service of what fits no other.
    pub fn with_values(
        mut self,
        profile: &Profile,
        services: &[KnownService],
        general: Option<&str>,
    ) -> Self {
        let values = |field: Field| -> Vec<String> {
            let column = self.columns.get(&field).and_then(|n| profile.column(*n));
            let all = column.and_then(|c| c.values.as_ref());
            all.into_iter()
                .flatten()
                .map(|(value, _)| value.clone())
                .collect()
        };
        let (of_status, of_outcome, of_service) = (
            values(Field::Status),
            values(Field::Outcome),
            values(Field::Service),
        );
        let statuses = of_status.into_iter().map(|v| {
            let proposed = propose_status(&v).unwrap_or(Status::Received);
            let status = self.statuses.get(&v).copied().unwrap_or(proposed);
            (v, status)
        });
        let statuses = statuses.collect();
        let outcomes = of_outcome.into_iter().map(|v| {
            let status = self
                .outcomes
                .get(&v)
                .copied()
                .unwrap_or_else(|| propose_outcome(&v));
            (v, status)
        });
        let outcomes = outcomes.collect();
        let chosen = of_service.into_iter().map(|v| {
            let proposed = || propose_service(&v, services).or(general).map(str::to_owned);
            let code = self.services.get(&v).cloned().unwrap_or_else(proposed);
            (v, code)
        });
        let chosen = chosen.collect();
        self.statuses = statuses;
        self.outcomes = outcomes;
        self.services = chosen;
        self
    }
}
