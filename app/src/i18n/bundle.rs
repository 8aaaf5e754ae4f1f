//! One language's texts, the same on both sides: catalogues in the short form (`pattern`).

use super::{Arg, pattern};
use stoa_domain::Locale;

/// One language's texts.
pub(super) struct Bundle {
    locale: Locale,
    /// Of each catalogue: key and pattern, by key.
    catalogues: Vec<Vec<(String, String)>>,
}

impl Bundle {
    /// An empty bundle of a language.
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            locale,
            catalogues: Vec::new(),
        }
    }

    /// Adds a catalogue: `key=pattern` a line, by key.
    pub(super) fn add(&mut self, lines: &str) {
        let pairs = lines.lines().filter_map(|line| line.split_once('='));
        self.catalogues.push(
            pairs
                .map(|(key, pattern)| (key.to_owned(), pattern.to_owned()))
                .collect(),
        );
    }

    /// The text of a key, if the bundle has it.
    pub(super) fn text(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.catalogues.iter().find_map(|catalogue| {
            let at = catalogue.binary_search_by(|(k, _)| k.as_str().cmp(key));
            Some(&catalogue[at.ok()?].1)
        })?;
        Some(pattern::fill(pattern, self.locale, args))
    }
}
