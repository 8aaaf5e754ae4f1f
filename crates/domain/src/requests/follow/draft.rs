//! A subscription as typed, and as parsed: the same form for people, programs and the browser.

use super::area::RADII;
use super::channel::{Channel, PushKeys, e164};
use super::preferences::{Preferences, PreferencesDraft};
use crate::object::object;
use crate::requests::Reference;
use crate::{Bounds, FieldErrors, LatLon, text};
use serde::Serialize;

/// The longest name of a place, in characters.
pub const MAX_PLACE: usize = 200;
/// The longest push address, in bytes.
const MAX_ENDPOINT: usize = 2_000;

/// What somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct SubscribeDraft {
    /// `near`, `street`, `neighborhood` or `request`.
    pub area: String,
    /// The middle of the circle, or the street, in words.
    pub place: String,
    /// The middle of the circle, where it is known.
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    /// The radius in metres: 100, 250, 500, 1000 or 2000; 500 unless given.
    pub metres: Option<u32>,
    pub neighborhood: String,
    /// The request, for `request`.
    pub reference: String,
    /// Only this service; empty: all.
    pub service: String,
    /// `mail`, `sms` or `push`.
    pub channel: String,
    pub email: String,
    pub phone: String,
    /// For `push`: the address the browser gave.
    pub endpoint: String,
    /// For `push`: the keys that came with it.
    pub keys: Option<PushKeys>,
    #[serde(flatten)]
    pub preferences: PreferencesDraft,
}

/// What is wanted, before the geocoder has seen it.
#[derive(Debug, Clone, PartialEq)]
pub enum Wanted {
    Request(Reference),
    Near {
        at: Option<LatLon>,
        words: String,
        metres: u32,
    },
    Street(String),
    Neighborhood(String),
}

/// What somebody asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Subscribe {
    pub wanted: Wanted,
    pub service: Option<String>,
    pub channel: Channel,
    /// As the channel writes it.
    pub address: String,
    pub keys: Option<PushKeys>,
    pub preferences: Preferences,
}

impl SubscribeDraft {
    /// Everything wrong at once: `area`, `channel`, `metres` not-a-choice; `place`, `neighborhood`, `email`, `phone`,
    /// `endpoint` required; `place` too-long | outside; `reference` not-readable; `email` not-an-email; `phone` not-a-phone;
    /// `endpoint`, `keys` not-readable; and what the preferences find. `country`: the code of numbers without one.
    pub fn parse(&self, bounds: &Bounds, country: &str) -> Result<Subscribe, FieldErrors> {
        let mut errors = FieldErrors::default();
        let wanted = self.wanted(bounds, &mut errors);
        let to = self.to(country, &mut errors);
        let preferences = self.preferences.parse().map_err(|more| {
            errors.0.extend(more.0);
        });
        match (wanted, to, preferences) {
            (Some(wanted), Some((channel, address)), Ok(preferences)) if errors.is_empty() => {
                let service = text::clean_line(&self.service);
                Ok(Subscribe {
                    wanted,
                    service: (!service.is_empty()).then_some(service),
                    channel,
                    address,
                    keys: self.keys.clone().filter(|_| channel == Channel::Push),
                    preferences,
                })
            }
            _ => Err(errors),
        }
    }

    fn wanted(&self, bounds: &Bounds, errors: &mut FieldErrors) -> Option<Wanted> {
        let place = text::clean_line(&self.place);
        if place.chars().count() > MAX_PLACE {
            errors.add_n("place", "too-long", MAX_PLACE as i64);
            return None;
        }
        match self.area.trim() {
            "request" => {
                let reference = self.reference.parse().ok();
                if reference.is_none() {
                    errors.add("reference", "not-readable");
                }
                reference.map(Wanted::Request)
            }
            "near" => self.near(place, bounds, errors),
            "street" if place.is_empty() => {
                errors.add("place", "required");
                None
            }
            "street" => Some(Wanted::Street(place)),
            "neighborhood" => {
                let name = text::clean_line(&self.neighborhood);
                if name.is_empty() {
                    errors.add("neighborhood", "required");
                    return None;
                }
                Some(Wanted::Neighborhood(name))
            }
            "" => {
                errors.add("area", "required");
                None
            }
            _ => {
                errors.add("area", "not-a-choice");
                None
            }
        }
    }

