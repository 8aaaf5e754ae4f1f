//! An act on many cases at once: what it is, what became of each case, and how it is taken back.

use super::reference::Reference;
use super::status::Event;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How many cases an act is on at most: a page of the desk's list.
pub const MAX_CASES: usize = 200;
/// For how many minutes it can be taken back.
pub const UNDO_MINUTES: i64 = 30;

/// What is done to each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum BulkAct {
    /// It is given to somebody, or (left out) to nobody.
    Assign {
        #[serde(default)]
        assignee: Option<Uuid>,
    },
    /// It is given to a team by its code, or (left out) to none.
    Team {
        #[serde(default)]
        team: Option<String>,
    },
    /// It is handed to another department by its name; who had it has it no more. Everyone sees that.
    Department { department: String },
    /// Its status moves, where the table has that move. Closing is no act on many: it takes a reason and evidence of each.
    Status {
        event: Event,
        /// Words for the public; needed to ask and to reopen.
        #[serde(default)]
        update: String,
    },
    /// 0, 1 or 2.
    Priority { priority: i64 },
}

impl BulkAct {
    /// The words of the acts, in the order the page offers them.
    pub const CODES: [&str; 5] = ["assign", "team", "department", "status", "priority"];

    /// Its word.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Assign { .. } => "assign",
            Self::Team { .. } => "team",
            Self::Department { .. } => "department",
            Self::Status { .. } => "status",
            Self::Priority { .. } => "priority",
        }
    }
}

/// A case as it was seen in the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeenCase {
    pub reference: Reference,
    /// The version that was seen.
    pub version: i64,
}

impl SeenCase {
    /// `R-7K3M-9X@4`.
    pub fn parse(text: &str) -> Option<Self> {
        let (reference, version) = text.split_once('@')?;
        Some(Self {
            reference: reference.parse().ok()?,
            version: version.parse().ok()?,
        })
    }
}

impl std::fmt::Display for SeenCase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.reference, self.version)
    }
}

/// What became of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Became {
    Done,
    /// It was like that already.
    Unchanged,
    /// Its status has no such move.
    IllegalMove,
    /// Somebody changed it since it was seen.
    Stale,
    /// There is none.
    NotFound,
    /// The reader may not do that to it.
    Forbidden,
    /// What was typed does not fit this case.
    Refused,
    /// It could not be done now.
    Failed,
}

impl Became {
    /// Everything that can become of a case.
    pub const ALL: [Self; 8] = [
        Self::Done,
        Self::Unchanged,
        Self::IllegalMove,
        Self::Stale,
        Self::NotFound,
        Self::Forbidden,
        Self::Refused,
        Self::Failed,
    ];

    /// The stored word; with hyphens, the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Unchanged => "unchanged",
            Self::IllegalMove => "illegal_move",
            Self::Stale => "stale",
            Self::NotFound => "not_found",
            Self::Forbidden => "forbidden",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }

    /// What a stored word means.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|b| b.code() == code)
    }
}

/// What taking the act back did to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Undone {
    /// It is as it was.
    Restored,
    /// Somebody has changed just that since: it stays as they left it.
    Changed,
    /// It could not be done.
    Failed,
}

impl Undone {
    /// Everything there is.
    pub const ALL: [Self; 3] = [Self::Restored, Self::Changed, Self::Failed];

    /// The stored word, and the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Restored => "restored",
            Self::Changed => "changed",
            Self::Failed => "failed",
        }
    }

    /// What a stored word means.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|u| u.code() == code)
    }
}

/// A case of an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkCase {
    pub reference: Reference,
    pub became: Became,
    /// What taking it back did, once somebody has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undone: Option<Undone>,
}

/// An act on many cases and what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkDone {
    pub id: Uuid,
    #[serde(flatten)]
    pub act: BulkAct,
    /// In the city's time zone.
    pub at: DateTime<FixedOffset>,
    /// Until when it can be taken back.
    pub undo_until: DateTime<FixedOffset>,
    pub undone_at: Option<DateTime<FixedOffset>>,
    /// Can the reader take it back now?
    pub may_undo: bool,
    /// In the order they were named.
    pub cases: Vec<BulkCase>,
}

impl BulkDone {
    /// Of how many cases that became.
    pub fn count(&self, became: Became) -> usize {
        self.cases.iter().filter(|c| c.became == became).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seen_case_is_read_as_it_is_written() {
        let seen = SeenCase {
            reference: Reference::from_random(7),
            version: 4,
        };
        assert_eq!(SeenCase::parse(&seen.to_string()), Some(seen.clone()));
        for wrong in ["", "R-7K3M-9X", "@4", "nonsense@4"] {
            assert_eq!(SeenCase::parse(wrong), None, "{wrong}");
        }
        assert_eq!(SeenCase::parse(&format!("{}@x", seen.reference)), None);
    }

    #[test]
    fn words_are_read_back_and_acts_are_written_by_name() {
        for became in Became::ALL {
            assert_eq!(Became::parse(became.code()), Some(became));
        }
        for undone in Undone::ALL {
            assert_eq!(Undone::parse(undone.code()), Some(undone));
        }
        let acts = [
            r#"{"act":"assign","assignee":null}"#,
            r#"{"act":"team","team":"night"}"#,
            r#"{"act":"department","department":"Parks"}"#,
            r#"{"act":"status","event":"plan","update":"Soon"}"#,
            r#"{"act":"priority","priority":1}"#,
        ];
        for (json, code) in acts.into_iter().zip(BulkAct::CODES) {
            let act: BulkAct = serde_json::from_str(json).unwrap();
            assert_eq!(act.code(), code);
            assert_eq!(serde_json::to_string(&act).unwrap(), json);
        }
    }
}
