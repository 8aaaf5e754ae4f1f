//! What a mail may be before it is read at all. The parser keeps nested messages inside each other without a limit of its
//! own, also those packed in base64, and taking such a tower down again takes as much stack as it has storeys: what can be
//! a tower is refused here, by looking at the bytes.

use crate::{Error, Result};
use stoa_domain::FieldErrors;

/// The largest mail, in bytes.
pub const MAX_MAIL_BYTES: usize = 25 * 1024 * 1024;
/// The largest head, in bytes, and the most headers in it.
const MAX_HEAD: usize = 128 * 1024;
const MAX_HEADERS: usize = 300;
/// The most parts, messages in it and messages in those counted too.
const MAX_PARTS: usize = 100;
/// How far around a message in a message it is looked for how that is packed, in bytes.
const AROUND: usize = 8 * 1024;

/// Errors, all on `mail`: required, too-large, too-many (headers or parts), not-readable (what no honest program writes).
pub fn check(raw: &[u8]) -> Result<()> {
    let refuse = |code: &str, n: usize| {
        let mut errors = FieldErrors::default();
        errors.add_n("mail", code, n as i64);
        Err(Error::from(errors))
    };
    if raw.is_empty() {
        return Err(Error::invalid("mail", "required"));
    }
    if raw.len() > MAX_MAIL_BYTES {
        return refuse("too-large", MAX_MAIL_BYTES);
    }
    let head = &raw[..head_end(raw)];
    if head.len() > MAX_HEAD {
        return refuse("too-many", MAX_HEADERS);
    }
    let lines = head.split(|b| *b == b'\n');
    if lines
        .filter(|l| !l.starts_with(b" ") && !l.starts_with(b"\t"))
        .count()
        > MAX_HEADERS
    {
        return refuse("too-many", MAX_HEADERS);
    }
    let lower = raw.to_ascii_lowercase();
    let parts = places(&lower, b"multipart/").count() + places(&lower, b"message/").count();
    let boundaries = places(&lower, b"\n--").count();
    if parts > MAX_PARTS
        || (places(&lower, b"multipart/").next().is_some() && boundaries > 20 * MAX_PARTS)
    {
        return refuse("too-many", MAX_PARTS);
    }
    // The parts of a digest are messages without saying so (RFC 2046 §5.1.5).
    let digest = places(&lower, b"multipart/digest").next().is_some();
    if digest || places(&lower, b"message/").any(|at| is_packed(&lower, at)) {
        return Err(Error::invalid("mail", "not-readable"));
    }
    Ok(())
}

/// May a mail with so many parts be taken?
pub fn check_parts(parts: usize) -> Result<()> {
    if parts > MAX_PARTS {
        let mut errors = FieldErrors::default();
        errors.add_n("mail", "too-many", MAX_PARTS as i64);
        return Err(errors.into());
    }
    Ok(())
}

/// Where the head ends: behind the first empty line.
fn head_end(raw: &[u8]) -> usize {
    let crlf = raw.windows(4).position(|w| w == b"\r\n\r\n");
    let lf = raw.windows(2).position(|w| w == b"\n\n");
    crlf.into_iter().chain(lf).min().unwrap_or(raw.len())
}

fn places<'a>(text: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let first = word[0];
        while let Some(at) = text[from..].iter().position(|b| *b == first) {
            let at = from + at;
            from = at + 1;
            if text[at..].starts_with(word) {
                return Some(at);
            }
        }
        None
    })
}

/// Does the head that names a message at `at` say that it is packed? RFC 2046 §5.2.1 allows no packing of a message.
fn is_packed(lower: &[u8], at: usize) -> bool {
    let before = &lower[at.saturating_sub(AROUND)..at];
    let after = &lower[at..(at + AROUND).min(lower.len())];
    let from = before
        .windows(2)
        .rposition(|w| w == b"\n\n")
        .or(before.windows(4).rposition(|w| w == b"\r\n\r\n"))
        .unwrap_or(0);
    let head = [&before[from..], &after[..head_end(after)]].concat();
    [b"base64".as_slice(), b"quoted-printable"]
        .iter()
        .any(|packing| head.windows(packing.len()).any(|w| w == *packing))
}