    fn near(&self, words: String, bounds: &Bounds, errors: &mut FieldErrors) -> Option<Wanted> {
        let metres = self.metres.unwrap_or(500);
        if !RADII.contains(&metres) {
            errors.add("metres", "not-a-choice");
        }
        let at = match (self.lat, self.lon) {
            (None, None) => None,
            (Some(lat), Some(lon)) => {
                let at = LatLon::new(lat, lon).filter(|p| bounds.contains(*p));
                if at.is_none() {
                    errors.add("place", "outside");
                    return None;
                }
                at
            }
            _ => {
                errors.add("place", "not-readable");
                return None;
            }
        };
        if at.is_none() && words.is_empty() {
            errors.add("place", "required");
            return None;
        }
        Some(Wanted::Near { at, words, metres })
    }

    fn to(&self, country: &str, errors: &mut FieldErrors) -> Option<(Channel, String)> {
        let channel = match self.channel.trim() {
            "" => Some(Channel::Mail),
            word => Channel::parse(word).filter(|c| c.is_offered()),
        };
        let address = match channel {
            None | Some(Channel::Chat | Channel::Post) => Err(("channel", "not-a-choice")),
            Some(Channel::Mail) => match text::clean_line(&self.email) {
                email if email.is_empty() => Err(("email", "required")),
                email if !text::is_email(&email) => Err(("email", "not-an-email")),
                email => Ok(email),
            },
            Some(Channel::Sms) if self.phone.trim().is_empty() => Err(("phone", "required")),
            Some(Channel::Sms) => e164(&self.phone, country).ok_or(("phone", "not-a-phone")),
            Some(Channel::Push) => {
                let endpoint = self.endpoint.trim();
                let fine = endpoint.starts_with("http")
                    && endpoint.len() <= MAX_ENDPOINT
                    && endpoint.bytes().all(|b| b.is_ascii_graphic());
                match &self.keys {
                    _ if !fine => Err(("endpoint", "not-readable")),
                    Some(keys) if keys.look_right() => Ok(endpoint.to_owned()),
                    _ => Err(("keys", "not-readable")),
                }
            }
        };
        match address {
            Ok(address) => channel.map(|c| (c, address)),
            Err((field, code)) => {
                errors.add(field, code);
                None
            }
        }
    }
}

object!(SubscribeDraft {
    part: preferences: PreferencesDraft;
    needs: ;
    may: area, place, lat, lon, metres, neighborhood, reference, service, channel, email, phone, endpoint, keys;
});

#[cfg(test)]
mod tests {
    use super::*;

    const CITY: Bounds = Bounds {
        west: -72.0,
        south: 42.0,
        east: -71.0,
        north: 43.0,
    };

    fn wrong(draft: SubscribeDraft) -> Vec<String> {
        let errors = draft.parse(&CITY, "1").unwrap_err().0;
        errors
            .iter()
            .map(|e| format!("{} {}", e.field, e.code))
            .collect()
    }

    #[test]
    fn what_is_missing_or_wrong_is_said_at_once() {
        assert_eq!(
            wrong(SubscribeDraft::default()),
            ["area required", "email required"]
        );
        let circle = SubscribeDraft {
            area: "near".into(),
            lat: Some(10.0),
            lon: Some(10.0),
            metres: Some(7),
            channel: "sms".into(),
            phone: "12".into(),
            ..SubscribeDraft::default()
        };
        assert_eq!(
            wrong(circle),
            ["metres not-a-choice", "place outside", "phone not-a-phone"]
        );
        let push = SubscribeDraft {
            area: "neighborhood".into(),
            channel: "push".into(),
            endpoint: "https://push.example.org/x".into(),
            ..SubscribeDraft::default()
        };
        assert_eq!(wrong(push), ["neighborhood required", "keys not-readable"]);
    }

    #[test]
    fn a_phone_is_written_the_channels_way() {
        let draft = SubscribeDraft {
            area: "street".into(),
            place: " Main   St ".into(),
            channel: "sms".into(),
            phone: "617 555 0100".into(),
            ..SubscribeDraft::default()
        };
        let parsed = draft.parse(&CITY, "1").unwrap();
        assert_eq!(parsed.wanted, Wanted::Street("Main St".into()));
        assert_eq!(parsed.address, "+16175550100");
    }
}
