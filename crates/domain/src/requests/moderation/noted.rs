//! What moderation writes into the desk's timeline: codes, which each reader's page says in their own language.

use super::objection::Reason;
use super::part::Part;
use crate::requests::activity::ActivityKind;
use std::fmt;
use uuid::Uuid;

/// How the timeline names a file.
const FILE: &str = "file:";

/// The text of an entry of moderation's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted {
    /// Why, and the words of who objected.
    Reason(Reason, Option<String>),
    /// Which text.
    Part(Part),
    /// Which photo or video.
    File(Uuid),
}

/// What the text of an entry holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Reason,
    Which,
}

/// The kinds whose text is a code; every other kind's is words, references or nothing.
const TABLE: &[(ActivityKind, Holds)] = &[
    (ActivityKind::Hidden, Holds::Reason),
    (ActivityKind::Objected, Holds::Reason),
    (ActivityKind::Redacted, Holds::Which),
    (ActivityKind::Unredacted, Holds::Which),
    (ActivityKind::OriginalRead, Holds::Which),
];

impl Noted {
    /// Reads what [`std::fmt::Display`] wrote into an entry of that kind. `None`: it holds no code.
    pub fn read(kind: ActivityKind, text: &str) -> Option<Self> {
        let (_, holds) = TABLE.iter().find(|(k, _)| *k == kind)?;
        match holds {
            Holds::Reason => {
                let (code, words) = match text.split_once(": ") {
                    Some((code, words)) => (code, Some(words.to_owned())),
                    None => (text, None),
                };
                Some(Self::Reason(Reason::parse(code)?, words))
            }
            Holds::Which => match text.strip_prefix(FILE) {
                Some(id) => id.parse().ok().map(Self::File),
                None => Part::parse(text).map(Self::Part),
            },
        }
    }
}

impl fmt::Display for Noted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reason(reason, None) => f.write_str(reason.code()),
            Self::Reason(reason, Some(words)) => write!(f, "{}: {words}", reason.code()),
            Self::Part(part) => part.fmt(f),
            Self::File(id) => write!(f, "{FILE}{id}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::part::PartKind;
    use super::*;

    #[test]
    fn what_is_written_is_read_by_the_kinds_that_hold_it_and_no_other() {
        let reasons = Reason::ALL.into_iter().flat_map(|reason| {
            let words = ["no: really", "x"].map(|w| Some(w.to_owned()));
            [None, words[0].clone(), words[1].clone()].map(|w| Noted::Reason(reason, w))
        });
        let parts = PartKind::ALL.into_iter().map(|kind| {
            let key = match kind {
                PartKind::Description | PartKind::Address => String::new(),
                PartKind::Answer => "SR-1:a".to_owned(),
                PartKind::Update => "17".to_owned(),
            };
            Noted::Part(Part { kind, key })
        });
        let all = reasons
            .chain(parts)
            .chain([Noted::File(Uuid::from_u128(7))]);
        for noted in all {
            for kind in ActivityKind::ALL {
                let holds = TABLE.iter().find(|(k, _)| *k == kind).map(|(_, h)| *h);
                let fits = holds
                    == Some(match noted {
                        Noted::Reason(..) => Holds::Reason,
                        Noted::Part(_) | Noted::File(_) => Holds::Which,
                    });
                let read = Noted::read(kind, &noted.to_string());
                assert_eq!(read, fits.then(|| noted.clone()), "{kind:?} {noted}");
            }
        }
        // What an older portal wrote and nobody can read any more stays as it is.
        assert_eq!(Noted::read(ActivityKind::Hidden, "because"), None);
    }
}
