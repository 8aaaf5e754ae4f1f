//! Number plates. Their patterns differ from state to state and look like any other code, so only what follows a word
//! for them counts: precision before recall.

use super::{Personal, PersonalKind, digit, words};

/// Words for a plate in the portal's languages.
const PLATE_WORDS: &[&str] = &[
    "plate",
    "plates",
    "license",
    "licence",
    "registration",
    "reg",
    "matrícula",
    "matricula",
    "matrículas",
    "placa",
    "placas",
    "patente",
    "لوحة",
    "اللوحة",
    "لوحته",
    "لوحتها",
    "نمرة",
    "النمرة",
];

/// Words that may stand between it and the plate.
const FILLERS: &[&str] = &[
    "number",
    "num",
    "no",
    "nr",
    "is",
    "was",
    "are",
    "reads",
    "with",
    "of",
    "the",
    "car",
    "vehicle",
    "truck",
    "van",
    "mass",
    "massachusetts",
    "número",
    "numero",
    "es",
    "nº",
    "n",
    "de",
    "del",
    "la",
    "el",
    "coche",
    "carro",
    "vehículo",
    "رقم",
    "رقمها",
    "هي",
    "هو",
    "السيارة",
];

/// Short words in capitals that are no part of a plate.
const SHORT: &[&str] = &["ON", "AT", "IN", "TO", "FOR", "AND", "BY", "RT", "ST", "EN"];

/// The most fillers.
const MOST_FILLERS: usize = 5;

/// Does a question ask for a plate?
pub fn asks_for_plate(question: &str) -> bool {
    words(question).any(is_plate_word)
}

fn is_plate_word(word: &str) -> bool {
    PLATE_WORDS.contains(&word.to_lowercase().as_str())
}

/// Plates. `asked`: the text answers a question for one.
pub fn find(text: &str, asked: bool) -> Vec<Personal> {
    let mut out: Vec<Personal> = Vec::new();
    if asked {
        out.extend(after(text, 0));
    }
    let mut at = 0;
    while let Some((word, end)) = word_at(text, at) {
        at = end;
        let taken = out.last().is_some_and(|p| p.range.end > end);
        if is_plate_word(word) && !taken {
            out.extend(after(text, end));
        }
    }
    out
}

/// The next word (letters and digits) from a place on, and where it ends.
fn word_at(text: &str, from: usize) -> Option<(&str, usize)> {
    let start = from + text[from..].find(char::is_alphanumeric)?;
    let length = text[start..].find(|c: char| !c.is_alphanumeric());
    let end = length.map_or(text.len(), |n| start + n);
    Some((&text[start..end], end))
}

/// The plate that follows a place, past fillers.
fn after(text: &str, mut at: usize) -> Option<Personal> {
    for _ in 0..=MOST_FILLERS {
        let (word, end) = word_at(text, at)?;
        let start = end - word.len();
        // A new sentence or line is another matter; the point of an abbreviation is none.
        let abbreviated = words(&text[..at]).next_back().is_some_and(|w| w.len() < 4);
        let gap = &text[at..start];
        if gap.contains(['\n', ';', ')']) || (gap.contains('.') && !abbreviated) {
            return None;
        }
        if !FILLERS.contains(&word.to_lowercase().as_str()) && !is_plate_word(word) {
            return plate(text, start);
        }
        at = end;
    }
    None
}

/// Up to four groups of capitals and digits with a space or hyphen between them: four to eight characters, at least
/// one of them a digit, and more than a house number.
fn plate(text: &str, start: usize) -> Option<Personal> {
    let (mut at, mut end, mut length, mut digits, mut groups) = (start, start, 0, 0, 0);
    while groups < 4 {
        let Some((word, word_end)) = word_at(text, at) else {
            break;
        };
        let gap = &text[at..word_end - word.len()];
        let joined = at == start || matches!(gap, " " | "-" | "·" | "\u{a0}");
        let own = word.chars().filter(|c| digit(*c).is_some()).count();
        let size = word.chars().count();
        let capitals = word
            .chars()
            .all(|c| digit(c).is_some() || c.is_uppercase() || (size == 1 && !c.is_lowercase()));
        // Lower case only where letters and digits are one word: nobody writes a word like that.
        let mixed = size > 4 && own > 1 && own < size && word.is_ascii();
        let letters_only = own == 0;
        if !joined
            || !(capitals || mixed)
            || (letters_only && (size > 3 || SHORT.contains(&word)))
            || length + size > 8
        {
            break;
        }
        (at, end, length, digits, groups) =
            (word_end, word_end, length + size, digits + own, groups + 1);
    }
    let enough = if digits == length { 5..=7 } else { 4..=8 };
    (digits > 0 && enough.contains(&length)).then_some(Personal {
        kind: PersonalKind::Plate,
        range: start..end,
    })
}
