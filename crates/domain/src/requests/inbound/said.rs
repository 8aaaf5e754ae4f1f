//! What somebody writes in a chat, understood as far as any step of the dialogue needs it. The words that also work by text
//! message ([`crate::requests::follow::Reply`]) mean the same here.

use crate::Locale;
use crate::requests::Reference;
use crate::requests::follow::Reply;
use crate::requests::follow::reply::fold;

/// What was meant, whatever was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A greeting, or the wish to report.
    Begin,
    Help,
    /// No more messages.
    Stop,
    /// Messages again.
    Start,
    /// Drop the report under way.
    Cancel,
    Status(Reference),
    Yes,
    No,
    /// Go on without it.
    Skip,
    /// Speak this language.
    Language(Locale),
    /// A number from a list.
    Number(usize),
    /// Anything else.
    Words,
    Nothing,
}

/// Words with a meaning of their own in a chat, as [`fold`] leaves them; these come first.
const WORDS: &[(&[&str], Said)] = &[
    (
        &[
            "report",
            "new",
            "hello",
            "hi",
            "hey",
            "reportar",
            "reporte",
            "nuevo",
            "hola",
            "بلاغ",
            "بلاغ جديد",
            "مرحبا",
            "السلام عليكم",
        ],
        Said::Begin,
    ),
    (
        &["cancel", "restart", "cancelar", "de nuevo", "الغاء"],
        Said::Cancel,
    ),
    (
        &[
            "skip",
            "done",
            "none",
            "next",
            "omitir",
            "listo",
            "ninguno",
            "ninguna",
            "siguiente",
            "تخط",
            "تخطي",
            "تم",
            "لا يوجد",
        ],
        Said::Skip,
    ),
    (
        &["english", "ingles", "انجليزي", "الانجليزية"],
        Said::Language(Locale::En),
    ),
    (
        &["español", "espanol", "spanish", "castellano"],
        Said::Language(Locale::Es),
    ),
    (
        &["العربية", "عربي", "arabic", "arabe"],
        Said::Language(Locale::Ar),
    ),
];

/// The most a number in a list can be.
const MOST: usize = 99;

impl Said {
    /// Reads a message.
    pub fn parse(typed: &str) -> Self {
        let folded = fold(typed);
        if folded.is_empty() {
            return Self::Nothing;
        }
        let known = WORDS
            .iter()
            .find(|(words, _)| words.contains(&folded.as_str()));
        if let Some((_, said)) = known {
            return said.clone();
        }
        if let Some(number) = number(&folded) {
            return Self::Number(number);
        }
        match Reply::parse(typed) {
            Reply::Status(reference) => Self::Status(reference),
            Reply::Stop => Self::Stop,
            Reply::Start => Self::Start,
            Reply::Help => Self::Help,
            Reply::Yes => Self::Yes,
            Reply::No => Self::No,
            Reply::Code(_) | Reply::Unknown => Self::Words,
        }
    }
}

/// `3`, `3.`, `#3`, and the same in the digits of Arabic.
fn number(folded: &str) -> Option<usize> {
    let plain: String = folded
        .trim_start_matches('#')
        .chars()
        .map(|c| match c {
            '\u{0660}'..='\u{0669}' => char::from(b'0' + (c as u32 - 0x0660) as u8),
            '\u{06F0}'..='\u{06F9}' => char::from(b'0' + (c as u32 - 0x06F0) as u8),
            c => c,
        })
        .collect();
    let short = (1..=2).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    plain.parse().ok().filter(|n| short && *n <= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_are_understood_in_their_language() {
        let reference = Reference::from_random(99);
        for (typed, said) in [
            ("Hola!", Said::Begin),
            ("مرحبا", Said::Begin),
            ("STOP", Said::Stop),
            ("cancel", Said::Cancel),
            ("Cancelar.", Said::Cancel),
            ("إلغاء", Said::Cancel),
            ("Start", Said::Start),
            ("ayuda", Said::Help),
            ("نعم", Said::Yes),
            ("no", Said::No),
            ("Listo", Said::Skip),
            ("Español", Said::Language(Locale::Es)),
            ("العربية", Said::Language(Locale::Ar)),
            (" 3. ", Said::Number(3)),
            ("٣", Said::Number(3)),
            ("123", Said::Words),
            ("482913", Said::Words),
            ("a big hole", Said::Words),
            (" ", Said::Nothing),
        ] {
            assert_eq!(Said::parse(typed), said, "{typed}");
        }
        assert_eq!(
            Said::parse(&format!("status {reference}")),
            Said::Status(reference)
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(typed in "\\PC{0,60}") {
            let _ = Said::parse(&typed);
        }
    }
}
