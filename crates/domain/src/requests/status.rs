//! The life of a request as one table. It renders the desk's buttons, the page in `docs/` and the test.

use crate::accounts::{Actor, Permission};
use crate::object::word;
use serde::Serialize;

/// Where a request stands. `ALL` is the order of filters and legends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is with the city; nobody has looked yet.
    Received,
    /// Somebody is looking into it.
    InReview,
    /// Work is planned.
    Planned,
    /// Work is under way.
    InProgress,
    /// The city asked the reporter something and cannot go on without the answer: the promise's clock stands.
    Waiting,
    /// Done.
    Resolved,
    /// Closed without the work: not the city's, not found, not possible; the update says which.
    Declined,
    /// Closed because another request is about the same thing; that one goes on.
    Duplicate,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::InReview,
        Self::Planned,
        Self::InProgress,
        Self::Waiting,
        Self::Resolved,
        Self::Declined,
        Self::Duplicate,
    ];

    /// The stored and transmitted word; also the CSS modifier and (with hyphens) the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InReview => "in_review",
            Self::Planned => "planned",
            Self::InProgress => "in_progress",
            Self::Waiting => "waiting",
            Self::Resolved => "resolved",
            Self::Declined => "declined",
            Self::Duplicate => "duplicate",
        }
    }

    /// The status of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Does the city still owe something?
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Resolved | Self::Declined | Self::Duplicate)
    }

    /// Does the promise's clock stand here? Only where the city cannot go on without the reporter.
    pub const fn stops_clock(self) -> bool {
        matches!(self, Self::Waiting)
    }

    /// What `event` makes of this status, or `None` where the table has no such move.
    pub fn after(self, event: Event) -> Option<Self> {
        Move::of(self, event).map(|m| m.to)
    }

    /// The moves out of this status, in the table's order: what the desk offers.
    pub fn moves(self) -> impl Iterator<Item = &'static Move> {
        TABLE.iter().filter(move |m| m.from == self)
    }
}

/// What is done to a request's status: by staff, or by its reporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Take it up for review.
    Acknowledge,
    /// Plan the work.
    Plan,
    /// Begin the work.
    Start,
    /// Ask the reporter, and wait for the answer.
    Ask,
    /// Go on with the answer.
    Answered,
    /// Close as done.
    Resolve,
    /// Close without the work.
    Decline,
    /// Take a closed request up again.
    Reopen,
    /// Close as a duplicate: another request goes on for both.
    Merge,
    /// Take a duplicate up again by itself.
    Unmerge,
    /// Its reporter says that it is done.
    Confirm,
    /// Its reporter says that it is not: it is taken up again.
    Dispute,
    /// Its reporter says so a second time: somebody decides, with reasons.
    Appeal,
    /// The appeal is right: it is taken up again.
    Uphold,
    /// The appeal is not right: it stays closed.
    Reject,
}

impl Event {
    /// Every event.
    pub const ALL: [Self; 15] = [
        Self::Acknowledge,
        Self::Plan,
        Self::Start,
        Self::Ask,
        Self::Answered,
        Self::Resolve,
        Self::Decline,
        Self::Reopen,
        Self::Merge,
        Self::Unmerge,
        Self::Confirm,
        Self::Dispute,
        Self::Appeal,
        Self::Uphold,
        Self::Reject,
    ];

    /// The transmitted word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledge",
            Self::Plan => "plan",
            Self::Start => "start",
            Self::Ask => "ask",
            Self::Answered => "answered",
            Self::Resolve => "resolve",
            Self::Decline => "decline",
            Self::Reopen => "reopen",
            Self::Merge => "merge",
            Self::Unmerge => "unmerge",
            Self::Confirm => "confirm",
            Self::Dispute => "dispute",
            Self::Appeal => "appeal",
            Self::Uphold => "uphold",
            Self::Reject => "reject",
        }
    }

    /// The event of a transmitted word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.code() == code)
    }

    /// Must the move come with words? Closing, reopening and objecting must say why, asking what.
    pub const fn needs_update(self) -> bool {
        matches!(
            self,
            Self::Ask
                | Self::Resolve
                | Self::Decline
                | Self::Reopen
                | Self::Dispute
                | Self::Appeal
                | Self::Uphold
                | Self::Reject
        )
    }

    /// Does it close a request, with a reason from the city's list and with evidence?
    pub const fn closes(self) -> bool {
        matches!(self, Self::Resolve | Self::Decline)
    }

    /// Does it come with another request? Such a move has a use case and a form of its own.
    pub const fn names_another(self) -> bool {
        matches!(self, Self::Merge | Self::Unmerge)
    }

    /// Is it done through a use case and a form of its own? Then neither the desk's buttons nor programs offer it.
    pub const fn has_own_door(self) -> bool {
        self.names_another()
            || matches!(
                self,
                Self::Confirm | Self::Dispute | Self::Appeal | Self::Uphold | Self::Reject
            )
    }
}

