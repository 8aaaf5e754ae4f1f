//! The languages the portal speaks, and how one is chosen for a reader.

use serde::{Deserialize, Serialize};

/// A language of the portal. The variants are the table: catalogues, switch and tests are derived from `ALL`.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    #[default]
    En,
    Es,
    Ar,
}

impl Locale {
    /// Every language, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::En, Self::Es, Self::Ar];

    /// BCP 47 tag; also the catalogue's folder name and the cookie's value.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Ar => "ar",
        }
    }

    /// The language's own name for itself.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Ar => "العربية",
        }
    }

    /// HTML `dir`: `ltr` or `rtl`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::En | Self::Es => "ltr",
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag; `None` where the portal does not speak it.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|l| l.tag() == primary)
    }

    /// The language for a reader: the cookie, then `Accept-Language` by weight (RFC 9110 §12.5.4), then English.
    pub fn choose(cookie: Option<&str>, accept_language: Option<&str>) -> Self {
        if let Some(chosen) = cookie.and_then(Self::parse) {
            return chosen;
        }
        let mut best: Option<(f32, Self)> = None;
        for item in accept_language.unwrap_or_default().split(',') {
            let mut parts = item.split(';');
            let Some(locale) = parts.next().and_then(Self::parse) else {
                continue;
            };
            let weight = parts
                .find_map(|p| {
                    p.trim()
                        .strip_prefix("q=")
                        .and_then(|q| q.parse::<f32>().ok())
                })
                .unwrap_or(1.0);
            // The first of equal weights wins, as the reader wrote it first.
            if weight > 0.0 && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, locale));
            }
        }
        best.map_or_else(Self::default, |(_, locale)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookie_wins_then_weight_then_english() {
        let table = [
            (Some("ar"), Some("es"), Locale::Ar),
            (Some("xx"), Some("es-MX,es;q=0.9,en;q=0.8"), Locale::Es),
            (None, Some("fr, en;q=0.4, ar;q=0.7"), Locale::Ar),
            (None, Some("es;q=0, en;q=0.1"), Locale::En),
            (None, Some(";;;,,q=,"), Locale::En),
            (None, None, Locale::En),
        ];
        for (cookie, accept, expected) in table {
            assert_eq!(
                Locale::choose(cookie, accept),
                expected,
                "{cookie:?} {accept:?}"
            );
        }
    }
}
