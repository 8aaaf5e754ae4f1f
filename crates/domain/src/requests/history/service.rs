//! What cases of an earlier system are about, in our catalogue.

use crate::requests::similar::likeness;
use crate::words;

/// How alike two names have to be.
const ALIKE: f64 = 0.5;

/// A service of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownService {
    pub code: String,
    pub name: String,
}

/// The service that a code or a name most likely means.
pub fn propose_service<'a>(word: &str, services: &'a [KnownService]) -> Option<&'a str> {
    let word = word.trim();
    if let Some(found) = services.iter().find(|s| s.code.eq_ignore_ascii_case(word)) {
        return Some(&found.code);
    }
    let plain = words::of(word);
    if plain.is_empty() {
        return None;
    }
    if let Some(found) = services.iter().find(|s| words::of(&s.name) == plain) {
        return Some(&found.code);
    }
    let scored = services
        .iter()
        .filter_map(|s| Some((likeness(word, &s.name)?, s)));
    let (score, found) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (score >= ALIKE).then_some(&found.code)
}
