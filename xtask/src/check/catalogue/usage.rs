//! Which keys the code uses.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::Result;

use crate::check::rust_text::{Piece, pieces};
use crate::check::sources;
use crate::place::Place;

/// How a family of keys made at run time is declared.
const DECLARATION: &str = "catalogue:";

/// What comes before a key that must exist.
const ASKING: &[&str] = &["t!(", "tr!(", "tr("];

/// Keys in the code.
#[derive(Default)]
pub struct Usage {
    /// Keys that are asked for by name, and where.
    pub asked: BTreeMap<String, String>,
    /// Every string literal that could be a key.
    literals: BTreeSet<String>,
    /// `status-`: the fixed part of `status-*`.
    families: BTreeSet<String>,
}

impl Usage {
    pub fn of(place: &Place) -> Result<Self> {
        let mut usage = Self::default();
        for path in sources::with_extension(place, &["rs"]) {
            if path.starts_with("xtask") || sources::is_test(&path) {
                continue;
            }
            usage.read(
                &path.display().to_string(),
                &fs::read_to_string(place.root.join(&path))?,
            );
        }
        Ok(usage)
    }

    pub fn uses(&self, id: &str) -> bool {
        self.literals.contains(id) || self.families.iter().any(|family| id.starts_with(family))
    }

    fn read(&mut self, path: &str, source: &str) {
        let mut before = "";
        for piece in pieces(source) {
            match piece {
                Piece::Comment(comment) => {
                    if let Some((_, words)) = comment.split_once(DECLARATION) {
                        self.families.extend(
                            words
                                .split([' ', ','])
                                .filter_map(|word| word.trim_matches('`').strip_suffix('*'))
                                .filter(|family| !family.is_empty())
                                .map(str::to_owned),
                        );
                    }
                    continue;
                }
                Piece::Text(text) if is_key(text) => {
                    if asks(before) {
                        self.asked
                            .entry(text.to_owned())
                            .or_insert_with(|| path.to_owned());
                    }
                    self.literals.insert(text.to_owned());
                    before = "";
                }
                Piece::Text(_) => before = "",
                Piece::Code(code) => before = code,
            }
        }
    }
}

/// True when the code ends in `t!(` or its like: a whole name, not the end of `format!(`.
fn asks(code: &str) -> bool {
    ASKING.iter().any(|asking| {
        code.trim_end()
            .strip_suffix(asking)
            .is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    })
}

/// Kebab case with at least two words: `requests-title`.
fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::Usage;

    #[test]
    fn asked_keys_families_and_plain_literals_are_told_apart() {
        let mut usage = Usage::default();
        usage.read(
            "a.rs",
            "t!(\"home-title\", n = 1); format!(\"home-lead\"); let k = \"home-lead\"; // catalogue: status-*, event-*\n\"a b\"",
        );
        assert!(usage.asked.contains_key("home-title"));
        assert!(!usage.asked.contains_key("home-lead"));
        assert!(usage.uses("home-lead") && usage.uses("event-open"));
        assert!(!usage.uses("home-other"));
    }
}
