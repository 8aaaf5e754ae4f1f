//! Mail addresses in running text.

use super::{Personal, PersonalKind};
use crate::text::is_email;

/// Each `@` with what may stand around it (the common part of RFC 5321 §4.1.2), down to a last label of letters.
pub fn find(text: &str) -> Vec<Personal> {
    let local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let mut out = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text[..at].trim_end_matches(local).len();
        let start = at - text[before..at].trim_start_matches(['.', '-']).len();
        let rest = &text[at + 1..];
        let length = rest.find(|c| !domain(c)).unwrap_or(rest.len());
        let end = at + 1 + rest[..length].trim_end_matches(['.', '-']).len();
        let top = text[at..end].rsplit('.').next().unwrap_or_default();
        if top.chars().count() > 1
            && top.chars().all(char::is_alphabetic)
            && is_email(&text[start..end])
        {
            out.push(Personal {
                kind: PersonalKind::Email,
                range: start..end,
            });
        }
    }
    out
}
