//! Keys with which programs file reports: asked for by anyone, granted and taken away by staff, by one table.

use crate::object::{object, word};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum KeyState {
    /// Asked for; it opens nothing yet.
    Requested,
    /// It files reports.
    Active,
    /// It opens nothing any more.
    Revoked,
}

/// What staff do to a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyEvent {
    Grant,
    Revoke,
}

/// Every allowed move.
pub const TABLE: &[(KeyState, KeyEvent, KeyState)] = &[
    (KeyState::Requested, KeyEvent::Grant, KeyState::Active),
    (KeyState::Requested, KeyEvent::Revoke, KeyState::Revoked),
    (KeyState::Active, KeyEvent::Revoke, KeyState::Revoked),
    (KeyState::Revoked, KeyEvent::Grant, KeyState::Active),
];

impl KeyState {
    /// Every state, as the desk lists them.
    pub const ALL: [Self; 3] = [Self::Requested, Self::Active, Self::Revoked];

    /// The stored word and the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Active => "active",
            Self::Revoked => "revoked",
        }
    }

    /// The state of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// What the event makes of it, where the table has it.
    pub fn after(self, event: KeyEvent) -> Option<Self> {
        TABLE
            .iter()
            .find(|(from, e, _)| *from == self && *e == event)
            .map(|(_, _, to)| *to)
    }
}

impl KeyEvent {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Grant, Self::Revoke];

    /// The transmitted word and the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Grant => "grant",
            Self::Revoke => "revoke",
        }
    }

    /// The event of a transmitted word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.code() == code)
    }
}

/// A key as staff see it: everything but the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiKeyView {
    pub id: Uuid,
    /// Whose: a person or an organisation.
    pub name: String,
    pub email: String,
    /// What it is for, in their words.
    pub purpose: String,
    /// The key's first characters, by which its owner can name it.
    pub prefix: String,
    pub state: KeyState,
    /// May it also post updates, which move statuses?
    pub may_update: bool,
    pub created_at: DateTime<FixedOffset>,
    pub decided_at: Option<DateTime<FixedOffset>>,
    pub decided_by: Option<String>,
    pub last_used_at: Option<DateTime<FixedOffset>>,
}

object!(ApiKeyView {
    needs: id, name, email, purpose, prefix, state, may_update;
    may: decided_by;
    at: created_at;
    may_at: decided_at, last_used_at;
});

word!(KeyState = Requested);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_granted_and_taken_away_by_exactly_this() {
        use KeyEvent::{Grant, Revoke};
        use KeyState::{Active, Requested, Revoked};
        for (from, grant, revoke) in [
            (Requested, Some(Active), Some(Revoked)),
            (Active, None, Some(Revoked)),
            (Revoked, Some(Active), None),
        ] {
            assert_eq!(
                (from.after(Grant), from.after(Revoke)),
                (grant, revoke),
                "{from:?}"
            );
            assert_eq!(KeyState::parse(from.code()), Some(from));
        }
    }
}
