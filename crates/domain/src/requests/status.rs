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
mod tests {
    use super::*;
    use crate::accounts::Role;

    /// The whole square of statuses and events, as the desk's manual draws it (`.` = no such move).
    #[test]
    fn the_table_is_exactly_this() {
        let drawn = [
            "received    acknowledge:in_review plan:planned start:in_progress ask:waiting resolve:resolved decline:declined merge:duplicate",
            "in_review   plan:planned start:in_progress ask:waiting resolve:resolved decline:declined merge:duplicate",
            "planned     start:in_progress ask:waiting resolve:resolved decline:declined merge:duplicate",
            "in_progress plan:planned ask:waiting resolve:resolved decline:declined merge:duplicate",
            "waiting     answered:in_review plan:planned start:in_progress resolve:resolved decline:declined merge:duplicate",
            "resolved    reopen:in_review confirm:resolved dispute:in_review appeal:resolved uphold:in_review reject:resolved",
            "declined    reopen:in_review confirm:declined dispute:in_review appeal:declined uphold:in_review reject:declined",
            "duplicate   unmerge:in_review",
        ];
        for (status, line) in Status::ALL.into_iter().zip(drawn) {
            let mut words = line.split_whitespace();
            assert_eq!(words.next(), Some(status.code()));
            let allowed: Vec<(&str, &str)> = words.filter_map(|w| w.split_once(':')).collect();
            for event in Event::ALL {
                let expected = allowed
                    .iter()
                    .find(|(e, _)| *e == event.code())
                    .map(|(_, to)| *to);
                assert_eq!(
                    status.after(event).map(Status::code),
                    expected,
                    "{status:?} {event:?}"
                );
            }
        }
    }

    /// The whole cube: who may make which move, by role and by link. What is not drawn, nobody may.
    #[test]
    fn who_moves_what_is_exactly_this() {
        let agents = "acknowledge plan start ask answered resolve decline merge unmerge";
        let chiefs = "reopen uphold reject";
        let reporters = "confirm dispute appeal";
        let staff = |role| {
            Actor::Staff(crate::accounts::Staff {
                id: uuid::Uuid::nil(),
                username: "x".into(),
                name: "X".into(),
                role,
                department: None,
            })
        };
        let has = |words: &str, event: Event| words.split(' ').any(|w| w == event.code());
        for status in Status::ALL {
            for event in Event::ALL {
                let step = Move::of(status, event);
                let there = step.is_some();
                let may = |actor: &Actor| step.is_some_and(|m| m.who.is(actor));
                let of_staff = has(agents, event);
                let of_chiefs = of_staff || has(chiefs, event);
                assert!(!may(&Actor::Anyone) && !may(&staff(Role::Viewer)));
                assert_eq!(may(&staff(Role::Agent)), there && of_staff, "{event:?}");
                assert_eq!(may(&staff(Role::Supervisor)), there && of_chiefs);
                assert_eq!(may(&Actor::System), there && of_chiefs);
                let by_link = step.is_some_and(|m| m.who == Who::Reporter);
                assert_eq!(by_link, there && has(reporters, event), "{event:?}");
                // A reporter changes nothing but what is closed, and closes nothing.
                assert!(!by_link || !status.is_open());
            }
        }
    }

    /// The column of the clock: it runs wherever the city owes something and could go on; where it stands, everyone is told
    /// why, and an answer leads out.
    #[test]
    fn the_clock_stands_while_the_city_waits_for_the_reporter_and_nowhere_else() {
        for status in Status::ALL {
            assert_eq!(
                status.stops_clock(),
                status == Status::Waiting,
                "{status:?}"
            );
            let into = TABLE.iter().filter(|m| m.to == status);
            if status.stops_clock() {
                assert!(status.is_open());
                assert!(into.clone().all(|m| m.event.needs_update()));
                assert!(
                    status
                        .moves()
                        .any(|m| !m.event.needs_update() && !m.to.stops_clock())
                );
            }
        }
    }

    #[test]
    fn closing_ends_the_debt_and_every_status_can_be_reached_and_left() {
        for status in Status::ALL {
            assert!(status.moves().next().is_some(), "{status:?} is a dead end");
            assert!(
                status == Status::Received || TABLE.iter().any(|m| m.to == status),
                "{status:?}"
            );
            assert_eq!(Status::parse(status.code()), Some(status));
        }
        for m in TABLE {
            assert_eq!(
                m.event.closes(),
                m.from.is_open() && !m.to.is_open() && !m.event.names_another()
            );
            if m.from == m.to {
                continue; // a mark, which has rules of its own
            }
            // Closing and reopening say why: in words, or by naming the other request. So does what stops the clock.
            assert_eq!(
                m.event.needs_update() || m.event.names_another(),
                m.from.is_open() != m.to.is_open() || m.to.stops_clock(),
                "{m:?}"
            );
        }
    }
}
