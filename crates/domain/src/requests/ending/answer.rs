//! What the reporter of a closed case may still say.

use super::super::status::{Event, Status};
use chrono::{DateTime, Duration, Utc};

/// For so many days after a closing its reporter may say whether it is done.
pub const WINDOW_DAYS: i64 = 14;

/// Until when a closing can be answered.
pub fn until(closed_at: DateTime<Utc>) -> DateTime<Utc> {
    closed_at + Duration::days(WINDOW_DAYS)
}

/// Where a case stands towards its reporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answerable {
    pub status: Status,
    pub closed_at: Option<DateTime<Utc>>,
    /// How often it was disputed before, appeals among them.
    pub disputes: u32,
    /// Of its present closing: an appeal that waits (`false`) or was decided (`true`).
    pub appeal: Option<bool>,
}

/// Why a closing is not answered any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is open, or goes on as another.
    NotClosed,
    /// The time is over.
    TooLate,
    /// An appeal waits for its decision.
    Waits,
    /// An appeal was decided: there is nothing above it here.
    Decided,
}

impl Refusal {
    /// The word for it; with `conflict-` before it, the error's.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotClosed => "not-closed",
            Self::TooLate => "answer-too-late",
            Self::Waits => "appeal-waits",
            Self::Decided => "appeal-decided",
        }
    }
}

impl Answerable {
    /// What saying "it is not done" comes to now: the first time a dispute, later an appeal.
    ///
    /// # Errors
    /// Why nothing can be said any more.
    pub fn objection(&self, now: DateTime<Utc>) -> Result<Event, Refusal> {
        let closed_at = self.answerable(now)?;
        if now > until(closed_at) {
            return Err(Refusal::TooLate);
        }
        Ok(match self.disputes {
            0 => Event::Dispute,
            _ => Event::Appeal,
        })
    }

    /// May it be said to be done?
    ///
    /// # Errors
    /// Why nothing can be said any more.
    pub fn confirmation(&self, now: DateTime<Utc>) -> Result<Event, Refusal> {
        self.objection(now).map(|_| Event::Confirm)
    }

    fn answerable(&self, now: DateTime<Utc>) -> Result<DateTime<Utc>, Refusal> {
        let closed_at = self.closed_at.filter(|at| *at <= now);
        match (closed_at, self.appeal) {
            _ if self.status.after(Event::Dispute).is_none() => Err(Refusal::NotClosed),
            (None, _) => Err(Refusal::NotClosed),
            (Some(_), Some(false)) => Err(Refusal::Waits),
            (Some(_), Some(true)) => Err(Refusal::Decided),
            (Some(at), None) => Ok(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_reopens_later_ones_are_appeals_and_each_closing_has_one() {
        let closed = at("2026-03-01T10:00:00Z");
        let case = |status, disputes, appeal| Answerable {
            status,
            closed_at: Some(closed),
            disputes,
            appeal,
        };
        let now = closed + Duration::days(3);
        for status in Status::ALL {
            let first = case(status, 0, None).objection(now);
            match status {
                Status::Resolved | Status::Declined => assert_eq!(first, Ok(Event::Dispute)),
                _ => assert_eq!(first, Err(Refusal::NotClosed), "{status:?}"),
            }
        }
        let done = Status::Resolved;
        assert_eq!(case(done, 1, None).objection(now), Ok(Event::Appeal));
        assert_eq!(case(done, 4, None).objection(now), Ok(Event::Appeal));
        assert_eq!(
            case(done, 2, Some(false)).objection(now),
            Err(Refusal::Waits)
        );
        assert_eq!(
            case(done, 2, Some(true)).objection(now),
            Err(Refusal::Decided)
        );
        assert_eq!(case(done, 1, None).confirmation(now), Ok(Event::Confirm));
    }

    #[test]
    fn fourteen_days_and_not_a_moment_more() {
        let closed = at("2026-03-01T10:00:00Z");
        let case = Answerable {
            status: Status::Declined,
            closed_at: Some(closed),
            disputes: 0,
            appeal: None,
        };
        let last = until(closed);
        assert_eq!(last, at("2026-03-15T10:00:00Z"));
        assert!(case.objection(closed).is_ok() && case.objection(last).is_ok());
        let later = last + Duration::milliseconds(1);
        assert_eq!(case.objection(later), Err(Refusal::TooLate));
        assert_eq!(case.confirmation(later), Err(Refusal::TooLate));
    }
}
