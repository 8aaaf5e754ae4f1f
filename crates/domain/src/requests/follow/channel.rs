//! The ways a message can take, and the addresses each of them knows.

use crate::object::{object, word};
use crate::text;
use serde::Serialize;

/// A way to a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// E-mail.
    #[default]
    Mail,
    /// A text to a phone.
    Sms,
    /// A notification in a browser (RFC 8030).
    Push,
    /// A conversation in a messenger; its address is `network:conversation`.
    Chat,
    /// A post for everyone on another network; its address is the account's name.
    Post,
}

impl Channel {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Mail, Self::Sms, Self::Push, Self::Chat, Self::Post];

    /// The stored word; the catalogue's suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Sms => "sms",
            Self::Push => "push",
            Self::Chat => "chat",
            Self::Post => "post",
        }
    }

    /// May people choose it for themselves? A conversation begins itself, and a post is for everyone.
    pub const fn is_offered(self) -> bool {
        matches!(self, Self::Mail | Self::Sms | Self::Push)
    }

    /// The way of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }

    /// What makes two addresses of this way one person's: case and punctuation do not.
    pub fn key(self, address: &str) -> String {
        match self {
            Self::Push | Self::Chat => format!("{}:{address}", self.code()),
            _ => format!("{}:{}", self.code(), address.to_lowercase()),
        }
    }
}

/// The secrets a browser made for its subscription (Push API §4.4), in base64url.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PushKeys {
    /// Its public key: an uncompressed P-256 point, 65 bytes.
    pub p256dh: String,
    /// Its authentication secret, 16 bytes.
    pub auth: String,
}

impl PushKeys {
    /// Do the lengths fit (87 and 22 characters of base64url without padding)?
    pub fn look_right(&self) -> bool {
        let fits = |text: &str, length: usize| {
            let text = text.trim_end_matches('=');
            text.len() == length
                && text
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
        };
        fits(&self.p256dh, 87) && fits(&self.auth, 22)
    }
}

/// A phone number as ITU-T E.164 writes it (`+16175550100`); `country` is the code that numbers without a `+` are in.
pub fn e164(typed: &str, country: &str) -> Option<String> {
    let typed = text::clean_line(typed);
    if !text::is_phone(&typed) || typed.contains('x') {
        return None;
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let whole = if typed.starts_with('+') || (digits.starts_with(country) && digits.len() > 10) {
        digits
    } else {
        // A leading 0 is dialled inside the country only.
        format!("{country}{}", digits.trim_start_matches('0'))
    };
    (8..=15).contains(&whole.len()).then(|| format!("+{whole}"))
}

word!(Channel = Mail);

object!(PushKeys {
    needs: p256dh, auth;
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_written_one_way() {
        for typed in ["617 555 0100", "+1 (617) 555-0100", "1-617-555-0100"] {
            assert_eq!(e164(typed, "1").as_deref(), Some("+16175550100"), "{typed}");
        }
        assert_eq!(e164("0171 2345678", "49").as_deref(), Some("+491712345678"));
        for wrong in ["", "12", "call me", "617 555 0100 x5", "+1234567890123456"] {
            assert_eq!(e164(wrong, "1"), None, "{wrong}");
        }
    }

    #[test]
    fn a_person_is_one_whatever_the_case() {
        assert_eq!(
            Channel::Mail.key("Ana@Example.org"),
            Channel::Mail.key("ana@example.org")
        );
        let keys = PushKeys {
            p256dh: "B".repeat(87),
            auth: "a".repeat(22),
        };
        assert!(keys.look_right());
        assert!(
            !PushKeys {
                auth: "?".repeat(22),
                ..keys
            }
            .look_right()
        );
    }
}
