//! A report as a person typed it, and the same report once it is known to be complete.
//!
//! `Draft` is what the form, the JSON API and the device's own store hold: all text, anything may be missing.
//! [`Draft::parse`] is the one gate: the browser runs it while typing, the server before it writes.

use super::service::{Need, Service};
use crate::form::{Answers, FormRef, RawAnswers};
use crate::object::object;
use crate::{Bounds, FieldErrors, LatLon, Locale, text};
use serde::Serialize;

/// The most photos a report may have.
pub const MAX_PHOTOS: usize = 6;
/// The longest description, in characters.
pub const MAX_DESCRIPTION: usize = 4_000;
/// The longest single line (address, name), in characters.
pub const MAX_LINE: usize = 200;

/// What a person has typed so far. Field names are the form's and the JSON's.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Draft {
    /// The service's code.
    pub service: String,
    pub description: String,
    /// Degrees, WGS 84; both or neither.
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    /// The address as found by the geocoder or typed.
    pub address: String,
    /// The place in words where there is no pin: "behind the school, second lamp".
    pub place_words: String,
    /// Answers to the service's questions by code.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, Vec<String>>))]
    pub answers: RawAnswers,
    /// The version of the service's form that was asked, where the asker knows it: the answers are judged by that one,
    /// also when the questions have changed since. Without it by the version of now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form_version: Option<u32>,
    pub name: String,
    pub email: String,
    pub phone: String,
    /// News goes to the phone by text, once its owner has said yes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub texts: bool,
    /// Alternative texts, one a photo, in the photos' order.
    pub photo_alts: Vec<String>,
    /// Empty in every form a person fills; a robot fills it (honeypot).
    pub website: String,
}

/// Who reported; never public.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

impl Contact {
    /// Is nothing known of the reporter?
    pub fn is_empty(&self) -> bool {
        self.name.is_none() && self.email.is_none() && self.phone.is_none()
    }
}

/// A complete report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub service: String,
    pub description: String,
    pub position: Option<LatLon>,
    pub address: Option<String>,
    pub place_words: Option<String>,
    pub answers: Answers,
    pub contact: Contact,
    /// News goes to the phone by text; there is one then.
    pub texts: bool,
    pub photo_alts: Vec<String>,
    /// The language it was written in and answers go out in.
    pub locale: Locale,
}

impl Draft {
    /// The report, or everything that is wrong with it at once.
    ///
    /// Errors by field: `service` required | unknown (raised by the caller, who knows the catalogue);
    /// `place` required | outside; `description` required | too-long; `answers.<code>` see
    /// [`crate::form::Form::parse`]; `name`, `address`, `place_words` too-long; `email` required | not-an-email;
    /// `phone` not-a-phone, and required where texts are asked for; `photos` too-many.
    pub fn parse(
        &self,
        service: &Service,
        bounds: &Bounds,
        locale: Locale,
    ) -> Result<Report, FieldErrors> {
        let mut errors = FieldErrors::default();
        let position = self.parse_place(service.summary.place, bounds, &mut errors);
        let given = service.form.parse(&self.answers, &mut errors);
        let description = text::clean(&self.description);
        if description.is_empty() {
            errors.add("description", "required");
        } else if description.chars().count() > MAX_DESCRIPTION {
            errors.add_n("description", "too-long", MAX_DESCRIPTION as i64);
        }
        if self.photo_alts.len() > MAX_PHOTOS {
            errors.add_n("photos", "too-many", MAX_PHOTOS as i64);
        }
        let contact = self.parse_contact(service.summary.contact, &mut errors);
        let address = line("address", &self.address, &mut errors);
        let place_words = line("place_words", &self.place_words, &mut errors);
        let photo_alts = self
            .photo_alts
            .iter()
            .map(|a| text::clean_line(a))
            .collect();
        errors.or(|| Report {
            service: service.summary.code.clone(),
            description,
            position,
            address,
            place_words,
            answers: Answers {
                form: (!service.form.is_empty()).then(|| FormRef {
                    code: service.summary.code.clone(),
                    version: service.form.version,
                }),
                given,
            },
            texts: self.texts && contact.phone.is_some(),
            contact,
            photo_alts,
            locale,
        })
    }

    fn parse_place(&self, need: Need, bounds: &Bounds, errors: &mut FieldErrors) -> Option<LatLon> {
        if need == Need::No {
            return None;
        }
        let in_words =
            !text::clean(&self.address).is_empty() || !text::clean(&self.place_words).is_empty();
        match (self.lat, self.lon) {
            (Some(lat), Some(lon)) => {
                let position = LatLon::new(lat, lon).filter(|p| bounds.contains(*p));
                if position.is_none() {
                    errors.add("place", "outside");
                }
                position
            }
            _ => {
                if need == Need::Required && !in_words {
                    errors.add("place", "required");
                }
                None
            }
        }
    }

    fn parse_contact(&self, need: Need, errors: &mut FieldErrors) -> Contact {
        if need == Need::No {
            return Contact::default();
        }
        let name = line("name", &self.name, errors);
        let email = line("email", &self.email, errors);
        let phone = line("phone", &self.phone, errors);
        if email.as_deref().is_some_and(|e| !text::is_email(e)) {
            errors.add("email", "not-an-email");
        }
        if phone.as_deref().is_some_and(|p| !text::is_phone(p)) {
            errors.add("phone", "not-a-phone");
        }
        if need == Need::Required && email.is_none() && phone.is_none() {
            errors.add("email", "required");
        }
        if self.texts && phone.is_none() {
            errors.add("phone", "required");
        }
        Contact { name, email, phone }
    }
}

