//! A case in the hands of a contractor: one case, one firm, for a while, until it is taken back.

use super::Reference;
use super::view::MediaView;
use crate::field::FieldErrors;
use crate::{Locale, text};
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The longest hand-off, and the usual one, in days.
pub const MAX_DAYS: u32 = 90;
pub const USUAL_DAYS: u32 = 14;
/// The longest name and note, in characters.
const MAX_NAME: usize = 100;
const MAX_NOTE: usize = 1_000;

/// A hand-off as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct HandOffDraft {
    /// The firm, or who comes.
    pub name: String,
    /// Where the link goes.
    pub email: String,
    /// What they are to do; they read it.
    pub note: String,
    /// For how many days the link opens the case, 1 to 90; empty: 14.
    pub days: String,
    /// The language they are written to in.
    pub locale: String,
}

/// A hand-off that can be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHandOff {
    pub name: String,
    pub email: String,
    pub note: String,
    pub days: u32,
    pub locale: Locale,
}

impl HandOffDraft {
    /// Errors: `name` required | too-long; `email` required | not-an-email; `note` too-long; `days` not-a-number.
    pub fn parse(&self) -> Result<NewHandOff, FieldErrors> {
        let mut errors = FieldErrors::default();
        let (name, email) = (text::clean_line(&self.name), text::clean_line(&self.email));
        let note = text::clean(&self.note);
        if name.is_empty() {
            errors.add("name", "required");
        } else if name.chars().count() > MAX_NAME {
            errors.add_n("name", "too-long", MAX_NAME as i64);
        }
        if email.is_empty() {
            errors.add("email", "required");
        } else if !text::is_email(&email) {
            errors.add("email", "not-an-email");
        }
        if note.chars().count() > MAX_NOTE {
            errors.add_n("note", "too-long", MAX_NOTE as i64);
        }
        let days = match self.days.trim() {
            "" => Some(USUAL_DAYS),
            typed => typed.parse().ok().filter(|n| (1..=MAX_DAYS).contains(n)),
        };
        if days.is_none() {
            errors.add("days", "not-a-number");
        }
        let locale = Locale::parse(&self.locale).unwrap_or_default();
        errors.or(|| NewHandOff {
            name,
            email,
            note,
            days: days.unwrap_or(USUAL_DAYS),
            locale,
        })
    }
}

/// Does the link open the case? Not after its time, not once it was taken back.
pub fn is_open(now: DateTime<Utc>, expires: DateTime<Utc>, revoked: Option<DateTime<Utc>>) -> bool {
    revoked.is_none() && now < expires
}

/// A hand-off as the desk sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandOffView {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub note: String,
    /// Who handed it over.
    pub by: Option<String>,
    pub at: DateTime<FixedOffset>,
    pub expires_at: DateTime<FixedOffset>,
    /// Does the link still open the case?
    pub open: bool,
    pub revoked_at: Option<DateTime<FixedOffset>>,
    /// When the link was last opened.
    pub seen_at: Option<DateTime<FixedOffset>>,
    /// When they said that it is done.
    pub done_at: Option<DateTime<FixedOffset>>,
}

/// What the contractor is shown: the work, and nothing of the people who asked for it.
#[derive(Debug, Clone, PartialEq)]
pub struct ContractorView {
    pub reference: Reference,
    pub service: String,
    pub description: String,
    pub place: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    /// Files of the report that are in sight.
    pub media: Vec<MediaView>,
    pub name: String,
    pub note: String,
    pub locale: Locale,
    pub expires_at: DateTime<FixedOffset>,
    pub done_at: Option<DateTime<FixedOffset>>,
    /// What they wrote before, oldest first.
    pub said: Vec<(DateTime<FixedOffset>, String)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    #[test]
    fn a_hand_off_names_who_where_and_for_how_long() {
        let typed = HandOffDraft {
            name: "Paving & Sons".into(),
            email: "crew@paving.example".into(),
            ..HandOffDraft::default()
        };
        assert_eq!(typed.parse().unwrap().days, USUAL_DAYS);
        for days in ["0", "91", "-1", "soon"] {
            let draft = HandOffDraft {
                days: days.into(),
                ..typed.clone()
            };
            assert!(draft.parse().unwrap_err().of("days").is_some(), "{days}");
        }
        let nothing = HandOffDraft::default().parse().unwrap_err();
        assert_eq!(nothing.0.len(), 2);
        let no_mail = HandOffDraft {
            email: "paving".into(),
            ..typed
        };
        assert_eq!(no_mail.parse().unwrap_err().0[0].code, "not-an-email");
    }

    #[test]
    fn a_link_opens_until_its_time_or_until_it_is_taken_back() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        assert!(is_open(now, now + Duration::seconds(1), None));
        assert!(!is_open(now, now, None));
        assert!(!is_open(now, now + Duration::days(9), Some(now)));
    }
}
