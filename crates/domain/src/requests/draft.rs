//! A report as a person typed it, and the same report once it is known to be complete.
//!
//! `Draft` is what the form, the JSON API and the device's own store hold: all text, anything may be missing.
//! [`Draft::parse`] is the one gate: the browser runs it while typing, the server before it writes.

use super::answers::{self, Answer, RawAnswers};
use super::service::{Need, Service};
use crate::{Bounds, FieldErrors, LatLon, Locale, text};
use serde::{Deserialize, Serialize};

/// The most photos a report may have.
pub const MAX_PHOTOS: usize = 6;
/// The longest description, in characters.
pub const MAX_DESCRIPTION: usize = 4_000;
/// The longest single line (address, name), in characters.
pub const MAX_LINE: usize = 200;

/// What a person has typed so far. Field names are the form's and the JSON's.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
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
    pub name: String,
    pub email: String,
    pub phone: String,
    /// Alternative texts, one a photo, in the photos' order.
    pub photo_alts: Vec<String>,
    /// Empty in every form a person fills; a robot fills it (honeypot).
    pub website: String,
}

/// Who reported; never public.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    pub answers: Vec<Answer>,
    pub contact: Contact,
    pub photo_alts: Vec<String>,
    /// The language it was written in and answers go out in.
    pub locale: Locale,
}

impl Draft {
    /// The report, or everything that is wrong with it at once.
    ///
    /// Errors by field: `service` required | unknown (raised by the caller, who knows the catalogue);
    /// `place` required | outside; `description` required | too-long; `answers.<code>` see
    /// [`answers::parse`]; `name`, `address`, `place_words` too-long; `email` required | not-an-email;
    /// `phone` not-a-phone; `photos` too-many.
    pub fn parse(
        &self,
        service: &Service,
        bounds: &Bounds,
        locale: Locale,
    ) -> Result<Report, FieldErrors> {
        let mut errors = FieldErrors::default();
        let position = self.parse_place(service.summary.place, bounds, &mut errors);
        let answers = answers::parse(service, &self.answers, &mut errors);
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
            answers,
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
