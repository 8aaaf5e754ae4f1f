//! The desk's walk over the facts: who has how much, how old it is, what was taken up again, what nobody touches.

use super::fact::{Fact, NEVER, Name};
use crate::requests::Status;
use serde::Serialize;
use std::collections::BTreeMap;

/// How old an open case is, in days: under each of these, and beyond.
pub const AGES: [i64; 5] = [7, 30, 90, 180, 365];
/// After so many days without anything an open case sleeps.
pub const DORMANT_DAYS: i64 = 30;
/// Cases closed in so many days tell how often closing did not hold.
const REOPEN_DAYS: i64 = 90;

const DAY_MS: i64 = 86_400_000;

/// The open work of somebody, or of a department.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Load {
    pub open: u64,
    pub overdue: u64,
    pub dormant: u64,
}

/// The walk's result, by numbers of names.
#[derive(Debug, Clone, Default)]
pub struct Backlog {
    pub all: Load,
    pub people: BTreeMap<Name, Load>,
    pub departments: BTreeMap<Name, Load>,
    pub ages: [u64; AGES.len() + 1],
    /// Closed lately, and of these closed again after they had been taken up again.
    pub closed: u64,
    pub reopened: u64,
}

/// The desk's figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BacklogFigures {
    pub all: Load,
    /// By person, the most open first; without a name: nobody's.
    pub people: Vec<LoadFigures>,
    pub departments: Vec<LoadFigures>,
    /// Open cases by age, the youngest first.
    pub ages: Vec<AgeFigures>,
    /// Open cases lie dormant after so many days.
    pub dormant_days: i64,
    /// Cases closed in the last 90 days, with those that are open again.
    pub closed: u64,
    /// Of these, taken up again after they had been closed.
    pub reopened: u64,
    pub reopen_rate: Option<f64>,
}

/// Somebody's load, or a department's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LoadFigures {
    pub name: String,
    pub load: Load,
}

/// Open cases of an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgeFigures {
    /// Younger than so many days; nothing: all that are older.
    pub under_days: Option<i64>,
    pub open: u64,
}

/// Has nothing happened to an open case for long?
const fn is_dormant(fact: &Fact, now: i64) -> bool {
    fact.updated < now - DORMANT_DAYS * DAY_MS
}

impl Backlog {
    /// Counts a case.
    pub fn add(&mut self, fact: &Fact, now: i64) {
        if fact.status == Status::Duplicate {
            return;
        }
        let open = fact.status.is_open();
        if fact.closed != NEVER && fact.closed >= now - REOPEN_DAYS * DAY_MS
            || open && fact.reopened
        {
            self.closed += 1;
            self.reopened += u64::from(fact.reopened);
        }
        if !open {
            return;
        }
        let load = Load {
            open: 1,
            overdue: u64::from(fact.is_overdue(now)),
            dormant: u64::from(is_dormant(fact, now)),
        };
        self.all.add(load);
        self.people.entry(fact.assignee).or_default().add(load);
        let department = self.departments.entry(fact.department).or_default();
        department.add(load);
        let days = (now - fact.opened) / DAY_MS;
        let age = AGES.iter().position(|under| days < *under);
        self.ages[age.unwrap_or(AGES.len())] += 1;
    }

    /// Open cases by age.
    pub fn by_age(&self) -> Vec<AgeFigures> {
        let under = AGES.into_iter().map(Some).chain([None]);
        let all = under.zip(self.ages);
        all.map(|(under_days, open)| AgeFigures { under_days, open })
            .collect()
    }
}

impl Load {
    fn add(&mut self, other: Self) {
        self.open += other.open;
        self.overdue += other.overdue;
        self.dormant += other.dormant;
    }
}
