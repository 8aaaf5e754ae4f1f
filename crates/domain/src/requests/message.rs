//! The life of a message to a person: queued, sent, or in the end dead; and when it is tried again.

use super::follow::Kind;
use crate::object::word;
use chrono::Duration;
use serde::Serialize;

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MessageStatus {
    /// Waits for its time.
    Queued,
    /// A worker has it.
    Sending,
    /// The gateway took it.
    Sent,
    /// Given up; staff can resend it.
    Dead,
    /// Its reader did not want it any more when its time came.
    Cancelled,
}

/// What happens to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MessageEvent {
    /// A worker claims it.
    Claim,
    /// The gateway took it.
    Deliver,
    /// The gateway failed and there are tries left.
    Retry,
    /// The gateway failed for good, or no tries are left.
    GiveUp,
    /// The worker that had it is gone.
    Release,
    /// Staff send it once more.
    Resend,
    /// Its reader stopped following, or the address stopped working, before it went.
    Cancel,
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// A report arrived.
    Confirmation,
    /// Somebody began to follow.
    Following,
    /// A request came in where somebody follows an area.
    New,
    /// A status moved.
    Status,
    /// Public words.
    Update,
    /// A day's news in one.
    Digest,
    /// Does the owner of the address want this?
    Question,
    /// The answer to a text or a chat.
    Reply,
    /// A post for everyone on another network.
    Post,
    /// A colleague named somebody of the desk in a note.
    Mention,
    /// A contractor is given a case.
    HandOff,
    /// A department hears that a promise of one of its cases ran out.
    Notice,
}

impl MessageKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Confirmation,
        Self::Following,
        Self::New,
        Self::Status,
        Self::Update,
        Self::Digest,
        Self::Question,
        Self::Reply,
        Self::Post,
        Self::Mention,
        Self::HandOff,
        Self::Notice,
    ];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Following => "following",
            Self::New => "new",
            Self::Status => "status",
            Self::Update => "update",
            Self::Digest => "digest",
            Self::Question => "question",
            Self::Reply => "reply",
            Self::Post => "post",
            Self::Mention => "mention",
            Self::HandOff => "hand_off",
            Self::Notice => "notice",
        }
    }

    /// The kind of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }

    /// Does it answer what somebody did just now? Such a message keeps no quiet hours, waits for no digest, and goes
    /// to those who stopped the rest.
    pub const fn is_answer(self) -> bool {
        matches!(
            self,
            Self::Confirmation | Self::Following | Self::Question | Self::Reply
        )
    }

    /// May it go to somebody who said STOP? Only the answer to what they wrote themselves.
    pub const fn goes_after_stop(self) -> bool {
        matches!(self, Self::Reply)
    }
}

impl From<Kind> for MessageKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::New => Self::New,
            Kind::Status => Self::Status,
            Kind::Update => Self::Update,
        }
    }
}

impl MessageStatus {
    /// Every status.
    pub const ALL: [Self; 5] = [
        Self::Queued,
        Self::Sending,
        Self::Sent,
        Self::Dead,
        Self::Cancelled,
    ];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Dead => "dead",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// What `event` makes of this status, or `None` where the table has no such move.
    pub fn after(self, event: MessageEvent) -> Option<Self> {
        TABLE
            .iter()
            .find(|(from, e, _)| *from == self && *e == event)
            .map(|(_, _, to)| *to)
    }
}

/// Every allowed move of a message.
pub const TABLE: &[(MessageStatus, MessageEvent, MessageStatus)] = &[
    (
        MessageStatus::Queued,
        MessageEvent::Claim,
        MessageStatus::Sending,
    ),
    (
        MessageStatus::Sending,
        MessageEvent::Deliver,
        MessageStatus::Sent,
    ),
    (
        MessageStatus::Sending,
        MessageEvent::Retry,
        MessageStatus::Queued,
    ),
    (
        MessageStatus::Sending,
        MessageEvent::GiveUp,
        MessageStatus::Dead,
    ),
    (
        MessageStatus::Sending,
        MessageEvent::Release,
        MessageStatus::Queued,
    ),
    (
        MessageStatus::Queued,
        MessageEvent::Cancel,
        MessageStatus::Cancelled,
    ),
    (
        MessageStatus::Dead,
        MessageEvent::Resend,
        MessageStatus::Queued,
    ),
    (
        MessageStatus::Sent,
        MessageEvent::Resend,
        MessageStatus::Queued,
    ),
];

/// How many times a message is tried before it is dead.
pub const MAX_ATTEMPTS: u32 = 8;

/// How long to wait after the nth failed try (n from 1): 30 s, doubled each time, at most 6 hours; `None`: give up.
pub fn backoff(attempts: u32) -> Option<Duration> {
    (attempts < MAX_ATTEMPTS)
        .then(|| Duration::seconds((30i64 << attempts.saturating_sub(1).min(20)).min(6 * 3600)))
}

word!(MessageStatus = Queued);

word!(MessageKind = Confirmation);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_up_to_six_hours_and_end() {
        let waits: Vec<i64> = (1..)
            .map_while(|n| backoff(n).map(|w| w.num_seconds()))
            .collect();
        assert_eq!(waits, [30, 60, 120, 240, 480, 960, 1_920]);
        assert!(backoff(u32::MAX).is_none());
    }

    #[test]
    fn kinds_are_stored_as_words() {
        for kind in MessageKind::ALL {
            assert_eq!(MessageKind::parse(kind.code()), Some(kind));
            assert!(kind.is_answer() || !kind.goes_after_stop());
        }
    }

    #[test]
    fn every_status_but_the_unwanted_can_be_left_and_only_a_claim_sends() {
        for status in MessageStatus::ALL {
            assert_eq!(MessageStatus::parse(status.code()), Some(status));
            let left = TABLE.iter().any(|(from, ..)| *from == status);
            assert_eq!(left, status != MessageStatus::Cancelled, "{status:?}");
        }
        for (from, event, to) in TABLE {
            let claims = *event == MessageEvent::Claim;
            assert_eq!(*to == MessageStatus::Sending, claims, "{from:?}");
        }
    }
}
