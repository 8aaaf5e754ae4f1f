//! A reference as it is read out on the telephone.

use super::reference::Reference;

/// The code words of letters (ITU Radio Regulations, appendix 14).
const WORDS: [(char, &str); 26] = [
    ('A', "Alfa"),
    ('B', "Bravo"),
    ('C', "Charlie"),
    ('D', "Delta"),
    ('E', "Echo"),
    ('F', "Foxtrot"),
    ('G', "Golf"),
    ('H', "Hotel"),
    ('I', "India"),
    ('J', "Juliett"),
    ('K', "Kilo"),
    ('L', "Lima"),
    ('M', "Mike"),
    ('N', "November"),
    ('O', "Oscar"),
    ('P', "Papa"),
    ('Q', "Quebec"),
    ('R', "Romeo"),
    ('S', "Sierra"),
    ('T', "Tango"),
    ('U', "Uniform"),
    ('V', "Victor"),
    ('W', "Whiskey"),
    ('X', "X-ray"),
    ('Y', "Yankee"),
    ('Z', "Zulu"),
];

/// Every character with its word; digits and hyphens have none.
pub fn spelled(reference: &Reference) -> Vec<(char, Option<&'static str>)> {
    let word = |c| WORDS.iter().find(|(l, _)| *l == c).map(|(_, word)| *word);
    reference.as_str().chars().map(|c| (c, word(c))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_words_and_nothing_else_has() {
        let reference: Reference = "R-0000-00".parse().unwrap();
        let all = spelled(&reference);
        assert_eq!(all[0], ('R', Some("Romeo")));
        assert!(all[1..].iter().all(|(_, word)| word.is_none()));
        for n in 0..2_000 {
            let reference = Reference::from_random(n * 7_919);
            for (c, word) in spelled(&reference) {
                assert_eq!(word.is_some(), c.is_ascii_alphabetic(), "{reference}");
                assert!(word.is_none_or(|w| w.starts_with(c)));
            }
        }
    }
}
