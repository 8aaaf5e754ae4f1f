//! What a person chooses for the messages to one address: how often, when not, about what, in which language.

use super::hours::{self, QuietHours};
use crate::object::{object, word};
use crate::{FieldErrors, Locale};
use serde::{Deserialize, Serialize};

/// How often.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cadence {
    /// As it happens.
    #[default]
    Instant,
    /// Once a day, all in one.
    Daily,
}

impl Cadence {
    /// Every cadence.
    pub const ALL: [Self; 2] = [Self::Instant, Self::Daily];

    /// The stored word; the catalogue's suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Instant => "instant",
            Self::Daily => "daily",
        }
    }

    /// The cadence of a word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }
}

/// A kind of news that somebody may want or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A new request in a followed area.
    New,
    /// The status moved.
    Status,
    /// Public words without a move.
    Update,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::New, Self::Status, Self::Update];

    /// The stored word; the catalogue's suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Status => "status",
            Self::Update => "update",
        }
    }

    /// The kind of a word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// The kinds somebody wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Kinds(pub Vec<Kind>);

impl Default for Kinds {
    fn default() -> Self {
        Self(Kind::ALL.to_vec())
    }
}

crate::object::blank! { Kinds = Self(Vec::new()) }

impl Kinds {
    /// Words joined by commas.
    pub fn code(&self) -> String {
        self.0
            .iter()
            .map(|k| k.code())
            .collect::<Vec<_>>()
            .join(",")
    }

    /// The inverse of [`Self::code`]; unknown words are left out.
    pub fn parse(code: &str) -> Self {
        Self(code.split(',').filter_map(Kind::parse).collect())
    }

    /// Is it wanted?
    pub fn has(&self, kind: Kind) -> bool {
        self.0.contains(&kind)
    }
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preferences {
    pub cadence: Cadence,
    pub quiet: Option<QuietHours>,
    pub kinds: Kinds,
    /// `None`: the language each follow was begun in.
    pub locale: Option<Locale>,
}

/// Preferences as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct PreferencesDraft {
    /// `instant` or `daily`; empty: instant.
    pub cadence: String,
    /// `22:00`; both empty: no quiet hours.
    pub quiet_from: String,
    pub quiet_to: String,
    /// `new`, `status`, `update`.
    pub kinds: Vec<String>,
    /// `en`, `es`, `ar`; empty: as it was.
    pub locale: String,
}

impl PreferencesDraft {
    /// Everything wrong at once: `cadence`, `kinds`, `locale` not-a-choice; `quiet_from`, `quiet_to` required |
    /// not-a-time; `quiet_to` same-time.
    pub fn parse(&self) -> Result<Preferences, FieldErrors> {
        let mut errors = FieldErrors::default();
        let cadence = match self.cadence.trim() {
            "" => Cadence::default(),
            word => Cadence::parse(word).unwrap_or_else(|| {
                errors.add("cadence", "not-a-choice");
                Cadence::default()
            }),
        };
        let quiet = self.quiet(&mut errors);
        let kinds: Vec<Kind> = self.kinds.iter().filter_map(|k| Kind::parse(k)).collect();
        if kinds.len() != self.kinds.len() {
            errors.add("kinds", "not-a-choice");
        }
        let locale = match self.locale.trim() {
            "" => None,
            tag => {
                let locale = Locale::parse(tag);
                if locale.is_none() {
                    errors.add("locale", "not-a-choice");
                }
                locale
            }
        };
        errors.or(|| Preferences {
            cadence,
            quiet,
            kinds: Kinds(kinds),
            locale,
        })
    }

    /// The same over what is known: what was not asked stays as it is. Cadence and quiet hours are asked together.
    pub fn parse_over(&self, known: &Preferences) -> Result<Preferences, FieldErrors> {
        let wanted = self.parse()?;
        let time = [&self.cadence, &self.quiet_from, &self.quiet_to];
        let asked = time.iter().any(|typed| !typed.trim().is_empty());
        let (cadence, quiet) = match asked {
            true => (wanted.cadence, wanted.quiet),
            false => (known.cadence, known.quiet),
        };
        Ok(Preferences {
            cadence,
            quiet,
            kinds: match self.kinds.is_empty() {
                true => known.kinds.clone(),
                false => wanted.kinds,
            },
            locale: wanted.locale.or(known.locale),
        })
    }

    fn quiet(&self, errors: &mut FieldErrors) -> Option<QuietHours> {
        let (from, to) = (self.quiet_from.trim(), self.quiet_to.trim());
        if from.is_empty() && to.is_empty() {
            return None;
        }
        let mut read = |field: &str, typed: &str| {
            let minute = hours::minute(typed);
            if minute.is_none() {
                let code = if typed.is_empty() {
                    "required"
                } else {
                    "not-a-time"
                };
                errors.add(field, code);
            }
            minute
        };
        let (from, to) = (read("quiet_from", from), read("quiet_to", to));
        let quiet = QuietHours::new(from?, to?);
        if quiet.is_none() {
            errors.add("quiet_to", "same-time");
        }
        quiet
    }
}

object!(PreferencesDraft {
    needs: ;
    may: cadence, quiet_from, quiet_to, kinds, locale;
});

word!(Cadence = Instant);

word!(Kind = Status);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_at_once() {
        let draft = PreferencesDraft {
            cadence: "hourly".into(),
            quiet_from: "25:00".into(),
            quiet_to: String::new(),
            kinds: vec!["new".into(), "gossip".into()],
            locale: "xx".into(),
        };
        let codes: Vec<String> = draft
            .parse()
            .unwrap_err()
            .0
            .iter()
            .map(|e| format!("{} {}", e.field, e.code))
            .collect();
        assert_eq!(
            codes,
            [
                "cadence not-a-choice",
                "quiet_from not-a-time",
                "quiet_to required",
                "kinds not-a-choice",
                "locale not-a-choice"
            ]
        );
        let same = PreferencesDraft {
            quiet_from: "22:00".into(),
            quiet_to: "22:00".into(),
            ..PreferencesDraft::default()
        };
        assert_eq!(same.parse().unwrap_err().0[0].code, "same-time");
    }

    #[test]
    fn what_was_not_asked_stays_as_it_is() {
        let known = Preferences {
            cadence: Cadence::Daily,
            quiet: QuietHours::new(1_320, 420),
            kinds: Kinds(vec![Kind::Status]),
            locale: Some(Locale::Ar),
        };
        let nothing = PreferencesDraft::default();
        assert_eq!(nothing.parse_over(&known).unwrap(), known);
        let form = PreferencesDraft {
            cadence: "instant".into(),
            ..PreferencesDraft::default()
        };
        let wanted = form.parse_over(&known).unwrap();
        assert_eq!((wanted.cadence, wanted.quiet), (Cadence::Instant, None));
        assert_eq!((wanted.kinds, wanted.locale), (known.kinds, known.locale));
    }

    #[test]
    fn kinds_are_stored_as_words() {
        assert_eq!(Kinds::parse(&Kinds::default().code()), Kinds::default());
        assert!(!Kinds::parse("").has(Kind::New));
    }
}