/// Who may make a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Staff who may do that.
    Staff(Permission),
    /// Whoever holds the link of the message that it is closed: its reporter, without an account. No member of staff does.
    Reporter,
}

impl Who {
    /// Is it this actor, who holds no link?
    pub fn is(self, actor: &Actor) -> bool {
        match self {
            Self::Staff(permission) => actor.may(permission),
            Self::Reporter => false,
        }
    }
}

/// One allowed move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    pub from: Status,
    pub event: Event,
    pub to: Status,
    pub who: Who,
}

impl Move {
    /// The move of an event out of a status, if the table has it.
    pub fn of(from: Status, event: Event) -> Option<&'static Self> {
        TABLE.iter().find(|m| m.from == from && m.event == event)
    }
}

const fn by_staff(from: Status, event: Event, to: Status) -> Move {
    Move {
        from,
        event,
        to,
        who: Who::Staff(Permission::ChangeStatus),
    }
}

const fn by_merger(from: Status, event: Event, to: Status) -> Move {
    Move {
        from,
        event,
        to,
        who: Who::Staff(Permission::Merge),
    }
}

const fn by_chief(from: Status, event: Event, to: Status) -> Move {
    Move {
        from,
        event,
        to,
        who: Who::Staff(Permission::Reopen),
    }
}

const fn by_reporter(from: Status, event: Event, to: Status) -> Move {
    Move {
        from,
        event,
        to,
        who: Who::Reporter,
    }
}

/// Every allowed move; what is not here cannot happen.
pub const TABLE: &[Move] = &[
    by_staff(Status::Received, Event::Acknowledge, Status::InReview),
    by_staff(Status::Received, Event::Plan, Status::Planned),
    by_staff(Status::Received, Event::Start, Status::InProgress),
    by_staff(Status::Received, Event::Ask, Status::Waiting),
    by_staff(Status::Received, Event::Resolve, Status::Resolved),
    by_staff(Status::Received, Event::Decline, Status::Declined),
    by_staff(Status::InReview, Event::Plan, Status::Planned),
    by_staff(Status::InReview, Event::Start, Status::InProgress),
    by_staff(Status::InReview, Event::Ask, Status::Waiting),
    by_staff(Status::InReview, Event::Resolve, Status::Resolved),
    by_staff(Status::InReview, Event::Decline, Status::Declined),
    by_staff(Status::Planned, Event::Start, Status::InProgress),
    by_staff(Status::Planned, Event::Ask, Status::Waiting),
    by_staff(Status::Planned, Event::Resolve, Status::Resolved),
    by_staff(Status::Planned, Event::Decline, Status::Declined),
    by_staff(Status::InProgress, Event::Plan, Status::Planned),
    by_staff(Status::InProgress, Event::Ask, Status::Waiting),
    by_staff(Status::InProgress, Event::Resolve, Status::Resolved),
    by_staff(Status::InProgress, Event::Decline, Status::Declined),
    by_staff(Status::Waiting, Event::Answered, Status::InReview),
    by_staff(Status::Waiting, Event::Plan, Status::Planned),
    by_staff(Status::Waiting, Event::Start, Status::InProgress),
    by_staff(Status::Waiting, Event::Resolve, Status::Resolved),
    by_staff(Status::Waiting, Event::Decline, Status::Declined),
    by_chief(Status::Resolved, Event::Reopen, Status::InReview),
    by_chief(Status::Declined, Event::Reopen, Status::InReview),
    by_merger(Status::Received, Event::Merge, Status::Duplicate),
    by_merger(Status::InReview, Event::Merge, Status::Duplicate),
    by_merger(Status::Planned, Event::Merge, Status::Duplicate),
    by_merger(Status::InProgress, Event::Merge, Status::Duplicate),
    by_merger(Status::Waiting, Event::Merge, Status::Duplicate),
    by_merger(Status::Duplicate, Event::Unmerge, Status::InReview),
    by_reporter(Status::Resolved, Event::Confirm, Status::Resolved),
    by_reporter(Status::Resolved, Event::Dispute, Status::InReview),
    by_reporter(Status::Resolved, Event::Appeal, Status::Resolved),
    by_reporter(Status::Declined, Event::Confirm, Status::Declined),
    by_reporter(Status::Declined, Event::Dispute, Status::InReview),
    by_reporter(Status::Declined, Event::Appeal, Status::Declined),
    by_chief(Status::Resolved, Event::Uphold, Status::InReview),
    by_chief(Status::Resolved, Event::Reject, Status::Resolved),
    by_chief(Status::Declined, Event::Uphold, Status::InReview),
    by_chief(Status::Declined, Event::Reject, Status::Declined),
];

word!(Status = Received);

word!(Event = Acknowledge);

#[cfg(test)]
mod tests;
