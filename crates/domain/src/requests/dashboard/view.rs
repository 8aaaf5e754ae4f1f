//! The dashboard as everyone may read it.

use super::count::{Group, Happened};
use crate::Bounds;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Dashboard {
    /// When it was counted.
    pub at: DateTime<FixedOffset>,
    pub days: Stretch,
    /// The days they are held against.
    pub compared: Option<Stretch>,
    /// Everything asked about, together.
    pub all: PlaceFigures,
    /// Opened and closed by day.
    pub daily: Vec<DayFigures>,
    /// What most came in of, first.
    pub services: Vec<PlaceFigures>,
    /// Where most came in from, first.
    pub neighborhoods: Vec<PlaceFigures>,
    /// Council districts in the order of their names.
    pub districts: Vec<PlaceFigures>,
    /// What came in by square of the map, the most first.
    pub heat: Vec<HeatCell>,
}

/// Days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stretch {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A day's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DayFigures {
    pub day: NaiveDate,
    pub opened: u64,
    pub closed: u64,
}

/// The figures of a service, a neighborhood, a district, or of all.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceFigures {
    /// The service's code, or the place's name.
    pub code: String,
    pub name: String,
    /// Open now, whenever it came in.
    pub open: u64,
    /// Of these, past the promised date.
    pub overdue: u64,
    /// In the days asked for.
    pub now: Figures,
    /// In the days they are held against.
    pub before: Option<Figures>,
}

/// What happened in some days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// Came in, also what turned out to be a duplicate.
    pub opened: u64,
    /// Was closed, for whatever reason.
    pub closed: u64,
    /// Closed in time, and never taken up again.
    pub kept: u64,
    /// Closed late, taken up again, or overdue and still open.
    pub missed: u64,
    /// Of the promises that came due, the share that was kept, 0 to 1.
    pub kept_rate: Option<f64>,
    /// From opening to closing, in hours: half of the cases took no longer.
    pub median_hours: Option<f64>,
    /// Nine of ten took no longer.
    pub p90_hours: Option<f64>,
}

/// A square of the map, and how much came in from it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HeatCell {
    pub bounds: Bounds,
    pub opened: u64,
}

impl Figures {
    fn of(happened: Happened) -> Self {
        let told = happened.tally.told();
        Self {
            opened: happened.opened,
            closed: happened.closed,
            kept: told.kept,
            missed: told.missed,
            kept_rate: told.kept_rate,
            median_hours: told.median_hours,
            p90_hours: told.p90_hours,
        }
    }
}

/// A group's figures, without whose they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupFigures {
    pub open: u64,
    pub overdue: u64,
    pub now: Figures,
    pub before: Option<Figures>,
}

impl GroupFigures {
    /// What a group comes to; `held`: are there days it is held against?
    pub(super) fn of(group: Group, held: bool) -> Self {
        Self {
            open: group.open,
            overdue: group.overdue,
            now: Figures::of(group.happened),
            before: held.then(|| Figures::of(group.before)),
        }
    }

    /// Whose they are.
    pub fn named(self, code: &str, name: &str) -> PlaceFigures {
        PlaceFigures {
            code: code.to_owned(),
            name: name.to_owned(),
            open: self.open,
            overdue: self.overdue,
            now: self.now,
            before: self.before,
        }
    }
}
