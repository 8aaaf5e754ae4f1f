//! Somebody says that what they see should not be seen.

use crate::field::FieldErrors;
use crate::text;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Why something should not be seen. Staff hide for the same reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It says or shows something about a person that is nobody's business.
    Personal,
    /// It insults, threatens or hates.
    Abusive,
    /// It sells or lures.
    Spam,
    /// It is not so.
    Wrong,
}

/// From how many objections on somebody has to look before anyone else sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    pub reason: Reason,
    /// Different devices that must say so; `None`: it stays in sight however many do.
    pub look_from: Option<u64>,
}

/// The policy. A case staff have looked at counts anew: what they dismissed counts no more.
pub const POLICY: &[Policy] = &[
    Policy {
        reason: Reason::Personal,
        look_from: Some(2),
    },
    Policy {
        reason: Reason::Abusive,
        look_from: Some(3),
    },
    Policy {
        reason: Reason::Spam,
        look_from: Some(3),
    },
    // Whether it is so is for the city to find out: that is what a report is.
    Policy {
        reason: Reason::Wrong,
        look_from: None,
    },
];

impl Reason {
    /// Every reason, in the order forms show them.
    pub const ALL: [Self; 4] = [Self::Personal, Self::Abusive, Self::Spam, Self::Wrong];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Abusive => "abusive",
            Self::Spam => "spam",
            Self::Wrong => "wrong",
        }
    }

    /// The reason of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }

    /// Are so many objections for this reason enough for a look?
    pub fn needs_a_look(self, objections: u64) -> bool {
        let policy = POLICY.iter().find(|p| p.reason == self);
        policy
            .and_then(|p| p.look_from)
            .is_some_and(|from| objections >= from)
    }
}

/// An objection as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct ObjectionDraft {
    /// A [`Reason`]: `personal`, `abusive`, `spam`, `wrong`.
    pub reason: String,
    /// In their words; may be empty. At most 1,000 characters.
    pub words: String,
    /// The photo or video it is about.
    pub photo: Option<Uuid>,
    /// The entry of the timeline it is about.
    pub update: Option<i64>,
    /// Must stay empty: people do not see it.
    pub website: String,
}

/// An objection that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objecting {
    pub reason: Reason,
    pub words: Option<String>,
    pub photo: Option<Uuid>,
    pub update: Option<i64>,
}

impl ObjectionDraft {
    /// The longest words, in characters.
    pub const MAX_WORDS: usize = 1_000;

    /// Errors: `reason` required | unknown, `words` too-long, `website` spam.
    pub fn parse(&self) -> Result<Objecting, FieldErrors> {
        let mut errors = FieldErrors::default();
        if !self.website.is_empty() {
            errors.add("website", "spam");
        }
        let reason = Reason::parse(self.reason.trim());
        if reason.is_none() {
            let code = if self.reason.trim().is_empty() {
                "required"
            } else {
                "unknown"
            };
            errors.add("reason", code);
        }
        let words = text::clean(&self.words);
        if words.chars().count() > Self::MAX_WORDS {
            errors.add_n("words", "too-long", Self::MAX_WORDS as i64);
        }
        match reason {
            Some(reason) if errors.is_empty() => Ok(Objecting {
                reason,
                words: (!words.is_empty()).then_some(words),
                photo: self.photo,
                update: self.update,
            }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_policy_and_one_voice_hides_nothing() {
        assert_eq!(POLICY.len(), Reason::ALL.len());
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.code()), Some(reason));
            assert!(POLICY.iter().any(|p| p.reason == reason));
            assert!(!reason.needs_a_look(0) && !reason.needs_a_look(1));
        }
        assert!(Reason::Personal.needs_a_look(2) && !Reason::Abusive.needs_a_look(2));
        assert!(!Reason::Wrong.needs_a_look(u64::MAX));
    }

    #[test]
    fn an_objection_says_everything_that_is_wrong_with_it() {
        let draft = ObjectionDraft {
            reason: "I do not like it".into(),
            words: "x".repeat(1_001),
            website: "http://".into(),
            ..ObjectionDraft::default()
        };
        let errors = draft.parse().unwrap_err();
        let said: Vec<_> = errors
            .0
            .iter()
            .map(|e| (e.field.as_str(), e.code.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                ("website", "spam"),
                ("reason", "unknown"),
                ("words", "too-long")
            ]
        );
        let fine = ObjectionDraft {
            reason: "personal".into(),
            words: " ".into(),
            ..ObjectionDraft::default()
        };
        assert_eq!(fine.parse().unwrap().words, None);
    }
}
