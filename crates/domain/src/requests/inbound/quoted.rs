//! The words of a mail that are its writer's own: what they answer to and their signature cut off, where it is certain
//! that these are that. Where it is not, everything stays: a sentence too many harms less than one lost.

/// A line in front of an answered message, as mail programs write it: what it begins and ends with.
const WROTE: &[(&str, &str)] = &[
    ("on ", "wrote:"),
    ("el ", "escribió:"),
    ("el ", "escribio:"),
    ("le ", "a écrit :"),
    ("am ", "schrieb:"),
    ("في ", "كتب:"),
    ("بتاريخ ", "كتب:"),
    ("في ", "كتب"),
];
/// Lines that part an answer from the whole message below it.
const DIVIDERS: &[&str] = &[
    "-----original message-----",
    "-----mensaje original-----",
    "-----الرسالة الأصلية-----",
    "________________________________",
];
/// Headers as they are repeated in front of an answered message.
const FROM: &[&str] = &["from:", "de:", "من:"];
const SENT: &[&str] = &[
    "sent:",
    "date:",
    "enviado:",
    "enviado el:",
    "fecha:",
    "تم الإرسال:",
    "التاريخ:",
];
/// What phones write under a mail.
const PHONES: &[&str] = &[
    "sent from my ",
    "get outlook for ",
    "enviado desde mi ",
    "أرسلت من ",
    "تم الإرسال من ",
];
/// A signature has at most so many lines (RFC 3676 §4.3 has no number; longer ones are words).
const SIGNATURE: usize = 12;
/// A line in front of an answered message may be folded over so many lines.
const FOLDED: usize = 4;

/// The writer's own words, and whether anything was cut.
pub fn own_words(text: &str) -> (String, bool) {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = unified.lines().map(str::trim_end).collect();
    let mut end = tail(&lines);
    end = signature(&lines[..end]);
    let own = lines[..end].join("\n").trim().to_owned();
    // All of it quoted: somebody answered with nothing but what was there, or wrote between the lines.
    if own.is_empty() {
        return (unified.trim().to_owned(), false);
    }
    let cut = lines[end..].iter().any(|l| !l.trim().is_empty());
    (own, cut)
}

/// Where the answered message begins, if it reaches to the end.
fn tail(lines: &[&str]) -> usize {
    let quoted_from = |at: usize| {
        let rest = &lines[at..];
        rest.iter().any(|l| l.starts_with('>'))
            && rest
                .iter()
                .all(|l| l.trim().is_empty() || l.starts_with('>'))
    };
    for at in 0..lines.len() {
        let line = lines[at].trim().to_lowercase();
        let spaced = line.replace("- ", "-").replace(" -", "-");
        let whole = |below: usize| {
            let next = lines[below..]
                .iter()
                .map(|l| l.trim().trim_start_matches('*').to_lowercase());
            let head: Vec<String> = next.filter(|l| !l.is_empty()).take(3).collect();
            let begins = |words: &[&str], l: &String| words.iter().any(|w| l.starts_with(w));
            head.first().is_some_and(|l| begins(FROM, l)) && head.iter().any(|l| begins(SENT, l))
        };
        if DIVIDERS.contains(&spaced.as_str()) && whole(at + 1) {
            return at;
        }
        if FROM.iter().any(|w| line.starts_with(w))
            && at > 0
            && lines[at - 1].trim().is_empty()
            && whole(at)
        {
            return at;
        }
        if lines[at].starts_with('>') && quoted_from(at) {
            return at;
        }
        if let Some(below) = wrote(&lines[at..])
            && (quoted_from(at + below) || lines[at + below..].iter().all(|l| l.trim().is_empty()))
        {
            return at;
        }
    }
    lines.len()
}

/// How many lines a line like `On Monday, Ana wrote:` takes, folded or not, if one begins here.
fn wrote(lines: &[&str]) -> Option<usize> {
    let first = lines.first()?.trim().to_lowercase();
    let mut whole = String::new();
    for (n, line) in lines.iter().take(FOLDED).enumerate() {
        if line.trim().is_empty() {
            return None;
        }
        whole.push_str(&line.trim().to_lowercase());
        let fits = WROTE
            .iter()
            .any(|(begin, end)| first.starts_with(begin) && whole.ends_with(end));
        if fits {
            return Some(n + 1);
        }
        whole.push(' ');
    }
    None
}

/// Where the signature begins: behind the line `-- ` (RFC 3676 §4.3), or what a phone adds as the last line.
fn signature(lines: &[&str]) -> usize {
    let mut end = lines.len();
    if let Some(at) = lines.iter().rposition(|l| matches!(*l, "--" | "-- "))
        && lines.len() - at <= SIGNATURE
    {
        end = at;
    }
    while let Some(last) = lines[..end].iter().rposition(|l| !l.trim().is_empty()) {
        let line = lines[last].trim().to_lowercase();
        if !PHONES.iter().any(|p| line.starts_with(p)) {
            break;
        }
        end = last;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_answered_and_signed_is_cut_and_nothing_else() {
        let table = [
            (
                "It is back.\n\nOn Mon, 23 Nov 2026 at 10:00, Stoa <r@x.org> wrote:\n> We fixed it.\n>\n> Stoa\n",
                "It is back.",
                true,
            ),
            (
                "Sigue roto.\n\nEl lun, 23 nov 2026 a las 10:00, Stoa\n(<r@x.org>) escribió:\n\n> Hecho.\n",
                "Sigue roto.",
                true,
            ),
            (
                "ما زال مكسورًا\n\nفي الاثنين، كتب Stoa كتب:\n> تم\n",
                "ما زال مكسورًا",
                true,
            ),
            (
                "Still there\n\n-----Original Message-----\nFrom: Stoa\nSent: Monday\nSubject: x\n\nDone.",
                "Still there",
                true,
            ),
            (
                "Still there\n\nFrom: Stoa <r@x.org>\nDate: Monday\nTo: me\n\nDone.",
                "Still there",
                true,
            ),
            (
                "A hole.\n-- \nAna Pérez\n5 Main St\n617 555 0100",
                "A hole.",
                true,
            ),
            ("A hole.\n\nSent from my iPhone", "A hole.", true),
            ("A hole.", "A hole.", false),
            // Between the lines: everything stays.
            (
                "> Where is it?\nAt the school.\n> How deep?\nA hand.",
                "> Where is it?\nAt the school.\n> How deep?\nA hand.",
                false,
            ),
            (
                "On Monday my neighbour wrote:\nthere is a hole\nand I saw it too.",
                "On Monday my neighbour wrote:\nthere is a hole\nand I saw it too.",
                false,
            ),
            (
                "From: the corner\nto the school there is ice.",
                "From: the corner\nto the school there is ice.",
                false,
            ),
            ("> only\n> quoted", "> only\n> quoted", false),
        ];
        for (text, own, cut) in table {
            assert_eq!(own_words(text), (own.to_owned(), cut), "{text}");
        }
    }

    proptest! {
        #[test]
        fn own_words_are_never_more_and_never_none(text in "(\\PC|\n|> |-- \n|wrote:|From: ){0,200}") {
            let (own, _) = own_words(&text);
            prop_assert!(own.len() <= text.len());
            prop_assert_eq!(own.is_empty(), text.trim().is_empty());
        }
    }
}
