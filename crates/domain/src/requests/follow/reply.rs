//! What a text message from a person means. Words of every language the portal speaks, whoever sends them; the words
//! for stopping are those carriers require (CTIA Messaging Principles §5.1.3) and their translations.

use crate::requests::Reference;

/// What was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// How far is this request?
    Status(Reference),
    /// No more texts.
    Stop,
    /// Texts again.
    Start,
    Help,
    /// Yes to what was asked last.
    Yes,
    No,
    /// The digits of a code that was sent.
    Code(String),
    Unknown,
}

/// Words, as [`fold`] leaves them.
const WORDS: &[(&[&str], Reply)] = &[
    (
        &[
            "stop",
            "stopall",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "alto",
            "parar",
            "baja",
            "cancelar",
            "توقف",
            "ايقاف",
            "الغاء",
        ],
        Reply::Stop,
    ),
    (
        &[
            "start", "unstop", "inicio", "comenzar", "alta", "ابدا", "بدء",
        ],
        Reply::Start,
    ),
    (&["help", "info", "ayuda", "مساعدة"], Reply::Help),
    (&["yes", "y", "si", "ok", "نعم"], Reply::Yes),
    (&["no", "n", "لا"], Reply::No),
];

/// Words before a reference.
const STATUS: &[&str] = &["status", "estado", "حالة"];

impl Reply {
    /// Reads a text.
    pub fn parse(typed: &str) -> Self {
        let folded = fold(typed);
        if let Some((_, reply)) = WORDS
            .iter()
            .find(|(words, _)| words.contains(&folded.as_str()))
        {
            return reply.clone();
        }
        let rest = STATUS
            .iter()
            .find_map(|word| folded.strip_prefix(word))
            .unwrap_or(&folded)
            .trim();
        let digits = rest.len() == 6 && rest.bytes().all(|b| b.is_ascii_digit());
        // A code of six digits may also fit a reference; the code is what was asked for.
        if digits && rest == folded {
            return Self::Code(rest.to_owned());
        }
        rest.parse().map_or(Self::Unknown, Self::Status)
    }
}

/// Lower case, without accents, marks, punctuation at the ends, and doubled blanks.
pub(crate) fn fold(typed: &str) -> String {
    let plain: String = typed
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| {
            !matches!(
                c,
                '\u{064B}'..='\u{0652}' | '\u{0640}' | '\u{200E}' | '\u{200F}'
            )
        })
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' => 'u',
            'أ' | 'إ' | 'آ' => 'ا',
            c => c,
        })
        .collect();
    let plain = plain.trim_matches(|c: char| c.is_whitespace() || ".!?¡¿،؟\"'".contains(c));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_are_understood_in_their_language() {
        let reference = Reference::from_random(99);
        for (typed, meant) in [
            ("STOP", Reply::Stop),
            (" stop. ", Reply::Stop),
            ("Alto!", Reply::Stop),
            ("إيقاف", Reply::Stop),
            ("Start", Reply::Start),
            ("¿Ayuda?", Reply::Help),
            ("Sí", Reply::Yes),
            ("نَعَم", Reply::Yes),
            ("No.", Reply::No),
            ("482913", Reply::Code("482913".into())),
            ("stop the noise in my street", Reply::Unknown),
            ("status", Reply::Unknown),
            ("", Reply::Unknown),
        ] {
            assert_eq!(Reply::parse(typed), meant, "{typed}");
        }
        for typed in [
            format!("STATUS {reference}"),
            format!(
                "estado {}",
                reference.as_str().to_lowercase().replace('-', " ")
            ),
            format!("حالة {reference}"),
            format!("status{reference}?"),
        ] {
            assert_eq!(
                Reply::parse(&typed),
                Reply::Status(reference.clone()),
                "{typed}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(typed in "\\PC{0,200}") {
            let _ = Reply::parse(&typed);
        }
    }
}
