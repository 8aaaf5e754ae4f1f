//! Texts as the words they are searched and compared by: the same for what is stored and for what is typed.

/// The longest word kept, in characters; a longer one is cut.
const MAX_WORD: usize = 40;

/// The words of a text in its order: runs of letters and digits in lower case, without accents, vowel signs and
/// spelling variants that people leave out when they type.
pub fn of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut length = 0;
    for c in text.chars().flat_map(char::to_lowercase) {
        if is_mark(c) {
            continue;
        }
        if c.is_alphanumeric() {
            if length < MAX_WORD {
                fold(c, &mut word);
                length += 1;
            }
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
            length = 0;
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// A combining accent (U+0300…), an Arabic vowel sign or the Arabic lengthening stroke: no part of a word's letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}')
}

/// A lower-case letter without its accent; Arabic letters in the form people type.
fn fold(c: char, word: &mut String) {
    word.push(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ț' | 'ţ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        'ß' => return word.push_str("ss"),
        'æ' => return word.push_str("ae"),
        'œ' => return word.push_str("oe"),
        other => other,
    });
}

#[cfg(test)]
mod tests {
    use super::of;
    use proptest::prelude::*;

    #[test]
    fn words_are_what_people_would_type_again() {
        let table = [
            (
                "Bache en la Calle Ñuñoa, n.º 5",
                "bache en la calle nunoa n o 5",
            ),
            ("Pot-hole @ 185 Kneeland St.", "pot hole 185 kneeland st"),
            ("cafe\u{301} CAFÉ", "cafe cafe"),
            ("إنارة الشَّارِع", "اناره الشارع"),
            ("\"; DROP TABLE request; --", "drop table request"),
            ("… — !", ""),
        ];
        for (text, expected) in table {
            // `º` is a letter to Unicode and stays one.
            assert_eq!(of(text).join(" ").replace('º', "o"), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_word_stays_itself(text in "\\PC{0,60}") {
            let once = of(&text);
            prop_assert_eq!(of(&once.join(" ")), once);
        }
    }
}
