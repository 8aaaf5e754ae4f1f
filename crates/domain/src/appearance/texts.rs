//! What a city says in its own words, in every language of the portal or in none: a reader never meets another's.

use crate::{FieldErrors, Locale, text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text of the city's own. The variants are the table: form, file and tests come from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CityText {
    /// The line below the title of the first page, in the place of the portal's own.
    Welcome,
    /// Words in the footer of every page: who answers, and when.
    Footer,
    /// What everybody who reports something should know now.
    Notice,
}

impl CityText {
    /// Every text.
    pub const ALL: [Self; 3] = [Self::Welcome, Self::Footer, Self::Notice];

    /// The stored word, also what the page's own code knows it by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Footer => "footer",
            Self::Notice => "notice",
        }
    }

    /// The most characters it may have.
    pub const fn most(self) -> usize {
        match self {
            Self::Welcome => 200,
            Self::Footer => 300,
            Self::Notice => 400,
        }
    }
}

/// A city's own texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<CityText, BTreeMap<Locale, String>>);

impl Texts {
    /// What was typed, by text and language. Errors, at `<text>.<language>`: required (it stands in another language) |
    /// too-long.
    pub fn parse(typed: impl Fn(CityText, Locale) -> String) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut all = BTreeMap::new();
        for which in CityText::ALL {
            let words = Locale::ALL.map(|l| (l, text::clean_line(&typed(which, l))));
            if words.iter().all(|(_, words)| words.is_empty()) {
                continue;
            }
            for (locale, words) in &words {
                let field = format!("{}.{}", which.code(), locale.tag());
                if words.is_empty() {
                    errors.add(field, "required");
                } else if words.chars().count() > which.most() {
                    errors.add_n(field, "too-long", which.most() as i64);
                }
            }
            all.insert(which, BTreeMap::from(words));
        }
        errors.or(|| Self(all))
    }

    /// The same rules for texts that came as they are kept. Errors: as [`Self::parse`].
    pub fn checked(&self) -> Result<Self, FieldErrors> {
        Self::parse(|which, locale| self.get(which, locale).unwrap_or_default().to_owned())
    }

    /// A text in a language.
    pub fn get(&self, which: CityText, locale: Locale) -> Option<&str> {
        Some(self.0.get(&which)?.get(&locale)?.as_str())
    }

    /// Those of a language, by code.
    pub fn of(&self, locale: Locale) -> impl Iterator<Item = (CityText, &str)> {
        CityText::ALL
            .into_iter()
            .filter_map(move |which| Some((which, self.get(which, locale)?)))
    }

    /// Has the city none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_in_every_language_or_in_none() {
        let texts = Texts::parse(|which, locale| match which {
            CityText::Welcome => format!(" hello  {} ", locale.tag()),
            _ => String::new(),
        });
        let texts = texts.unwrap();
        assert_eq!(texts.get(CityText::Welcome, Locale::Es), Some("hello es"));
        assert_eq!(texts.of(Locale::Ar).count(), 1);
        let json = serde_json::to_string(&texts).unwrap();
        assert!(json.starts_with(r#"{"welcome":{"en":"hello en""#), "{json}");
        assert_eq!(serde_json::from_str::<Texts>(&json).unwrap(), texts);
        assert_eq!(texts.checked(), Ok(texts));

        let wrong = Texts::parse(|which, locale| match (which, locale) {
            (CityText::Footer, Locale::En) => "only English".to_owned(),
            (CityText::Notice, _) => "x".repeat(401),
            _ => String::new(),
        });
        let errors = wrong.unwrap_err();
        let fields: Vec<&str> = errors.0.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "footer.es",
                "footer.ar",
                "notice.en",
                "notice.es",
                "notice.ar"
            ]
        );
        assert!(Texts::default().is_empty());
    }
}
