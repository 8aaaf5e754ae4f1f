//! Where in a text an address may stand, and whether what the geocoder found for it is what was written.

use crate::words;

/// The most places of a text that are looked up.
const MOST: usize = 8;
/// A street's name has at most so many words.
const STREET: usize = 4;
/// A text is looked through so far, in characters.
const FAR: usize = 4_000;

/// Parts of a text that read like an address: a house number and what follows it, or two streets and `&` between them.
pub fn candidates(text: &str) -> Vec<String> {
    let text: String = text.chars().take(FAR).collect();
    let mut found: Vec<String> = Vec::new();
    for line in text.lines() {
        let tokens: Vec<&str> = line.split_whitespace().collect();
        for (at, token) in tokens.iter().enumerate() {
            let candidate = if *token == "&" {
                crossing(&tokens, at)
            } else if is_house_number(token) {
                address(&tokens[at..])
            } else {
                None
            };
            if let Some(candidate) = candidate
                && !found.contains(&candidate)
            {
                found.push(candidate);
            }
            if found.len() == MOST {
                return found;
            }
        }
    }
    found
}

fn is_house_number(token: &str) -> bool {
    let digits = token.chars().take_while(char::is_ascii_digit).count();
    let rest = &token[digits..];
    (1..=5).contains(&digits)
        && (rest.is_empty() || (rest.len() == 1 && rest.chars().all(char::is_alphabetic)))
}

/// The number, the street up to the first mark, and a district behind a comma.
fn address(tokens: &[&str]) -> Option<String> {
    let mut words = vec![tokens[0].to_owned()];
    let mut after_comma = false;
    for token in tokens.iter().skip(1).take(STREET + 2) {
        let bare = token.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '،']);
        if bare.is_empty() || !bare.chars().next().is_some_and(char::is_alphanumeric) {
            break;
        }
        words.push(bare.to_owned());
        let comma = token.ends_with(',') || token.ends_with('،');
        // A full stop behind `St.` is no end.
        let stop = bare.len() < token.len()
            && !comma
            && !(token.ends_with('.') && bare.chars().count() <= 4);
        if stop || after_comma && !comma && words.len() > STREET {
            break;
        }
        if comma {
            if after_comma {
                break;
            }
            after_comma = true;
            if let Some(last) = words.last_mut() {
                last.push(',');
            }
        }
    }
    (words.len() > 1).then(|| words.join(" ").trim_end_matches(',').to_owned())
}

fn crossing(tokens: &[&str], at: usize) -> Option<String> {
    let left = tokens[at.saturating_sub(2)..at].join(" ");
    let right: Vec<&str> = tokens[at + 1..].iter().take(2).copied().collect();
    let trim = |s: &str| s.trim_matches(['.', ',', ';', ':', '!', '?']).to_owned();
    (!left.is_empty() && !right.is_empty())
        .then(|| format!("{} & {}", trim(&left), trim(&right.join(" "))))
}

/// A part of a text and its beginnings, the longest first: the words behind an address are no part of it, and only the
/// geocoder knows where it ends.
pub fn beginnings(candidate: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(candidate);
    std::iter::from_fn(move || {
        let now = rest?;
        rest = now
            .rsplit_once(' ')
            .map(|(before, _)| before)
            .filter(|b| b.contains(' '));
        Some(now.trim_end_matches([',', '&', ' ']))
    })
}

/// Is what the geocoder calls `label` (`185 Kneeland St, Boston`) what was written? The same number, and behind it the
/// street's name word for word; for a crossing the names of both streets. Only what kind of street it is may be written
/// otherwise, as people do.
pub fn is_clear(candidate: &str, label: &str) -> bool {
    let typed = words::of(candidate);
    let main = label.split(',').next().unwrap_or(label);
    if let Some((one, other)) = main.split_once('&') {
        let named = |street: &str| {
            let name = name_of(&words::of(street));
            !name.is_empty() && typed.windows(name.len()).any(|w| w == name)
        };
        return candidate.contains('&') && named(one) && named(other);
    }
    let known = words::of(main);
    let (Some((number, street)), Some((typed_number, rest))) =
        (known.split_first(), typed.split_first())
    else {
        return false;
    };
    let name = name_of(street);
    number == typed_number && !name.is_empty() && rest.starts_with(&name)
}

/// A street's words without the last, which says what kind it is.
fn name_of(street: &[String]) -> Vec<String> {
    match street {
        [] => Vec::new(),
        [only] => vec![only.clone()],
        [name @ .., _] => name.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_in_a_sentence_is_found_and_a_number_is_none() {
        let table: &[(&str, &[&str])] = &[
            (
                "A hole at 12 Main St. It is deep.",
                &["12 Main St It is deep"],
            ),
            (
                "The lamp at 5 Centre Street, Roxbury is out",
                &["5 Centre Street, Roxbury is"],
            ),
            ("corner of Oak St & Elm St!", &["Oak St & Elm St"]),
            ("12.", &[]),
            ("It broke 3 times", &["3 times"]),
            ("nothing here", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(candidates(text), *expected, "{text}");
        }
    }

    #[test]
    fn beginnings_end_at_a_number_and_a_word() {
        let all: Vec<&str> = beginnings("12 Main St it").collect();
        assert_eq!(all, ["12 Main St it", "12 Main St", "12 Main"]);
        assert_eq!(beginnings("12 Main").collect::<Vec<_>>(), ["12 Main"]);
    }

    #[test]
    fn only_what_was_written_is_clear() {
        for (candidate, label, clear) in [
            ("12 Main St It is deep", "12 Main St, Testville", true),
            ("12 Main Street", "12 Main St, Testville", true),
            ("12 Maine St", "12 Main St, Testville", false),
            ("14 Main St", "12 Main St, Testville", false),
            ("3 times", "3 Main St, Testville", false),
            (
                "5 Martin Luther King Blvd",
                "5 Martin Luther King Blvd, Boston",
                true,
            ),
            ("Oak St & Elm St", "Oak St & Elm St, Boston", true),
            ("Oak St & Ash St", "Oak St & Elm St, Boston", false),
        ] {
            assert_eq!(is_clear(candidate, label), clear, "{candidate} / {label}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_looked_through_without_panic(text in "(\\PC|[0-9]| |&|,|\n){0,120}") {
            for candidate in candidates(&text) {
                let _ = is_clear(&candidate, &text);
            }
        }
    }
}
