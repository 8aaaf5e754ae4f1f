//! What everyone sees of how a case ended.

use crate::Locale;
use crate::object::{object, word};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use std::collections::BTreeMap;

/// A reason for closing, for its reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReasonView {
    pub code: String,
    /// By language.
    pub words: BTreeMap<Locale, String>,
}

impl ReasonView {
    /// In a reader's language.
    pub fn say(&self, locale: Locale) -> &str {
        let words = self.words.get(&locale).or(self.words.values().next());
        words.unwrap_or(&self.code)
    }
}

/// How an appeal was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// It was right: the case was taken up again.
    Upheld,
    /// It was not.
    Rejected,
}

impl Decision {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Upheld, Self::Rejected];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Rejected => "rejected",
        }
    }

    /// The decision of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.code() == code)
    }
}

/// An appeal. Public.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AppealView {
    pub at: DateTime<FixedOffset>,
    /// By when it is decided.
    pub due_at: DateTime<FixedOffset>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<DateTime<FixedOffset>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// Why it was decided so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<String>,
}

/// How a case ended, and what its reporter said to that. Public.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndingView {
    /// Why it is closed, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<ReasonView>,
    /// Until when its reporter may say whether it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_until: Option<DateTime<FixedOffset>>,
    /// When its reporter said that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<DateTime<FixedOffset>>,
    /// When its reporter said that it is not, where that is not settled yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disputed_at: Option<DateTime<FixedOffset>>,
    /// How many others say so too.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub backers: u64,
    /// The last appeal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<AppealView>,
}

// The signature is serde's.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(n: &u64) -> bool {
    *n == 0
}

impl EndingView {
    /// Is there nothing to say?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

object!(ReasonView {
    needs: code, words;
});

object!(AppealView {
    needs: ;
    may: decision, reasons;
    at: at, due_at;
    may_at: decided_at;
});

object!(EndingView {
    needs: ;
    may: reason, backers, appeal;
    may_at: answer_until, confirmed_at, disputed_at;
});

word!(Decision = Upheld);
