//! Questions in words: what kind they are, when they are asked, what they can be answered with.

use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_domain::form::{Condition, Field, KindCode};
use stoa_service::Arg;

/// The word a kind is sent by.
pub const fn kind_code(kind: KindCode) -> &'static str {
    match kind {
        KindCode::Line => "line",
        KindCode::Text => "text",
        KindCode::Number => "number",
        KindCode::Date => "date",
        KindCode::One => "one",
        KindCode::Many => "many",
        KindCode::Notice => "notice",
    }
}

/// The kind of such a word.
pub fn kind_of(code: &str) -> Option<KindCode> {
    KindCode::ALL.into_iter().find(|k| kind_code(*k) == code)
}

/// A kind in words.
// catalogue: builder-kind-*
pub fn kind(words: Words<'_>, kind: KindCode) -> String {
    words.raw(&format!("builder-kind-{}", kind_code(kind)), &[])
}

/// The choices of a question, one after the other.
pub fn choices(field: &Field) -> String {
    let names: Vec<&str> = field
        .kind
        .choices()
        .iter()
        .map(|c| c.name.as_str())
        .collect();
    names.join(" · ")
}

/// When a question is asked, as markup; `fields`: all that its form has.
pub fn condition(words: Words<'_>, fields: &[&Field], when: Option<&Condition>) -> String {
    let Some(when) = when else {
        return words.say("builder-always");
    };
    let clause = |c: &stoa_domain::form::Clause| {
        let other = fields.iter().find(|f| f.code == c.field);
        let question = other.map_or(c.field.as_str(), |f| &f.text);
        let answer = other.map_or(c.value.as_str(), |f| f.kind.words(&c.value));
        let key = match c.equal {
            true => "builder-when-is",
            false => "builder-when-is-not",
        };
        let args: [(&str, Arg); 2] = [("question", question.into()), ("answer", answer.into())];
        words.raw(key, &args)
    };
    let all: Vec<String> = when.clauses.iter().map(clause).collect();
    let between = match when.all {
        true => words.raw("builder-and", &[]),
        false => words.raw("builder-or", &[]),
    };
    escape(&all.join(&format!(" {between} ")))
}
