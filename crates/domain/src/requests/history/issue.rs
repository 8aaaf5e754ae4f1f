//! What is wrong with a row, or worth a look.

use serde::{Deserialize, Serialize};

/// What is the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// Nothing stands where something has to.
    Missing,
    TooLong,
    /// More or fewer cells than the first line.
    Ragged,
    NotADate,
    NotANumber,
    /// A word that the mapping gives no meaning.
    Unknown,
    /// It was opened after now.
    InTheFuture,
    ClosedBeforeOpened,
    /// Closed by its status, and no date says when.
    ClosedWithoutDate,
    /// The same number stood in an earlier row.
    Twice,
    NotAnAddress,
    /// The place is outside the city: the case comes without a pin.
    Outside,
    /// A text was cut to what fits.
    Cut,
    /// A text looks as if it held personal data.
    Personal,
}

impl Trouble {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::Missing,
        Self::TooLong,
        Self::Ragged,
        Self::NotADate,
        Self::NotANumber,
        Self::Unknown,
        Self::InTheFuture,
        Self::ClosedBeforeOpened,
        Self::ClosedWithoutDate,
        Self::Twice,
        Self::NotAnAddress,
        Self::Outside,
        Self::Cut,
        Self::Personal,
    ];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::Ragged => "ragged",
            Self::NotADate => "not-a-date",
            Self::NotANumber => "not-a-number",
            Self::Unknown => "unknown",
            Self::InTheFuture => "in-the-future",
            Self::ClosedBeforeOpened => "closed-before-opened",
            Self::ClosedWithoutDate => "closed-without-date",
            Self::Twice => "twice",
            Self::NotAnAddress => "not-an-address",
            Self::Outside => "outside",
            Self::Cut => "cut",
            Self::Personal => "personal",
        }
    }

    /// The kind of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }

    /// Does the row come in all the same?
    pub const fn is_warning(self) -> bool {
        matches!(
            self,
            Self::Outside | Self::Cut | Self::Personal | Self::NotAnAddress
        )
    }
}

/// One thing about one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Where the row begins in the file, from 1.
    pub line: u64,
    /// The column's name; empty: the whole row.
    pub column: String,
    /// What stands there, as far as it may be shown again.
    pub value: String,
    pub trouble: Trouble,
}
