//! Text that people type: cleaned the same way at every door.

/// Trims, turns CR LF into LF and drops control characters (all but newline and tab) and Unicode's
/// bidirectional overrides, which can make a text read as what it is not (CVE-2021-42574).
pub fn clean(raw: &str) -> String {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
        .collect();
    kept.trim().to_owned()
}

/// As [`clean`], on one line: inner white space becomes single spaces.
pub fn clean_line(raw: &str) -> String {
    clean(raw).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Does it look like a mail address that can be written to? One `@`, something before it, a dotted name after
/// it, no white space, at most 254 characters (RFC 5321 §4.5.3.1.3). Whether it exists only a mail can tell.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let label = |l: &str| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-');
    text.len() <= 254
        && (1..=64).contains(&local.len())
        && !local
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"@".contains(c))
        && domain.contains('.')
        && domain.split('.').all(label)
}

/// Does it look like a phone number: 7 to 15 digits (ITU-T E.164), with the usual punctuation?
pub fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (7..=15).contains(&digits)
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || " +-().x".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses() {
        for good in ["a@b.co", "first.last+tag@sub.example.org", "ñ@correo.es"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.co",
            "a@@b.co",
            "a b@c.de",
            "a@b..c",
            "a@.b",
            "a@b.c\r\nBcc: x@y.z",
            "\"a\"@b.co",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_is_stable_and_holds_no_controls(raw in "\\PC*|[\\x00-\\x7f]*") {
            let once = clean(&raw);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(!once.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        }
    }
}
