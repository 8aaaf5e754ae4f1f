//! A case as it counts.

use crate::LatLon;
use crate::requests::{Status, Visibility};

/// A word that many cases share (a service's code, a neighbourhood, …) as its number in a list of them; 0 is none.
pub type Name = u16;

/// A moment that does not come.
pub const NEVER: i64 = i64::MAX;

/// What figures need to know of a case, small enough that a million lie in memory. Moments are milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    pub id: i64,
    pub opened: i64,
    /// [`NEVER`] while it is open.
    pub closed: i64,
    /// [`NEVER`] where nothing was promised; while the clock stands, as it was when it stopped.
    pub due: i64,
    pub updated: i64,
    pub service: Name,
    pub neighborhood: Name,
    pub district: Name,
    pub department: Name,
    pub assignee: Name,
    pub channel: Name,
    pub status: Status,
    pub visibility: Visibility,
    /// Was it taken up again after it was closed?
    pub reopened: bool,
    /// Does the promise's clock stand?
    pub paused: bool,
}

/// Where a case is, beside its fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub lat: f64,
    pub lon: f64,
    pub cell: i64,
}

impl Place {
    /// Somewhere nobody said.
    pub const NOWHERE: Self = Self {
        lat: f64::NAN,
        lon: f64::NAN,
        cell: -1,
    };

    /// A position with its cell.
    pub fn of(at: Option<LatLon>) -> Self {
        at.map_or(Self::NOWHERE, |at| Self {
            lat: at.lat,
            lon: at.lon,
            cell: at.cell(),
        })
    }

    /// Did anybody say where?
    pub const fn is_known(&self) -> bool {
        self.cell >= 0
    }
}

impl Fact {
    /// Was its promise kept? As [`crate::requests::promise::Clock::kept`] says, over plain numbers.
    pub const fn kept(&self, now: i64) -> Option<bool> {
        if self.due == NEVER {
            return None;
        }
        if self.reopened {
            return Some(false);
        }
        if self.closed != NEVER {
            return Some(self.closed <= self.due);
        }
        if self.paused || now <= self.due {
            return None;
        }
        Some(false)
    }

    /// When it counts among promises and closed cases: when it was closed, or when its promise ran out.
    pub const fn counts_at(&self) -> i64 {
        if self.closed == NEVER {
            self.due
        } else {
            self.closed
        }
    }

    /// Is it open and past its date? While the clock stands nothing is late.
    pub const fn is_overdue(&self, now: i64) -> bool {
        self.status.is_open() && !self.paused && self.due < now
    }

    /// From opening to closing, in whole minutes.
    pub const fn took_minutes(&self) -> i64 {
        (self.closed - self.opened) / 60_000
    }
}
