//! Tasks and entries of the log as they are typed.

use super::amount::{read_quantity, read_sum};
use crate::field::FieldErrors;
use crate::object::word;
use crate::text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The longest words of a task or an entry, in characters.
pub const MAX_WORDS: usize = 300;
/// The longest unit.
const MAX_UNIT: usize = 20;
/// The most minutes an entry may have: a day and a night.
const MAX_MINUTES: i64 = 24 * 60;

/// A task as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct TaskDraft {
    pub text: String,
    /// A staff member's id; empty: anybody's.
    pub assignee: String,
    /// A day, `2026-11-29`; empty: none.
    pub due: String,
}

/// A task that can be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    pub text: String,
    pub assignee: Option<Uuid>,
    pub due: Option<NaiveDate>,
}

impl TaskDraft {
    /// Errors: `text` required | too-long; `assignee` unknown; `due` not-a-date.
    pub fn parse(&self) -> Result<NewTask, FieldErrors> {
        let mut errors = FieldErrors::default();
        let text = words(&mut errors, "text", &self.text, MAX_WORDS, true);
        let mut assignee = None;
        if !self.assignee.trim().is_empty() {
            assignee = self.assignee.trim().parse().ok();
            if assignee.is_none() {
                errors.add("assignee", "unknown");
            }
        }
        let mut due = None;
        if !self.due.trim().is_empty() {
            due = NaiveDate::parse_from_str(self.due.trim(), "%Y-%m-%d").ok();
            if due.is_none() {
                errors.add("due", "not-a-date");
            }
        }
        errors.or(|| NewTask {
            text,
            assignee,
            due,
        })
    }
}

/// What was spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    Time,
    Material,
}

impl EntryKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Time, Self::Material];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Material => "material",
        }
    }

    /// The kind of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

word!(EntryKind = Time);

/// An entry of the log as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct EntryDraft {
    /// `time` or `material`.
    pub kind: String,
    /// What was done or used.
    pub what: String,
    /// For time.
    pub minutes: String,
    /// For material: how much, `2.5`.
    pub quantity: String,
    /// Of what measure: `m`, `kg`, `bags`.
    pub unit: String,
    /// What all of it cost, `12.50`; empty: nothing, or not known.
    pub cost: String,
}

/// An entry that can be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    pub kind: EntryKind,
    pub what: String,
    pub minutes: i64,
    /// In thousandths.
    pub quantity: i64,
    pub unit: String,
    pub cents: i64,
}

impl EntryDraft {
    /// Errors: `kind` unknown; `what` required | too-long; `minutes` required | not-a-number; `quantity` required |
    /// not-a-number; `unit` too-long; `cost` not-a-number.
    pub fn parse(&self) -> Result<NewEntry, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = EntryKind::parse(self.kind.trim());
        if kind.is_none() {
            errors.add("kind", "unknown");
        }
        let kind = kind.unwrap_or(EntryKind::Time);
        let what = words(&mut errors, "what", &self.what, MAX_WORDS, true);
        let (mut minutes, mut quantity, mut unit) = (0, 0, String::new());
        match kind {
            EntryKind::Time => {
                let read = |v: &str| v.parse().ok().filter(|n| (1..=MAX_MINUTES).contains(n));
                minutes = amount(&mut errors, "minutes", &self.minutes, true, read);
            }
            EntryKind::Material => {
                quantity = amount(&mut errors, "quantity", &self.quantity, true, read_quantity);
                unit = words(&mut errors, "unit", &self.unit, MAX_UNIT, false);
            }
        }
        let cents = amount(&mut errors, "cost", &self.cost, false, read_sum);
        errors.or(|| NewEntry {
            kind,
            what,
            minutes,
            quantity,
            unit,
            cents,
        })
    }
}

fn words(
    errors: &mut FieldErrors,
    field: &str,
    typed: &str,
    most: usize,
    required: bool,
) -> String {
    let words = text::clean_line(typed);
    if words.is_empty() && required {
        errors.add(field, "required");
    } else if words.chars().count() > most {
        errors.add_n(field, "too-long", i64::try_from(most).unwrap_or(i64::MAX));
    }
    words
}

fn amount(
    errors: &mut FieldErrors,
    field: &str,
    typed: &str,
    required: bool,
    read: impl FnOnce(&str) -> Option<i64>,
) -> i64 {
    let typed = typed.trim();
    if typed.is_empty() {
        if required {
            errors.add(field, "required");
        }
        return 0;
    }
    let value = read(typed);
    if value.is_none() {
        errors.add(field, "not-a-number");
    }
    value.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(errors: FieldErrors) -> Vec<String> {
        errors
            .0
            .iter()
            .map(|e| format!("{} {}", e.field, e.code))
            .collect()
    }

    #[test]
    fn each_kind_asks_for_its_own() {
        let time = EntryDraft {
            kind: "time".into(),
            what: "Cold patch".into(),
            minutes: "45".into(),
            quantity: "nonsense".into(),
            ..EntryDraft::default()
        };
        let new = time.parse().unwrap();
        assert_eq!(
            (new.kind, new.minutes, new.quantity, new.cents),
            (EntryKind::Time, 45, 0, 0)
        );
        let material = EntryDraft {
            kind: "material".into(),
            quantity: "2,5".into(),
            cost: "31.20".into(),
            ..time
        };
        let new = material.parse().unwrap();
        assert_eq!((new.minutes, new.quantity, new.cents), (0, 2_500, 3_120));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let nothing = EntryDraft::default().parse().unwrap_err();
        assert_eq!(
            said(nothing),
            ["kind unknown", "what required", "minutes required"]
        );
        for minutes in ["0", "-5", "1441", "an hour"] {
            let draft = EntryDraft {
                kind: "time".into(),
                what: "x".into(),
                minutes: minutes.into(),
                cost: "dear".into(),
                ..EntryDraft::default()
            };
            assert_eq!(
                said(draft.parse().unwrap_err()),
                ["minutes not-a-number", "cost not-a-number"]
            );
        }
        let task = TaskDraft {
            text: " ".into(),
            assignee: "sam".into(),
            due: "29.11.2026".into(),
        };
        assert_eq!(
            said(task.parse().unwrap_err()),
            ["text required", "assignee unknown", "due not-a-date"]
        );
    }
}
