//! A report as GeoReport v2 posts it (POST service request), and the [`Draft`] it is to us.

use crate::form::Kind;
use crate::requests::service::{Need, Service};
use crate::requests::{Draft, draft::MAX_DESCRIPTION};
use crate::{FieldErrors, text};

/// The longest address of a picture, in characters.
const MAX_URL: usize = 500;

/// The posted form, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filed {
    pub draft: Draft,
    /// Where a picture is said to be.
    pub media_urls: Vec<String>,
}

impl Filed {
    /// Reads decoded pairs. Empty values are absent ones; names the standard does not have are left alone.
    ///
    /// Errors: `service_code` required; `lat`, `long` not-a-number, required (each needs the other); `place` required
    /// (one of position, `address_string`, `address_id`; the caller knows whether the service takes a place);
    /// `description` too-long; `media_url` not-readable.
    pub fn read<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, FieldErrors> {
        let mut filed = Self::default();
        let mut errors = FieldErrors::default();
        let mut names = [String::new(), String::new()];
        for (name, value) in pairs.into_iter().filter(|(_, v)| !v.trim().is_empty()) {
            let draft = &mut filed.draft;
            match name {
                "service_code" => value.trim().clone_into(&mut draft.service),
                "lat" => draft.lat = number("lat", value, &mut errors),
                "long" => draft.lon = number("long", value, &mut errors),
                "address_string" => value.clone_into(&mut draft.address),
                "address_id" if draft.place_words.is_empty() => {
                    draft.place_words = format!("address_id {}", value.trim());
                }
                "description" => value.clone_into(&mut draft.description),
                "email" => value.clone_into(&mut draft.email),
                "phone" => value.clone_into(&mut draft.phone),
                "first_name" => value.clone_into(&mut names[0]),
                "last_name" => value.clone_into(&mut names[1]),
                "media_url" => filed.media_urls.push(address(value, &mut errors)),
                _ => filed.read_attribute(name, value),
            }
        }
        let draft = &mut filed.draft;
        draft.name = names.join(" ").trim().to_owned();
        if draft.service.is_empty() {
            errors.add("service_code", "required");
        }
        let named = |field: &str| errors.of(field).is_some();
        match (draft.lat, draft.lon) {
            (Some(_), None) if !named("long") => errors.add("long", "required"),
            (None, Some(_)) if !named("lat") => errors.add("lat", "required"),
            _ => {}
        }
        if draft.description.chars().count() > MAX_DESCRIPTION {
            errors.add_n("description", "too-long", MAX_DESCRIPTION as i64);
        }
        errors.or(|| filed)
    }

    /// `attribute[CODE]` and `attribute[CODE][]`.
    fn read_attribute(&mut self, name: &str, value: &str) {
        let Some(rest) = name.strip_prefix("attribute[") else {
            return;
        };
        let code = rest.strip_suffix("[]").unwrap_or(rest).strip_suffix(']');
        if let Some(code) = code.filter(|c| !c.is_empty()) {
            let given = self.draft.answers.entry(code.to_owned()).or_default();
            given.push(value.to_owned());
        }
    }

    /// Fits it to its service: a time becomes its day where a day is asked for, the service's name stands for a
    /// description that the standard allows to be missing. `place` required where the service takes one and none of
    /// the three ways names it.
    pub fn fit(&mut self, service: &Service) -> Result<(), FieldErrors> {
        let draft = &mut self.draft;
        for field in service.form.fields() {
            if field.kind == Kind::Date
                && let Some(given) = draft.answers.get_mut(&field.code)
            {
                for value in given.iter_mut() {
                    if let Some((day, _)) = value.trim().split_once('T') {
                        *value = day.to_owned();
                    }
                }
            }
        }
        if text::clean(&draft.description).is_empty() {
            draft.description.clone_from(&service.summary.name);
        }
        let nowhere = draft.lat.is_none()
            && text::clean(&draft.address).is_empty()
            && draft.place_words.is_empty();
        if nowhere && service.summary.place != Need::No {
            return Err(FieldErrors::one("place", "required"));
        }
        Ok(())
    }
}

/// An address of the web; it is only ever shown to staff as text.
fn address(value: &str, errors: &mut FieldErrors) -> String {
    let value = text::clean_line(value);
    let web = value.starts_with("http://") || value.starts_with("https://");
    if (!web || value.chars().count() > MAX_URL) && errors.of("media_url").is_none() {
        errors.add("media_url", "not-readable");
    }
    value
}

fn number(field: &str, value: &str, errors: &mut FieldErrors) -> Option<f64> {
    let read = value.trim().parse().ok().filter(|n: &f64| n.is_finite());
    if read.is_none() {
        errors.add(field, "not-a-number");
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(pairs: &[(&str, &str)]) -> Vec<String> {
        let errors = Filed::read(pairs.iter().copied()).unwrap_err();
        errors
            .0
            .iter()
            .map(|e| format!("{} {}", e.field, e.code))
            .collect()
    }

    #[test]
    fn attributes_come_single_and_as_lists() {
        let filed = Filed::read([
            ("service_code", "S"),
            ("attribute[A]", "x"),
            ("attribute[B][]", "1"),
            ("attribute[B][]", "2"),
            ("attribute[]", "?"),
            ("first_name", "Ana"),
            ("last_name", "Ruiz"),
            ("device_id", "d"),
        ])
        .unwrap();
        assert_eq!(filed.draft.answers["A"], ["x"]);
        assert_eq!(filed.draft.answers["B"], ["1", "2"]);
        assert_eq!(
            (filed.draft.answers.len(), filed.draft.name.as_str()),
            (2, "Ana Ruiz")
        );
    }

    #[test]
    fn half_a_position_and_no_service_are_said() {
        assert_eq!(
            wrong(&[("lat", "42")]),
            ["service_code required", "long required"]
        );
        assert_eq!(
            wrong(&[("service_code", "S"), ("lat", "north"), ("long", "1")]),
            ["lat not-a-number"]
        );
        let long = "x".repeat(4_001);
        assert_eq!(
            wrong(&[("service_code", "S"), ("description", &long)]),
            ["description too-long"]
        );
    }
}
