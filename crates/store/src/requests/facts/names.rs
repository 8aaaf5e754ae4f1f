//! Words that many cases share, numbered.

use crate::{Result, StoreError};
use std::collections::HashMap;
use stoa_domain::requests::dashboard::Name;

/// Words and their numbers; 0 is no word. A number once given stays.
#[derive(Debug, Clone)]
pub struct Names {
    words: Vec<String>,
    numbers: HashMap<String, Name>,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            words: vec![String::new()],
            numbers: HashMap::from([(String::new(), 0)]),
        }
    }
}

impl Names {
    /// The word of a number.
    pub fn word(&self, name: Name) -> &str {
        self.words.get(usize::from(name)).map_or("", String::as_str)
    }

    /// The number of a word that some case has.
    pub fn find(&self, word: &str) -> Option<Name> {
        self.numbers.get(word).copied()
    }

    /// Every word, in the order of the numbers.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// The number of a word, a new one where it has none.
    pub(super) fn number(&mut self, word: &str) -> Result<Name> {
        if let Some(name) = self.find(word) {
            return Ok(name);
        }
        let name = Name::try_from(self.words.len()).map_err(|_| {
            StoreError::Corrupt("more than 65,535 names of services and places".into())
        })?;
        self.words.push(word.to_owned());
        self.numbers.insert(word.to_owned(), name);
        Ok(name)
    }
}
