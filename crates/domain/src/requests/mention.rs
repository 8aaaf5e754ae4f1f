//! `@name` in an internal note: which colleague is meant.

use super::Reference;
use crate::object::object;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// A colleague who can be named in a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Handle {
    /// What stands behind the `@`: what they sign in with.
    pub username: String,
    pub name: String,
}

object!(Handle {
    needs: username, name;
});

/// A note in which somebody was named, as they read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MentionView {
    pub id: i64,
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    /// Who wrote the note.
    pub by: Option<String>,
    /// In the city's time zone.
    pub at: DateTime<FixedOffset>,
    /// The note.
    pub text: String,
    /// Did they say that they read it?
    pub seen: bool,
}

/// The user names behind an `@`, in order, each once, in small letters; whether there is such a person, the caller knows. An
/// `@` inside a word (a mail address) names nobody.
pub fn mentioned(text: &str) -> Vec<String> {
    let symbol = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
    let mut all: Vec<String> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c == '@' && !before.is_alphanumeric() && !".-_@".contains(before) {
            let rest = &text[at + 1..];
            let end = rest.find(|c| !symbol(c)).unwrap_or(rest.len());
            // What ends a sentence is no part of a name.
            let name = rest[..end]
                .trim_end_matches(['.', '-', '_'])
                .to_ascii_lowercase();
            if !name.is_empty() && !all.contains(&name) {
                all.push(name);
            }
        }
        before = c;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_where_somebody_is_meant() {
        for (text, names) in [
            ("@ana look", vec!["ana"]),
            (
                "ask @Sam.O-Neil, and @ana. Or (@ana)",
                vec!["sam.o-neil", "ana"],
            ),
            ("¿@ana? @sam_", vec!["ana", "sam"]),
            ("راجع @ana، شكرًا", vec!["ana"]),
            ("mail rosa@example.org or a.@b", vec![]),
            ("@ @@ana @", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(mentioned(text), names, "{text}");
        }
    }
}
