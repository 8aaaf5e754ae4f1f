//! Sources whose reports are not taken.

use crate::field::FieldErrors;
use crate::requests::follow::channel::e164;
use crate::text;
use serde::{Deserialize, Serialize};

/// The longest ban, in days.
pub const MAX_BAN_DAYS: u32 = 365;
/// The longest reason, in characters.
const MAX_REASON: usize = 300;

/// By what a source is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BanKind {
    Email,
    Phone,
    /// A network address, as a hash that only this installation can make.
    Client,
}

impl BanKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Client];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Client => "client",
        }
    }

    /// The kind of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }

    /// A source in the one form it is compared in; `None` for what is none of this kind. `country`: the calling code of
    /// phone numbers written without one.
    pub fn normal(self, value: &str, country: &str) -> Option<String> {
        let value = text::clean_line(value);
        match self {
            Self::Email => text::is_email(&value).then(|| value.to_lowercase()),
            Self::Phone => e164(&value, country),
            Self::Client => {
                let hash = value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
                hash.then(|| value.to_ascii_lowercase())
            }
        }
    }
}

/// A ban as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct BanDraft {
    /// A [`BanKind`]: `email`, `phone`, `client`.
    pub kind: String,
    /// The address, number or hash.
    pub value: String,
    /// Why, for the desk.
    pub reason: String,
    /// For how many days, 1 to 365; `null`: until it is lifted.
    pub days: Option<u32>,
}

/// A ban that can be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBan {
    pub kind: BanKind,
    pub value: String,
    pub reason: String,
    pub days: Option<u32>,
}

impl BanDraft {
    /// Errors: `kind` required | unknown; `value` required | not-an-email | not-a-phone | not-readable; `reason` required |
    /// too-long; `days` not-a-number.
    pub fn parse(&self, country: &str) -> Result<NewBan, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = BanKind::parse(self.kind.trim());
        if kind.is_none() {
            errors.add(
                "kind",
                if self.kind.trim().is_empty() {
                    "required"
                } else {
                    "unknown"
                },
            );
        }
        let value = kind.and_then(|k| k.normal(&self.value, country));
        if value.is_none() {
            let code = match kind {
                _ if self.value.trim().is_empty() => "required",
                Some(BanKind::Email) => "not-an-email",
                Some(BanKind::Phone) => "not-a-phone",
                _ => "not-readable",
            };
            errors.add("value", code);
        }
        let reason = text::clean_line(&self.reason);
        if reason.is_empty() {
            errors.add("reason", "required");
        } else if reason.chars().count() > MAX_REASON {
            errors.add_n("reason", "too-long", MAX_REASON as i64);
        }
        if self.days.is_some_and(|d| !(1..=MAX_BAN_DAYS).contains(&d)) {
            errors.add("days", "not-a-number");
        }
        match (kind, value) {
            (Some(kind), Some(value)) if errors.is_empty() => Ok(NewBan {
                kind,
                value,
                reason,
                days: self.days,
            }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ban(kind: &str, value: &str) -> BanDraft {
        BanDraft {
            kind: kind.into(),
            value: value.into(),
            reason: "Threats".into(),
            days: Some(30),
        }
    }

    #[test]
    fn a_source_has_one_form() {
        let value = |kind, value| ban(kind, value).parse("1").unwrap().value;
        assert_eq!(value("email", " Rosa@Example.ORG "), "rosa@example.org");
        assert_eq!(
            value("phone", "(617) 555-0100"),
            value("phone", "+1 617 555 0100")
        );
        assert_eq!(value("client", &"AB".repeat(32)), "ab".repeat(32));
    }

    #[test]
    fn a_bad_ban_is_named() {
        let said = |draft: BanDraft| -> Vec<String> {
            let errors = draft.parse("1").unwrap_err();
            errors
                .0
                .iter()
                .map(|e| format!("{} {}", e.field, e.code))
                .collect()
        };
        assert_eq!(said(ban("", "")), ["kind required", "value required"]);
        assert_eq!(
            said(ban("person", "Rosa")),
            ["kind unknown", "value not-readable"]
        );
        assert_eq!(said(ban("email", "rosa")), ["value not-an-email"]);
        assert_eq!(said(ban("client", "10.0.0.1")), ["value not-readable"]);
        let long = BanDraft {
            days: Some(0),
            reason: "x".repeat(301),
            ..ban("phone", "617 555 0100")
        };
        assert_eq!(said(long), ["reason too-long", "days not-a-number"]);
    }
}
