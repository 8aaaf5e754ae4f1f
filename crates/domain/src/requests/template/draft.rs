//! A template as staff type it, and as they see it in the list.

use super::placeholder::unknown;
use crate::field::FieldErrors;
use crate::requests::status::Event;
use crate::{Locale, text};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// The longest name, in characters.
pub const MAX_NAME: usize = 80;
/// The longest text, in characters: a public update's.
pub const MAX_TEXT: usize = 4_000;

/// A template as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct TemplateDraft {
    pub name: String,
    /// A service's code; empty: every service.
    pub service: String,
    /// The move it goes with (`ask`, `resolve` …); empty: any, and an update without a move.
    pub event: String,
    /// The language of its text.
    pub locale: String,
    /// With placeholders: `{reference}`, `{due}` …
    pub text: String,
}

/// A template that can be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTemplate {
    pub name: String,
    pub service: Option<String>,
    pub event: Option<Event>,
    pub locale: Locale,
    pub text: String,
}

/// A template at the desk, where templates are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateView {
    pub id: i64,
    /// Grows with every change.
    pub version: i64,
    pub name: String,
    /// A service's code; `None`: every service.
    pub service: Option<String>,
    /// That service's name.
    pub service_name: Option<String>,
    /// The move it goes with; `None`: any.
    pub event: Option<Event>,
    pub locale: Locale,
    pub text: String,
    /// Is it offered no more?
    pub retired: bool,
    /// Who changed it last, and when; `None`: it is as the city's folder has it.
    pub changed_by: Option<String>,
    pub changed_at: Option<DateTime<FixedOffset>>,
}

impl TemplateDraft {
    /// Errors: `name` required | too-long; `event` unknown; `locale` required | unknown; `text` required | too-long |
    /// unknown-placeholder. Whether there is such a service, the caller knows.
    pub fn parse(&self) -> Result<NewTemplate, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = text::clean_line(&self.name);
        let words = text::clean(&self.text);
        for (field, value, most) in [("name", &name, MAX_NAME), ("text", &words, MAX_TEXT)] {
            if value.is_empty() {
                errors.add(field, "required");
            } else if value.chars().count() > most {
                errors.add_n(field, "too-long", i64::try_from(most).unwrap_or(i64::MAX));
            }
        }
        if !unknown(&words).is_empty() {
            errors.add("text", "unknown-placeholder");
        }
        let event = match self.event.trim() {
            "" => None,
            code => {
                // What comes with another request has words of its own.
                let event = Event::parse(code).filter(|e| !e.names_another());
                if event.is_none() {
                    errors.add("event", "unknown");
                }
                event
            }
        };
        let locale = Locale::ALL
            .into_iter()
            .find(|l| l.tag() == self.locale.trim());
        if locale.is_none() {
            let code = if self.locale.trim().is_empty() {
                "required"
            } else {
                "unknown"
            };
            errors.add("locale", code);
        }
        let service = text::clean_line(&self.service);
        errors.or(|| NewTemplate {
            name,
            service: (!service.is_empty()).then_some(service),
            event,
            locale: locale.unwrap_or_default(),
            text: words,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> TemplateDraft {
        TemplateDraft {
            name: " Which lamp? ".into(),
            service: String::new(),
            event: "ask".into(),
            locale: "es".into(),
            text: "¿Qué farola? {reference}".into(),
        }
    }

    #[test]
    fn what_is_complete_is_read() {
        let new = typed().parse().unwrap();
        assert_eq!((new.name.as_str(), new.service), ("Which lamp?", None));
        assert_eq!((new.event, new.locale), (Some(Event::Ask), Locale::Es));
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let draft = TemplateDraft {
            name: "n".repeat(81),
            event: "merge".into(),
            locale: "tlh".into(),
            text: "by {pilot}".into(),
            ..TemplateDraft::default()
        };
        let said: Vec<_> = draft.parse().unwrap_err().0;
        let said: Vec<_> = said
            .iter()
            .map(|e| (e.field.as_str(), e.code.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                ("name", "too-long"),
                ("text", "unknown-placeholder"),
                ("event", "unknown"),
                ("locale", "unknown")
            ]
        );
        let none = TemplateDraft::default().parse().unwrap_err();
        assert_eq!(none.0.len(), 3);
    }
}
