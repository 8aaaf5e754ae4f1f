//! Tasks and the log as staff see them, with their sums.

use super::draft::EntryKind;
use crate::accounts::StaffRef;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

/// A task of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaskView {
    pub id: i64,
    /// Grows with every change.
    pub version: i64,
    pub text: String,
    pub assignee: Option<StaffRef>,
    pub due: Option<NaiveDate>,
    pub done_at: Option<DateTime<FixedOffset>>,
    pub done_by: Option<String>,
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EntryView {
    pub id: i64,
    pub kind: EntryKind,
    pub at: DateTime<FixedOffset>,
    pub by: String,
    pub what: String,
    pub minutes: i64,
    /// In thousandths.
    pub quantity: i64,
    pub unit: String,
    pub cents: i64,
    /// Who took it back; it counts no more.
    pub removed_by: Option<String>,
}

/// What it comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sums {
    pub minutes: i64,
    pub cents: i64,
}

impl Sums {
    /// Of all that was not taken back.
    pub fn of(all: &[EntryView]) -> Self {
        let counted = all.iter().filter(|e| e.removed_by.is_none());
        counted.fold(Self::default(), |sums, e| Self {
            minutes: sums.minutes.saturating_add(e.minutes),
            cents: sums.cents.saturating_add(e.cents),
        })
    }
}

/// All of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseWork {
    /// What is to be done first, then what is done.
    pub tasks: Vec<TaskView>,
    /// Newest last.
    pub entries: Vec<EntryView>,
    pub sums: Sums,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_back_does_not_count() {
        let entry = |minutes, cents, removed: bool| EntryView {
            id: 1,
            kind: EntryKind::Time,
            at: DateTime::UNIX_EPOCH.fixed_offset(),
            by: "Sam".into(),
            what: "x".into(),
            minutes,
            quantity: 0,
            unit: String::new(),
            cents,
            removed_by: removed.then(|| "Ana".into()),
        };
        let sums = Sums::of(&[
            entry(30, 5, false),
            entry(600, 900, true),
            entry(15, 0, false),
        ]);
        assert_eq!(
            sums,
            Sums {
                minutes: 45,
                cents: 5
            }
        );
    }
}
