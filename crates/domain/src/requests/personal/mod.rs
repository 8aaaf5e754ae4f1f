//! Likely personal data in what somebody is about to publish: phone numbers, mail addresses, card numbers, number
//! plates. It only points out: a city's texts are full of numbers, and whoever writes knows best what theirs is.
//!
//! The same scan runs in the browser before sending, at the desk, and on the server for forms without scripting and
//! programs. It is built for few false alarms: of the 722 real reports of `cities/boston/requests/request_texts.csv`
//! it stops at none that has no such data in it (a test counts).

mod mail;
mod numbers;
mod plate;

use super::draft::Draft;
use super::service::Service;
use crate::form::{Field, Kind};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What stands in the place of what was taken out.
pub const GAP: &str = "[…]";

/// What a piece of text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum PersonalKind {
    Phone,
    Email,
    Card,
    Plate,
}

impl PersonalKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Email, Self::Card, Self::Plate];

    /// The stable word; the catalogue's key is `guard-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Card => "card",
            Self::Plate => "plate",
        }
    }
}

/// A piece of text that looks like personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    pub kind: PersonalKind,
    /// In bytes of the text.
    pub range: Range<usize>,
}

/// A field of a draft with something in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalNotice {
    /// `description`, `place_words`, `address`, `photo_alts` or `answers.<code>`.
    pub field: String,
    pub kind: PersonalKind,
}

/// What looks like personal data, in the order of the text, never overlapping. `question`: what the text answers, which
/// tells a plate or a phone number that stands alone; may be empty.
pub fn find(question: &str, text: &str) -> Vec<Personal> {
    let mut found = mail::find(text);
    let numbers = numbers::find(text, numbers::asks_for_phone(question));
    add(&mut found, numbers);
    add(
        &mut found,
        plate::find(text, plate::asks_for_plate(question)),
    );
    found.sort_by_key(|p| p.range.start);
    found
}

/// Adds what does not overlap what is there already.
fn add(found: &mut Vec<Personal>, more: Vec<Personal>) {
    for new in more {
        let apart = |p: &Personal| p.range.end <= new.range.start || new.range.end <= p.range.start;
        if found.iter().all(apart) {
            found.push(new);
        }
    }
}

/// The text with a [`GAP`] in the place of what was found of that kind.
pub fn without(question: &str, text: &str, kind: PersonalKind) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for piece in find(question, text).into_iter().filter(|p| p.kind == kind) {
        out.push_str(&text[at..piece.range.start]);
        out.push_str(GAP);
        at = piece.range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The text with a [`GAP`] in the place of everything that was found.
pub(super) fn without_any(question: &str, text: &str) -> String {
    PersonalKind::ALL
        .into_iter()
        .fold(text.to_owned(), |text, kind| without(question, &text, kind))
}

/// Everything in a draft that everyone will read and that looks like personal data: a notice for each field and kind, in
/// the order of the form. Contact fields are nobody's but the city's. Without the service its answers are not looked at.
pub fn notices(draft: &Draft, service: Option<&Service>) -> Vec<PersonalNotice> {
    let mut out = Vec::new();
    look(&mut out, "address", "", &draft.address);
    look(&mut out, "place_words", "", &draft.place_words);
    for question in service.map(typed).unwrap_or_default() {
        let asked = service.is_some_and(|s| s.form.is_asked(&question.code, &draft.answers));
        if let Some(values) = draft.answers.get(&question.code).filter(|_| asked) {
            let field = format!("answers.{}", question.code);
            for value in values {
                look(&mut out, &field, &question.text, value);
            }
        }
    }
    look(&mut out, "description", "", &draft.description);
    for alt in &draft.photo_alts {
        look(&mut out, "photo_alts", "", alt);
    }
    out
}

/// The draft with a [`GAP`] in the place of each piece that [`notices`] tells of.
pub fn taken_out(draft: &Draft, service: &Service) -> Draft {
    let mut out = draft.clone();
    for text in [&mut out.address, &mut out.place_words, &mut out.description] {
        *text = without_any("", text);
    }
    for alt in &mut out.photo_alts {
        *alt = without_any("", alt);
    }
    for question in typed(service) {
        for value in out.answers.get_mut(&question.code).into_iter().flatten() {
            *value = without_any(&question.text, value);
        }
    }
    out
}

/// The questions that are answered in one's own words.
fn typed(service: &Service) -> Vec<&Field> {
    let own = |f: &&Field| matches!(f.kind, Kind::Line | Kind::Text);
    service.form.fields().filter(own).collect()
}

fn look(out: &mut Vec<PersonalNotice>, field: &str, question: &str, text: &str) {
    for Personal { kind, .. } in find(question, text) {
        if !out.iter().any(|n| n.field == field && n.kind == kind) {
            let field = field.to_owned();
            out.push(PersonalNotice { field, kind });
        }
    }
}

/// The words of a text in lower case, as far as they are letters and digits.
fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
}

/// A decimal digit in the scripts people here type: ASCII, Arabic-Indic, Extended Arabic-Indic.
fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    Some((c as u32 - zero as u32) as u8)
}

#[cfg(test)]
mod tests;
