//! Which mail was written by a machine: it opens no case and is never answered (RFC 3834 §2), so that two machines cannot
//! write to each other for ever.

/// What a header must hold to give a machine away.
enum Holds {
    /// Anything.
    Anything,
    /// Anything but this word.
    AnythingBut(&'static str),
    /// One of these words at its beginning.
    OneOf(&'static [&'static str]),
}

/// Headers that machines write: the header, what it holds then, what to call it.
const TABLE: &[(&str, Holds, &str)] = &[
    (
        "Auto-Submitted", // RFC 3834 §5
        Holds::AnythingBut("no"),
        "auto-submitted",
    ),
    (
        "Precedence",
        Holds::OneOf(&["bulk", "list", "junk", "auto_reply"]),
        "bulk",
    ),
    ("List-Id", Holds::Anything, "list"), // RFC 2919
    ("List-Unsubscribe", Holds::Anything, "list"),
    ("List-Post", Holds::Anything, "list"),
    ("X-Auto-Response-Suppress", Holds::OneOf(&["all"]), "bulk"),
    ("X-Autoreply", Holds::Anything, "auto-reply"),
    ("X-Autorespond", Holds::Anything, "auto-reply"),
    ("X-Autoresponder", Holds::Anything, "auto-reply"),
    ("X-Loop", Holds::Anything, "loop"),
    ("X-Failed-Recipients", Holds::Anything, "bounce"),
    ("Return-Path", Holds::OneOf(&["<>"]), "bounce"), // RFC 5321 §6.1
    (
        "Content-Type",
        Holds::OneOf(&["multipart/report"]),
        "bounce",
    ), // RFC 6522
];

/// The local parts machines write from.
const WRITERS: &[&str] = &[
    "mailer-daemon",
    "postmaster",
    "noreply",
    "no-reply",
    "donotreply",
    "do-not-reply",
    "bounce",
    "bounces",
];

/// More stations than that and a mail is going in circles (RFC 5321 §6.3).
const MOST_STATIONS: usize = 50;

/// What gives the machine away, if one wrote it. `header` gives a header's first value, `from` is the writer's address,
/// `stations` the number of `Received` headers.
pub fn reason<'a>(
    header: impl Fn(&str) -> Option<&'a str>,
    from: &str,
    stations: usize,
) -> Option<&'static str> {
    if stations > MOST_STATIONS {
        return Some("loop");
    }
    let local = from.split('@').next().unwrap_or_default();
    if WRITERS.contains(&local.to_ascii_lowercase().as_str()) {
        return Some("machine");
    }
    TABLE.iter().find_map(|(name, holds, reason)| {
        let value = header(name)?.trim().to_ascii_lowercase();
        let word = value
            .split([';', ' ', '\t', ','])
            .next()
            .unwrap_or_default();
        let machine = match holds {
            Holds::Anything => !value.is_empty(),
            Holds::AnythingBut(human) => !value.is_empty() && word != *human,
            Holds::OneOf(words) => words.contains(&word),
        };
        machine.then_some(*reason)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_give_themselves_away_and_people_do_not() {
        let of = |name: &str, value: &'static str| {
            let name = name.to_owned();
            reason(move |n| (n == name).then_some(value), "ana@example.org", 3)
        };
        for (name, value, expected) in [
            (
                "Auto-Submitted",
                "auto-replied (vacation)",
                Some("auto-submitted"),
            ),
            ("Auto-Submitted", "auto-generated", Some("auto-submitted")),
            ("Auto-Submitted", "no", None),
            ("Auto-Submitted", " No ; x=y", None),
            ("Precedence", "Bulk", Some("bulk")),
            ("Precedence", "first-class", None),
            ("List-Id", "<neighbours.example.org>", Some("list")),
            ("X-Auto-Response-Suppress", "DR, OOF", None),
            ("X-Auto-Response-Suppress", "All", Some("bulk")),
            ("Return-Path", "<>", Some("bounce")),
            ("Return-Path", "<ana@example.org>", None),
            (
                "Content-Type",
                "multipart/report; report-type=delivery-status",
                Some("bounce"),
            ),
            ("Content-Type", "multipart/mixed; boundary=x", None),
        ] {
            assert_eq!(of(name, value), expected, "{name}: {value}");
        }
        assert_eq!(
            reason(|_| None, "MAILER-DAEMON@example.org", 1),
            Some("machine")
        );
        assert_eq!(reason(|_| None, "ana@example.org", 51), Some("loop"));
        assert_eq!(reason(|_| None, "ana@example.org", 5), None);
    }
}
