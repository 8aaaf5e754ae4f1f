//! Do words say something of this case, or are they only what is always said?

use crate::words;
use std::collections::BTreeSet;

/// So many different words of its own a text needs where there is no photo.
pub const MIN_OWN_WORDS: usize = 6;

/// How many different words are left of a text without the sentences that stand in a canned one. Capital letters, accents
/// and punctuation make no sentence another.
pub fn own_words<'a>(text: &str, canned: impl IntoIterator<Item = &'a str>) -> usize {
    let mut left = words::of(text);
    for sentence in canned.into_iter().flat_map(sentences) {
        let sentence = words::of(sentence);
        // A word alone is no sentence that could be told from others.
        if sentence.len() < 2 {
            continue;
        }
        while let Some(at) = left.windows(sentence.len()).position(|w| w == sentence) {
            left.drain(at..at + sentence.len());
        }
    }
    // One letter or a number says as little as a dash.
    let says = |word: &&String| word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    left.iter().filter(says).collect::<BTreeSet<_>>().len()
}

/// Are the words too few to close a case without a photo?
pub fn is_thin<'a>(text: &str, canned: impl IntoIterator<Item = &'a str>) -> bool {
    own_words(text, canned) < MIN_OWN_WORDS
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    // What stands in braces is filled in: what stands around it is the template's.
    text.split(['.', '!', '?', '؟', '\n', ':', ';', '{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CANNED: [&str; 4] = [
        "The work is done. If you still see the problem, please tell us.",
        "El trabajo está hecho. Si todavía ve el problema, díganoslo.",
        "انتهى العمل. إذا كنت لا تزال ترى المشكلة فأخبرنا.",
        "Your report from {opened} is done; you can read it at {link}",
    ];

    #[test]
    fn only_what_is_said_of_this_case_counts() {
        for (text, own) in [
            ("", 0),
            (
                "Your report from the third is done; you can read it at your page",
                4,
            ),
            ("Done.", 1),
            (CANNED[0], 0),
            (
                "THE WORK IS DONE! If you still see the problem please tell us",
                0,
            ),
            ("El trabajo esta hecho", 0),
            (CANNED[2], 0),
            ("done done done done done done done", 1),
            ("x y z 1 2 3 4 5 6 7", 0),
            (
                "The work is done. Two men filled the hole with asphalt on Monday.",
                9,
            ),
            ("Se rellenó el bache con asfalto nuevo", 7),
            ("تم ردم الحفرة بالإسفلت صباح اليوم", 6),
        ] {
            assert_eq!(own_words(text, CANNED), own, "{text}");
            assert_eq!(is_thin(text, CANNED), own < MIN_OWN_WORDS, "{text}");
        }
    }

    proptest! {
        // Without the one that has names to fill in: in a text they are filled in.
        #[test]
        fn canned_sentences_never_add_and_any_text_is_read(text in "\\PC{0,120}", n in 0usize..3) {
            let alone = own_words(&text, []);
            let both = format!("{text}\n{}", CANNED[n]);
            prop_assert!(own_words(&both, CANNED) <= alone);
        }
    }
}
