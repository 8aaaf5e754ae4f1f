//! Who else has a case open just now.

use crate::accounts::StaffRef;
use crate::object::{object, word};
use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

/// What somebody does with a case that is open before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    Looking,
    /// Something was typed just now.
    Writing,
    /// It is closed again.
    Left,
}

impl Doing {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Looking, Self::Writing, Self::Left];

    /// The word on the wire, stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Looking => "looking",
            Self::Writing => "writing",
            Self::Left => "left",
        }
    }

    /// The one of a word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }
}

/// The kind of the live event that says that this changed; staff's streams alone have it.
pub const PRESENCE: &str = "request.presence";

/// How often an open page says that it is open, in seconds.
pub const BEAT_S: u32 = 15;

/// Who has not said so for this long is gone: two beats were lost.
pub fn is_here(last: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - last < Duration::seconds(i64::from(BEAT_S) * 3)
}

/// A colleague at the same case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PresenceView {
    pub staff: StaffRef,
    pub doing: Doing,
}

object!(PresenceView {
    needs: staff, doing;
});

word!(Doing = Looking);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_misses_three_beats_is_gone() {
        let now = DateTime::<Utc>::UNIX_EPOCH + Duration::days(1);
        for (seconds, here) in [(0, true), (15, true), (44, true), (45, false), (900, false)] {
            assert_eq!(
                is_here(now - Duration::seconds(seconds), now),
                here,
                "{seconds}"
            );
        }
        for doing in Doing::ALL {
            assert_eq!(Doing::parse(doing.code()), Some(doing));
        }
    }
}
