//! The fields of a case that a column may hold.

use serde::{Deserialize, Serialize};

/// What a column may be. The codes are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The number the case has in the earlier system.
    Reference,
    Opened,
    Closed,
    Updated,
    /// By when the earlier system had promised it.
    Due,
    Status,
    /// How it ended, where the status only says that it did.
    Outcome,
    /// What it is about: a code or a name.
    Service,
    Address,
    Latitude,
    Longitude,
    /// Both in one column: `(42.36, -71.06)` or `POINT (-71.06 42.36)`.
    Position,
    Description,
    /// What the public was told when it was closed.
    Words,
    Channel,
    Neighborhood,
    District,
    PoliceDistrict,
    Name,
    Email,
    Phone,
}

impl Field {
    /// Every field, in the order of the mapping screen. What stands first takes its column first.
    pub const ALL: [Self; 21] = [
        Self::Reference,
        Self::Opened,
        Self::Closed,
        Self::Updated,
        Self::Due,
        Self::Status,
        Self::Outcome,
        Self::Service,
        Self::Address,
        Self::Latitude,
        Self::Longitude,
        Self::Position,
        Self::Description,
        Self::Words,
        Self::Channel,
        Self::Neighborhood,
        Self::District,
        Self::PoliceDistrict,
        Self::Name,
        Self::Email,
        Self::Phone,
    ];

    /// The stored word and the form's name; with hyphens, the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Opened => "opened",
            Self::Closed => "closed",
            Self::Updated => "updated",
            Self::Due => "due",
            Self::Status => "status",
            Self::Outcome => "outcome",
            Self::Service => "service",
            Self::Address => "address",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Position => "position",
            Self::Description => "description",
            Self::Words => "words",
            Self::Channel => "channel",
            Self::Neighborhood => "neighborhood",
            Self::District => "district",
            Self::PoliceDistrict => "police_district",
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// Can no case be without it?
    pub const fn is_required(self) -> bool {
        matches!(self, Self::Reference | Self::Opened | Self::Service)
    }

    /// Is it about a person? Then nothing is taken over unless somebody says so.
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Name | Self::Email | Self::Phone)
    }

    /// Does it hold moments?
    pub const fn is_date(self) -> bool {
        matches!(
            self,
            Self::Opened | Self::Closed | Self::Updated | Self::Due
        )
    }

    /// The field of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.code() == code)
    }
}
