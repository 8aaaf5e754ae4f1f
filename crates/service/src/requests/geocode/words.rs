//! Words of addresses: how they are abbreviated, what joins two streets, which names only say which city. Data of
//! the city, not of the code.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// What the city's folder says of the words in its addresses, all in lower case.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GeocoderWords {
    /// Kinds of street, long form and variants to the form the gazetteer uses: `avenue` → `ave`, `av` → `ave`.
    pub kinds: HashMap<String, String>,
    /// Other words with a short form: `saint` → `st`, `north` → `n`, `first` → `1st`.
    pub others: HashMap<String, String>,
    /// What stands between two streets that cross: `and`, `at`.
    pub crossing: BTreeSet<String>,
    /// Words at the end that say no more than which city it is: `ma`, `usa`.
    pub city: BTreeSet<String>,
}

impl GeocoderWords {
    /// The words of a text: lower case, without punctuation, in the gazetteer's short forms.
    pub fn tokens(&self, text: &str) -> Vec<String> {
        let plain: String = text
            .to_lowercase()
            .chars()
            .filter(|c| !matches!(c, '\'' | '’' | '.'))
            .map(|c| {
                if c.is_alphanumeric() || c == '-' {
                    c
                } else {
                    ' '
                }
            })
            .collect();
        plain
            .split_whitespace()
            .map(|w| self.short(w).to_owned())
            .collect()
    }

    fn short<'a>(&'a self, word: &'a str) -> &'a str {
        self.kinds
            .get(word)
            .or_else(|| self.others.get(word))
            .map_or(word, String::as_str)
    }

    /// Is it a kind of street (in its short form) rather than a name?
    pub fn is_kind(&self, token: &str) -> bool {
        self.kinds.values().any(|v| v == token)
    }
}
