//! Phone and card numbers: runs of digits whose grouping says what they are. A bare number is one of a hundred things
//! in a city (house, pole, parcel, route, date), so the shape must be a phone's, or a word before it must say so.

use super::{Personal, PersonalKind, digit, words};
use std::ops::Range;

/// The fewest and most digits of a phone number (ITU-T E.164: fifteen at most).
const PHONE: Range<usize> = 7..16;

/// Words after which a number is a phone's.
const PHONE_WORDS: &[&str] = &[
    "phone",
    "tel",
    "telephone",
    "cell",
    "mobile",
    "call",
    "text",
    "whatsapp",
    "fax",
    "contact",
    "teléfono",
    "telefono",
    "tlf",
    "móvil",
    "movil",
    "celular",
    "llame",
    "llamar",
    "llámame",
    "contacto",
    "هاتف",
    "الهاتف",
    "هاتفي",
    "جوال",
    "الجوال",
    "موبايل",
    "اتصل",
    "واتساب",
];

/// Words after which a number is somebody's file, not a phone.
const FILE_WORDS: &[&str] = &[
    "case",
    "ticket",
    "permit",
    "ref",
    "reference",
    "id",
    "invoice",
    "pole",
    "order",
    "account",
    "caso",
    "expediente",
    "referencia",
    "factura",
    "parcel",
    "meter",
    "serial",
];

/// How many words before a number are looked at.
const BEFORE: usize = 4;

/// A stretch of digits without anything between them.
struct Group {
    range: Range<usize>,
    digits: Vec<u8>,
}

/// Digits with what may stand between a number's groups.
struct Run<'a> {
    text: &'a str,
    /// Does a plus stand before it?
    plus: bool,
    groups: Vec<Group>,
}

impl Run<'_> {
    /// What stands before a group, up to the one before it; the first: up to the plus or bracket.
    fn between(&self, n: usize) -> &str {
        &self.text[self.groups[n - 1].range.end..self.groups[n].range.start]
    }

    fn digits(&self) -> Vec<u8> {
        self.groups
            .iter()
            .flat_map(|g| g.digits.iter().copied())
            .collect()
    }

    fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(|g| g.digits.len()).collect()
    }

    fn separated_by(&self, allowed: &str) -> bool {
        (1..self.groups.len()).all(|n| self.between(n).chars().all(|c| allowed.contains(c)))
    }
}

/// Does a question ask for a phone number?
pub fn asks_for_phone(question: &str) -> bool {
    words(question).any(is_phone_word)
}

fn is_phone_word(word: &str) -> bool {
    PHONE_WORDS.contains(&word.to_lowercase().as_str())
}

/// Phone and card numbers. `asked`: the text answers a question for a phone number.
pub fn find(text: &str, asked: bool) -> Vec<Personal> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(run) = next(text, at) {
        let (Some(first), Some(last)) = (run.groups.first(), run.groups.last()) else {
            break;
        };
        let (start, end) = (first.range.start, last.range.end);
        at = end;
        if attached(&text[..start], &text[end..]) {
            continue;
        }
        let found = match card(&run) {
            Some(card) => vec![card],
            None => phones(&run, asked),
        };
        out.extend(found.into_iter().map(|mut piece| {
            // With its plus or bracket.
            let before = &text[..piece.range.start];
            let signs = &before[before.trim_end_matches(['+', '(', ' ']).len()..];
            piece.range.start -= signs.trim_start().len();
            piece
        }));
    }
    out
}

/// Is it part of a longer word, a sum, a share, an address on the web?
fn attached(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(['+', '(']);
    let left = before.chars().next_back();
    let right = after.chars().next();
    let word = left.is_some_and(|c| c.is_alphanumeric() || "#$€£№=/_-@".contains(c));
    let point = left.is_some_and(|c| ".:".contains(c)) && !is_cue_colon(before);
    let on = right.is_some_and(|c| (c.is_alphabetic() && c != 'x') || "%°_@=".contains(c));
    word || point || on
}

/// `Tel:617…` is no time and no address.
fn is_cue_colon(before: &str) -> bool {
    before
        .strip_suffix([':', '.'])
        .and_then(|b| words(b).next_back())
        .is_some_and(is_phone_word)
}

/// The next run from a place on.
fn next(text: &str, from: usize) -> Option<Run<'_>> {
    let start = from + text[from..].find(|c| digit(c).is_some())?;
    let plus = text[..start].trim_end_matches(['(', ' ']).ends_with('+');
    let mut groups: Vec<Group> = Vec::new();
    let mut gap = 0;
    let mut open = false;
    for (i, c) in text[start..].char_indices() {
        let at = start + i;
        if let Some(d) = digit(c) {
            match groups.last_mut().filter(|g| open && g.range.end == at) {
                Some(group) => {
                    group.range.end = at + c.len_utf8();
                    group.digits.push(d);
                }
                None => groups.push(Group {
                    range: at..at + c.len_utf8(),
                    digits: vec![d],
                }),
            }
            (open, gap) = (true, 0);
        } else {
            gap += 1;
            open = false;
            // A point with a space behind it ends a sentence.
            let sentence = c == ' ' && text[..at].ends_with('.');
            if gap > 2 || sentence || !" \u{a0}-–.()/".contains(c) {
                break;
            }
        }
    }
    Some(Run { text, plus, groups })
}

