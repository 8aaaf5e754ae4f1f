//! What the portal is called, how it is reached and which colour it has.

use super::{Accent, Colour, LEAST, Look};
use crate::site::Site;
use crate::{FieldErrors, text};
use serde::{Deserialize, Serialize};

/// The longest name of the portal, in characters.
const MAX_NAME: usize = 60;
/// The longest word beside the logo, in characters.
const MAX_WORDMARK: usize = 30;

/// What the portal is called, how it is reached and which colour it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The portal's name, in titles and messages.
    pub name: String,
    /// What stands beside the logo where it is not the name.
    #[serde(default)]
    pub wordmark: Option<String>,
    #[serde(default)]
    pub phone: Option<String>,
    #[serde(default)]
    pub email: Option<String>,
    /// `None`: the portal's own.
    #[serde(default)]
    pub accent: Option<Accent>,
}

/// The same as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeDraft {
    pub name: String,
    pub wordmark: String,
    pub phone: String,
    pub email: String,
    /// `#rrggbb`; both empty: the portal's own.
    pub accent_light: String,
    pub accent_dark: String,
}

impl ThemeDraft {
    /// Errors: `name` required | too-long; `wordmark` too-long; `phone` not-callable; `email` not-an-email; `accent_light`,
    /// `accent_dark` required (the other is given) | not-a-colour | contrast (its number: the measured ratio, in hundredths).
    pub fn parse(&self) -> Result<Theme, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = text::clean_line(&self.name);
        if name.is_empty() {
            errors.add("name", "required");
        } else if name.chars().count() > MAX_NAME {
            errors.add_n("name", "too-long", MAX_NAME as i64);
        }
        let wordmark = text::clean_line(&self.wordmark);
        if wordmark.chars().count() > MAX_WORDMARK {
            errors.add_n("wordmark", "too-long", MAX_WORDMARK as i64);
        }
        let phone = text::clean_line(&self.phone);
        if !phone.is_empty() && !can_be_called(&phone) {
            errors.add("phone", "not-callable");
        }
        let email = text::clean_line(&self.email);
        if !email.is_empty() && !text::is_email(&email) {
            errors.add("email", "not-an-email");
        }
        let typed = [self.accent_light.trim(), self.accent_dark.trim()];
        let accent = match typed {
            ["", ""] => None,
            _ => accent(typed, &mut errors),
        };
        let some = |text: String| Some(text).filter(|t| !t.is_empty());
        errors.or(|| Theme {
            name,
            wordmark: some(wordmark),
            phone: some(phone),
            email: some(email),
            accent,
        })
    }
}

fn accent(typed: [&str; 2], errors: &mut FieldErrors) -> Option<Accent> {
    let mut read = |look: Look, field: &str, typed: &str| {
        if typed.is_empty() {
            errors.add(field, "required");
            return None;
        }
        let Some(colour) = Colour::parse(typed) else {
            errors.add(field, "not-a-colour");
            return None;
        };
        let ratio = look.worst(colour).ratio;
        if ratio < LEAST {
            errors.add_n(field, "contrast", (ratio * 100.0) as i64);
        }
        Some(colour)
    };
    let [light, dark] = typed;
    let light = read(Look::Light, "accent_light", light);
    let dark = read(Look::Dark, "accent_dark", dark);
    light.zip(dark).map(|(light, dark)| Accent { light, dark })
}

/// A city's numbers may be as short as 311.
fn can_be_called(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits)
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || " +-().".contains(c))
}

impl Theme {
    /// What a city says of itself, with what it wears.
    pub fn of(site: &Site, wordmark: Option<String>, accent: Option<Accent>) -> Self {
        Self {
            name: site.name.clone(),
            wordmark,
            phone: site.phone.clone(),
            email: site.email.clone(),
            accent,
        }
    }

    /// It as it would be typed.
    pub fn draft(&self) -> ThemeDraft {
        let words = |text: &Option<String>| text.clone().unwrap_or_default();
        let colour = |look| self.accent.map(|a| a.of(look).to_string());
        ThemeDraft {
            name: self.name.clone(),
            wordmark: words(&self.wordmark),
            phone: words(&self.phone),
            email: words(&self.email),
            accent_light: colour(Look::Light).unwrap_or_default(),
            accent_dark: colour(Look::Dark).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> ThemeDraft {
        ThemeDraft {
            name: " Stoa  Testville ".into(),
            wordmark: "Testville 311".into(),
            phone: "311".into(),
            email: "hello@testville.example".into(),
            accent_light: "#7A1F5C".into(),
            accent_dark: "#f0a6d6".into(),
        }
    }

    #[test]
    fn a_theme_is_typed_as_it_was_read() {
        let theme = draft().parse().unwrap();
        assert_eq!(theme.name, "Stoa Testville");
        assert_eq!(theme.draft().parse().unwrap(), theme);
        let plain = ThemeDraft {
            name: "x".into(),
            ..ThemeDraft::default()
        };
        let plain = plain.parse().unwrap();
        assert_eq!((plain.accent, plain.phone), (None, None));
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once_and_a_faint_colour_with_its_ratio() {
        let wrong = ThemeDraft {
            name: " ".into(),
            wordmark: "x".repeat(31),
            phone: "call us".into(),
            email: "nobody".into(),
            accent_light: "#ffcc00".into(),
            accent_dark: String::new(),
        };
        let errors = wrong.parse().unwrap_err();
        let said: Vec<String> = errors
            .0
            .iter()
            .map(|e| format!("{} {}", e.field, e.code))
            .collect();
        assert_eq!(
            said,
            [
                "name required",
                "wordmark too-long",
                "phone not-callable",
                "email not-an-email",
                "accent_light contrast",
                "accent_dark required",
            ]
        );
        let ratio = errors.of("accent_light").and_then(|e| e.n).unwrap();
        assert!((100..150).contains(&ratio), "{ratio}");
        let word = ThemeDraft {
            accent_light: "red".into(),
            ..draft()
        };
        let errors = word.parse().unwrap_err();
        assert_eq!(errors.0[0].code, "not-a-colour");
    }
}