/// One cleaned line, `None` where empty, an error where longer than [`MAX_LINE`].
fn line(field: &str, raw: &str, errors: &mut FieldErrors) -> Option<String> {
    let cleaned = text::clean_line(raw);
    if cleaned.chars().count() > MAX_LINE {
        errors.add_n(field, "too-long", MAX_LINE as i64);
    }
    (!cleaned.is_empty()).then_some(cleaned)
}

object!(Contact {
    needs: ;
    may: name, email, phone;
});

object!(Draft {
    needs: ;
    may: service, description, lat, lon, address, place_words, answers, form_version, name, email, phone, texts, photo_alts, website;
});

#[cfg(test)]
mod tests {
    use super::super::service::ServiceSummary;
    use super::*;
    use crate::form::Form;
    use proptest::prelude::*;

    const CITY: Bounds = Bounds {
        west: -71.1,
        south: 42.3,
        east: -71.0,
        north: 42.4,
    };

    fn service(place: Need, contact: Need) -> Service {
        Service {
            summary: ServiceSummary {
                code: "S".into(),
                name: "S".into(),
                description: String::new(),
                keywords: Vec::new(),
                category: String::new(),
                department: String::new(),
                place,
                contact,
                target: None,
                response: None,
                has_questions: false,
                publication: Default::default(),
                used: 0,
            },
            form: Form::default(),
        }
    }

    fn complete() -> Draft {
        Draft {
            service: "S".into(),
            description: "  A hole\r\nin the road ".into(),
            lat: Some(42.35),
            lon: Some(-71.05),
            address: " 1  Main St ".into(),
            name: "Rosa".into(),
            email: "rosa@example.org".into(),
            ..Draft::default()
        }
    }

    fn errors(draft: &Draft, place: Need, contact: Need) -> Vec<String> {
        match draft.parse(&service(place, contact), &CITY, Locale::En) {
            Ok(_) => Vec::new(),
            Err(errors) => errors
                .0
                .iter()
                .map(|e| format!("{} {}", e.field, e.code))
                .collect(),
        }
    }

    #[test]
    fn a_complete_draft_is_a_clean_report() {
        let report = complete()
            .parse(&service(Need::Required, Need::Required), &CITY, Locale::Ar)
            .unwrap();
        assert_eq!(report.description, "A hole\nin the road");
        assert_eq!(report.address.as_deref(), Some("1 Main St"));
        assert_eq!(report.contact.phone, None);
        assert_eq!(report.locale, Locale::Ar);
    }

    #[test]
    fn needs_decide_what_must_be_there() {
        use Need::{No, Optional, Required};
        let silent = Draft {
            email: String::new(),
            name: String::new(),
            ..complete()
        };
        let placeless = Draft {
            lat: None,
            lon: Some(-71.05),
            address: String::new(),
            ..complete()
        };
        let in_words = Draft {
            place_words: "behind the school".into(),
            ..placeless.clone()
        };
        let unreachable = Draft {
            texts: true,
            ..complete()
        };
        let table: &[(&Draft, Need, Need, &[&str])] = &[
            (&silent, Required, Optional, &[]),
            (&silent, Required, Required, &["email required"]),
            (&placeless, Required, Optional, &["place required"]),
            (&placeless, Optional, Optional, &[]),
            (&in_words, Required, Optional, &[]),
            (&unreachable, Required, Optional, &["phone required"]),
            (&unreachable, Required, No, &[]),
        ];
        for (draft, place, contact, expected) in table {
            assert_eq!(errors(draft, *place, *contact), *expected, "{draft:?}");
        }
        // What is not asked for is not kept.
        let report = complete()
            .parse(&service(No, No), &CITY, Locale::En)
            .unwrap();
        assert!(report.position.is_none() && report.contact.is_empty());
    }

    #[test]
    fn everything_wrong_is_said_at_once_in_the_forms_order() {
        let draft = Draft {
            description: "x".repeat(MAX_DESCRIPTION + 1),
            lat: Some(10.0),
            address: "y".repeat(MAX_LINE + 1),
            email: "rosa".into(),
            phone: "none".into(),
            photo_alts: vec![String::new(); MAX_PHOTOS + 1],
            ..complete()
        };
        let expected = [
            "place outside",
            "description too-long",
            "photos too-many",
            "email not-an-email",
            "phone not-a-phone",
            "address too-long",
        ];
        assert_eq!(errors(&draft, Need::Required, Need::Optional), expected);
    }

    proptest! {
        #[test]
        fn a_draft_survives_json_and_a_report_is_always_clean(
            description in "\\PC{0,50}|[\\x00-\\x7f]{0,50}",
            line in "\\PC{0,250}",
            lat in prop::option::of(-9_100_000i32..9_100_000),
            lon in prop::option::of(prop::num::f64::ANY),
        ) {
            let lat = lat.map(|n| f64::from(n) / 1e5);
            let draft = Draft { description, address: line.clone(), name: line, lat, lon: lat, ..complete() };
            let json = serde_json::to_string(&draft).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Draft>(&json).unwrap(), &draft);
            let draft = Draft { lon, ..draft };
            if let Ok(report) = draft.parse(&service(Need::Optional, Need::Optional), &CITY, Locale::En) {
                prop_assert!(report.position.is_none_or(|p| CITY.contains(p)));
                prop_assert!(!report.description.is_empty());
                prop_assert_eq!(text::clean(&report.description), report.description);
                prop_assert!(report.address.is_none_or(|a| a.chars().count() <= MAX_LINE && !a.contains('\n')));
            }
        }
    }
}
