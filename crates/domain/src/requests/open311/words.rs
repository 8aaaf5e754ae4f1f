//! Our statuses in the words of the standard (`open`, `closed`) and of the update extension in use by FixMyStreet,
//! and the way back.

use crate::requests::status::{Event, Move, Status, TABLE};

/// `open` or `closed`: the only two words of plain GeoReport v2.
pub const fn plain(status: Status) -> &'static str {
    if status.is_open() { "open" } else { "closed" }
}

/// Our status in the update extension's words, as they are read (lower case).
pub const fn extended(status: Status) -> &'static str {
    match status {
        Status::Received => "open",
        Status::InReview | Status::Waiting => "investigating",
        Status::Planned => "planned",
        Status::InProgress => "in_progress",
        Status::Resolved => "fixed",
        Status::Declined => "no_further_action",
        Status::Duplicate => "duplicate",
    }
}

/// What an update says of the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateStatus {
    /// Words alone.
    Unchanged,
    /// It is open, whatever step it stands at.
    Open,
    /// This step.
    Is(Status),
}

impl UpdateStatus {
    /// Reads the extension's word in any case; `None` for a word it does not have.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word.trim().to_ascii_lowercase().as_str() {
            "unchanged" | "" => Self::Unchanged,
            "open" => Self::Open,
            "closed" | "fixed" => Self::Is(Status::Resolved),
            "in_progress" => Self::Is(Status::InProgress),
            "planned" | "action_scheduled" => Self::Is(Status::Planned),
            "investigating" | "for_triage" | "internal_referral" | "reopen" => {
                Self::Is(Status::InReview)
            }
            "duplicate" | "not_councils_responsibility" | "no_further_action" | "cancelled" => {
                Self::Is(Status::Declined)
            }
            _ => return None,
        })
    }

    /// The moves of the status table that bring a request there, fewest first; empty where it needs none, or where
    /// the table knows no way (then the update is words alone).
    pub fn way(self, from: Status) -> Vec<Event> {
        match self {
            Self::Unchanged => Vec::new(),
            Self::Open if from.is_open() => Vec::new(),
            Self::Open => way(from, Status::InReview),
            Self::Is(to) => way(from, to),
        }
    }
}

/// One move, or two; never one with a door of its own, which an update of a program is not.
fn way(from: Status, to: Status) -> Vec<Event> {
    if from == to {
        return Vec::new();
    }
    let step = |from: Status, to: Status| {
        TABLE
            .iter()
            .find(|m| m.from == from && m.to == to && !m.event.has_own_door())
            .map(|m| m.event)
    };
    if let Some(event) = step(from, to) {
        return vec![event];
    }
    // Never by a question that nobody asked.
    let fit = |m: &&Move| !m.event.has_own_door() && !m.to.stops_clock();
    for first in from.moves().filter(fit) {
        // By way of a closed status nobody may go: it would tell people that it is over.
        if let (true, Some(second)) = (first.to.is_open(), step(first.to, to)) {
            return vec![first.event, second];
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_is_read_back_as_itself_and_every_way_arrives() {
        for status in Status::ALL {
            let word = extended(status);
            assert_eq!(
                UpdateStatus::parse(word),
                UpdateStatus::parse(&word.to_uppercase())
            );
            // A program's "duplicate" names no survivor: it closes without the work. The extension has no word for waiting on
            // the reporter.
            if let Some(UpdateStatus::Is(back)) = UpdateStatus::parse(word)
                && !matches!(status, Status::Duplicate | Status::Waiting)
            {
                assert_eq!(back, status);
            }
            for to in Status::ALL {
                let end = UpdateStatus::Is(to)
                    .way(status)
                    .into_iter()
                    .try_fold(status, Status::after);
                assert!(
                    end == Some(to) || end == Some(status),
                    "{status:?} to {to:?}: {end:?}"
                );
            }
        }
        assert_eq!(
            UpdateStatus::Is(Status::Resolved).way(Status::Received),
            [Event::Resolve]
        );
        assert_eq!(
            UpdateStatus::Is(Status::Planned).way(Status::Resolved),
            [Event::Reopen, Event::Plan]
        );
        assert_eq!(UpdateStatus::Open.way(Status::Planned), []);
        assert_eq!(UpdateStatus::Open.way(Status::Declined), [Event::Reopen]);
        assert_eq!(UpdateStatus::Is(Status::InReview).way(Status::Planned), []);
        assert_eq!(UpdateStatus::parse("lost"), None);
    }
}
