//! In which of the portal's languages a text is written, by its letters and its commonest words.

use crate::{Locale, words};

/// Words that stand in nearly every sentence, and in no sentence of the others.
const ENGLISH: &[&str] = &[
    "the", "is", "are", "and", "of", "there", "to", "at", "on", "in", "my", "it", "this", "for",
    "was", "has", "with", "been", "not", "street",
];
const SPANISH: &[&str] = &[
    "el", "la", "los", "las", "de", "del", "que", "en", "una", "un", "por", "hay", "esta", "es",
    "y", "con", "para", "mi", "se", "calle",
];

/// The language, or `None` where it cannot be told.
pub fn guess(text: &str) -> Option<Locale> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let arabic = text
        .chars()
        .filter(|c| matches!(c, '\u{0620}'..='\u{064A}' | '\u{0671}'..='\u{06D3}'))
        .count();
    if arabic > 0 && arabic * 3 >= letters {
        return Some(Locale::Ar);
    }
    let words = words::of(text);
    let count = |known: &[&str]| words.iter().filter(|w| known.contains(&w.as_str())).count();
    match (count(ENGLISH), count(SPANISH)) {
        (en, es) if en > es => Some(Locale::En),
        (en, es) if es > en => Some(Locale::Es),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tells_its_language() {
        for (text, locale) in [
            ("There is a pothole on the corner", Some(Locale::En)),
            ("Hay un bache en la esquina", Some(Locale::Es)),
            ("توجد حفرة في الشارع قرب 12 Main St", Some(Locale::Ar)),
            ("12 Main St", None),
            ("", None),
        ] {
            assert_eq!(guess(text), locale, "{text}");
        }
    }
}
