//! The clock of one case: what happened to it, and how its promise stands.

use super::super::service::Target;
use super::super::status::Status;
use super::due::moved;
use super::work::Times;
use chrono::{DateTime, Duration, TimeZone, Utc};

/// The clock of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    /// The unit the promise is counted in; `None` counts round the clock.
    pub target: Option<Target>,
    /// When the work is due; while the clock stands, as it was when it stopped.
    pub due: Option<DateTime<Utc>>,
    /// Since when it stands.
    pub paused_at: Option<DateTime<Utc>>,
    /// How long it stood before, by the wall.
    pub paused: Duration,
    pub closed_at: Option<DateTime<Utc>>,
    /// How often the case was taken up again after it was closed.
    pub reopened: u32,
}

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was promised.
    Unpromised,
    /// There is time left.
    Running,
    /// The clock stands since then.
    Paused(DateTime<Utc>),
    /// Still open, and so late.
    Late(Duration),
    /// Closed in time, and it stayed closed.
    Kept,
    /// Closed so late; nothing late where it had to be taken up again.
    Missed(Duration),
}

impl Clock {
    /// The clock after a move of the status. The status table says which statuses make it stand; reopening counts, but
    /// changes no date: closing too early wins no time. Taking a duplicate up again is no reopening.
    pub fn step<Z: TimeZone>(
        mut self,
        from: Status,
        to: Status,
        at: DateTime<Utc>,
        times: &Times<'_, Z>,
    ) -> Self {
        if !to.stops_clock()
            && let Some(since) = self.paused_at.take()
        {
            let unit = self.target.unwrap_or(Target::Hours(0));
            self.due = self.due.map(|due| moved(unit, due, since, at, times));
            self.paused += (at - since).max(Duration::zero());
        }
        if to.stops_clock() && self.paused_at.is_none() {
            self.paused_at = Some(at);
        }
        match (from.is_open(), to.is_open()) {
            (_, false) => self.closed_at = Some(at),
            (false, true) => {
                self.closed_at = None;
                self.reopened += u32::from(from != Status::Duplicate);
            }
            (true, true) => {}
        }
        self
    }

    /// Does the promise count, and was it kept? What still runs or stands counts for nothing yet; what had to be taken up
    /// again was not kept, whatever came after.
    pub fn kept(&self, now: DateTime<Utc>) -> Option<bool> {
        self.due?;
        match self.standing(now) {
            _ if self.reopened > 0 => Some(false),
            Standing::Unpromised | Standing::Running | Standing::Paused(_) => None,
            Standing::Kept => Some(true),
            Standing::Late(_) | Standing::Missed(_) => Some(false),
        }
    }

    /// How the promise stands.
    pub fn standing(&self, now: DateTime<Utc>) -> Standing {
        match (self.due, self.closed_at, self.paused_at) {
            (None, ..) => Standing::Unpromised,
            (Some(due), Some(closed), _) if closed <= due && self.reopened == 0 => Standing::Kept,
            (Some(due), Some(closed), _) => Standing::Missed((closed - due).max(Duration::zero())),
            (Some(_), None, Some(since)) => Standing::Paused(since),
            (Some(due), None, None) if now > due => Standing::Late(now - due),
            _ => Standing::Running,
        }
    }
}
