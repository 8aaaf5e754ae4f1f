//! One walk over all facts that answers a question.

use super::days::Days;
use super::fact::{Fact, Name, Place};
use super::view::GroupFigures;
use crate::geo::CELL_ZOOM;
use crate::requests::Status;
use crate::requests::promise::Tally;
use chrono::Duration;
use std::collections::HashMap;

/// The zoom of the squares that make the heat map (about 450 m in Boston).
pub const HEAT_ZOOM: u8 = 16;

/// What is asked, in the words of the facts.
#[derive(Debug, Clone)]
pub struct Asked {
    pub now: i64,
    /// Only what everyone may see?
    pub public: bool,
    pub service: Option<Name>,
    pub neighborhood: Option<Name>,
    pub district: Option<Name>,
    pub days: Days,
    /// The days they are held against.
    pub before: Option<Days>,
}

/// What happened to some cases in some days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Happened {
    /// Came in, also what turned out to be a duplicate.
    pub opened: u64,
    /// Was closed, for whatever reason.
    pub closed: u64,
    /// Promises and times, without duplicates: theirs are the other request's.
    pub tally: Tally,
}

/// Some cases: as they stand now, and what happened in the days asked for and in those before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Group {
    pub open: u64,
    pub overdue: u64,
    pub happened: Happened,
    pub before: Happened,
}

impl Group {
    fn join(&mut self, other: Self) {
        self.open += other.open;
        self.overdue += other.overdue;
        self.happened.join(other.happened);
        self.before.join(other.before);
    }
}

/// Groups by a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Groups(Vec<Group>);

impl Groups {
    fn of(&mut self, name: Name) -> &mut Group {
        let at = usize::from(name);
        if at >= self.0.len() {
            self.0.resize_with(at + 1, Group::default);
        }
        &mut self.0[at]
    }

    /// Those of another part of the cases as well.
    fn join(&mut self, other: Self) {
        if self.0.len() < other.0.len() {
            self.0.resize_with(other.0.len(), Group::default);
        }
        for (own, other) in self.0.iter_mut().zip(other.0) {
            own.join(other);
        }
    }

    /// Those in which there is something, with their names; what has no name is left out.
    fn told(self, held: bool) -> Vec<(Name, GroupFigures)> {
        let all = self.0.into_iter().enumerate().skip(1);
        let all = all.filter(|(_, group)| *group != Group::default());
        all.map(|(at, group)| (at as Name, GroupFigures::of(group, held)))
            .collect()
    }
}

/// The answer as it is being counted.
#[derive(Debug, Clone, Default)]
pub struct Count {
    all: Group,
    days: Vec<(u64, u64)>,
    services: Groups,
    neighborhoods: Groups,
    districts: Groups,
    heat: HashMap<i64, u64>,
}

/// What it comes to.
#[derive(Debug, Clone)]
pub struct Totals {
    pub all: GroupFigures,
    /// Opened and closed by day.
    pub days: Vec<(u64, u64)>,
    pub services: Vec<(Name, GroupFigures)>,
    pub neighborhoods: Vec<(Name, GroupFigures)>,
    pub districts: Vec<(Name, GroupFigures)>,
    /// What came in, by cell of [`HEAT_ZOOM`].
    pub heat: HashMap<i64, u64>,
}

/// What a case adds in some days.
#[derive(Clone, Copy, Default)]
struct Adds {
    opened: bool,
    closed: bool,
    kept: Option<bool>,
    took: Option<i64>,
}

impl Adds {
    fn of(fact: &Fact, now: i64, days: &Days) -> Self {
        let own = fact.status != Status::Duplicate;
        let counts = days.has(fact.counts_at());
        let closed = days.has(fact.closed);
        Self {
            opened: days.has(fact.opened),
            closed,
            kept: fact.kept(now).filter(|_| own && counts),
            took: (own && closed).then(|| fact.took_minutes()),
        }
    }

    const fn is_nothing(&self) -> bool {
        !self.opened && !self.closed && self.kept.is_none()
    }
}

impl Happened {
    fn join(&mut self, other: Self) {
        self.opened += other.opened;
        self.closed += other.closed;
        self.tally.join(other.tally);
    }

    fn add(&mut self, adds: Adds) {
        self.opened += u64::from(adds.opened);
        self.closed += u64::from(adds.closed);
        if let Some(kept) = adds.kept {
            self.tally.promise(kept);
        }
        if let Some(minutes) = adds.took {
            self.tally.closed(Duration::minutes(minutes));
        }
    }
}

impl Asked {
    /// Is the case one of those asked about?
    pub fn is_about(&self, fact: &Fact) -> bool {
        let is = |asked: Option<Name>, has: Name| asked.is_none_or(|name| name == has);
        (!self.public || fact.visibility.is_public())
            && is(self.service, fact.service)
            && is(self.neighborhood, fact.neighborhood)
            && is(self.district, fact.district)
    }
}

impl Count {
    /// Nothing yet.
    pub fn new(asked: &Asked) -> Self {
        Self {
            days: vec![(0, 0); asked.days.len()],
            ..Self::default()
        }
    }

    /// What the cases come to.
    pub fn told(self, asked: &Asked) -> Totals {
        let held = asked.before.is_some();
        Totals {
            all: GroupFigures::of(self.all, held),
            days: self.days,
            services: self.services.told(held),
            neighborhoods: self.neighborhoods.told(held),
            districts: self.districts.told(held),
            heat: self.heat,
        }
    }

    /// Counts what another part of the cases came to as well: parts may be counted at once.
    pub fn join(&mut self, other: Self) {
        self.all.join(other.all);
        for (own, other) in self.days.iter_mut().zip(other.days) {
            own.0 += other.0;
            own.1 += other.1;
        }
        self.services.join(other.services);
        self.neighborhoods.join(other.neighborhoods);
        self.districts.join(other.districts);
        for (cell, cases) in other.heat {
            *self.heat.entry(cell).or_default() += cases;
        }
    }

    /// Counts a case.
    pub fn add(&mut self, asked: &Asked, fact: &Fact, place: &Place) {
        if !asked.is_about(fact) {
            return;
        }
        let open = fact.status.is_open();
        let now = Adds::of(fact, asked.now, &asked.days);
        let before = asked.before.as_ref();
        let before = before.map_or_else(Adds::default, |d| Adds::of(fact, asked.now, d));
        if !open && now.is_nothing() && before.is_nothing() {
            return;
        }
        let overdue = fact.is_overdue(asked.now);
        for group in [
            &mut self.all,
            self.services.of(fact.service),
            self.neighborhoods.of(fact.neighborhood),
            self.districts.of(fact.district),
        ] {
            group.open += u64::from(open);
            group.overdue += u64::from(overdue);
            group.happened.add(now);
            group.before.add(before);
        }
        if let Some(day) = asked.days.day(fact.opened) {
            self.days[day].0 += 1;
            if place.is_known() {
                let cell = place.cell >> (2 * (CELL_ZOOM - HEAT_ZOOM));
                *self.heat.entry(cell).or_default() += 1;
            }
        }
        if let Some(day) = asked.days.day(fact.closed) {
            self.days[day].1 += 1;
        }
    }
}