/// Thirteen to nineteen digits in a card's groups that pass the check of ISO/IEC 7812-1 annex B.
fn card(run: &Run) -> Option<Personal> {
    let digits = run.digits();
    let groups = run.lengths();
    let shape = matches!(
        groups.as_slice(),
        [13..=19] | [4, 4, 4, 4] | [4, 4, 4, 4, 3] | [4, 6, 5] | [4, 6, 4]
    );
    let issuer = digits.first().is_some_and(|d| (2..=6).contains(d));
    let same = digits.iter().all(|d| Some(d) == digits.first());
    (shape && issuer && !same && !run.plus && run.separated_by(" \u{a0}-") && passes_luhn(&digits))
        .then(|| Personal {
            kind: PersonalKind::Card,
            range: whole(run),
        })
}

fn passes_luhn(digits: &[u8]) -> bool {
    let weigh = |(i, d): (usize, &u8)| match i % 2 {
        0 => u32::from(*d),
        _ => u32::from(d * 2 / 10 + d * 2 % 10),
    };
    digits.iter().rev().enumerate().map(weigh).sum::<u32>() % 10 == 0
}

fn whole(run: &Run) -> Range<usize> {
    let start = run.groups.first().map_or(0, |g| g.range.start);
    start..run.groups.last().map_or(start, |g| g.range.end)
}

fn phones(run: &Run, asked: bool) -> Vec<Personal> {
    let line = run.text[..whole(run).start]
        .rsplit(['\n', ';'])
        .next()
        .unwrap_or_default();
    let near: Vec<&str> = words(line).rev().take(BEFORE).collect();
    let said = asked || near.iter().any(|w| is_phone_word(w));
    if !said
        && near
            .first()
            .is_some_and(|w| FILE_WORDS.contains(&w.to_lowercase().as_str()))
    {
        return Vec::new();
    }
    let mut found = north_american(run);
    let long =
        || PHONE.contains(&run.digits().len()) && run.groups.iter().all(|g| g.digits.len() > 1);
    let fits = || international(run) || trunk(run) || iberian(run) || (said && long());
    if found.is_empty() && !dated(run) && !decimal(run) && fits() {
        found.push(whole(run));
    }
    found
        .into_iter()
        .map(|range| Personal {
            kind: PersonalKind::Phone,
            range,
        })
        .collect()
}

/// 3-3-4, also as one group of ten, also with the country's 1 before it (North American Numbering Plan: area and
/// exchange begin with 2 to 9). Other numbers may stand before and behind, where white space or a stroke parts them.
fn north_american(run: &Run) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let n = run.groups.len();
    let parted = |i: usize| i == 0 || i == n || run.between(i).contains([' ', '\u{a0}', '/']);
    let mut i = 0;
    while i < n {
        let fitting = [4, 3, 2, 1]
            .into_iter()
            .filter(|len| i + len <= n)
            .find(|len| {
                let groups = &run.groups[i..i + len];
                parted(i) && parted(i + len) && is_north_american(groups, run.plus && i == 0)
            });
        if let Some(len) = fitting {
            out.push(run.groups[i].range.start..run.groups[i + len - 1].range.end);
        }
        i += fitting.unwrap_or(1);
    }
    out
}

fn is_north_american(groups: &[Group], plus: bool) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|g| g.digits.len()).collect();
    let digits: Vec<u8> = groups
        .iter()
        .flat_map(|g| g.digits.iter().copied())
        .collect();
    let own = match lengths.as_slice() {
        [3, 3, 4] | [10] => &digits[..],
        [1, 3, 3, 4] | [11] if digits[0] == 1 => &digits[1..],
        [1, 10] if plus && digits[0] == 1 => &digits[1..],
        _ => return false,
    };
    own[0] > 1 && own[3] > 1
}

/// A plus and eight to fifteen digits (ITU-T E.123 §2.2).
fn international(run: &Run) -> bool {
    run.plus && (8..PHONE.end).contains(&run.digits().len()) && !run.digits().starts_with(&[0])
}

/// A national number with its trunk prefix 0: `06 12 34 56 78`, `020 7946 0958`, `01012345678`. ZIP+4 and the like have
/// other groups.
fn trunk(run: &Run) -> bool {
    let (digits, lengths) = (run.digits(), run.lengths());
    let grouped = lengths.len() > 1 && lengths.iter().all(|n| *n > 1);
    match digits.as_slice() {
        // 00 is the plus of most of the world.
        [0, 0, 1..=9, ..] => grouped && (10..17).contains(&digits.len()),
        [0, 1..=9, ..] => (grouped || lengths.len() == 1) && matches!(digits.len(), 10 | 11),
        _ => false,
    }
}

/// Nine digits from 6, 7 or 9 in the groups Spain writes them in.
fn iberian(run: &Run) -> bool {
    matches!(run.digits().first(), Some(6 | 7 | 9))
        && run.separated_by(" \u{a0}")
        && matches!(run.lengths().as_slice(), [3, 2, 2, 2] | [3, 3, 3])
}

/// Does it hold a date: a year from 1900 to 2099 with two short groups beside it?
fn dated(run: &Run) -> bool {
    let year =
        |g: &Group| matches!(g.digits.as_slice(), [1, 9, ..] | [2, 0, ..]) && g.digits.len() == 4;
    let short = |g: &Group| g.digits.len() <= 2;
    run.groups.windows(3).any(|w| {
        (short(&w[0]) && short(&w[1]) && year(&w[2]))
            || (year(&w[0]) && short(&w[1]) && short(&w[2]))
    })
}

/// Does it hold decimals, as positions and sums do: a point whose right side is long, or alone?
fn decimal(run: &Run) -> bool {
    let points = (1..run.groups.len())
        .filter(|n| run.between(*n) == ".")
        .count();
    let mixed = points > 0 && points + 1 < run.groups.len();
    points == 1 || mixed
}
