//! A change as it is read: who, when, what, and what was beside what is.

use super::frame::moment;
use super::target::target_words;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use serde_json::Value;
use stoa_domain::configuration::{Difference, Kind};
use stoa_service::configuration::ChangeView;

/// How many lines are shown before the rest is folded away.
const SHOWN: usize = 8;
/// How many characters of what has no words are shown.
const WRITTEN: usize = 300;

/// What a kind is called.
// catalogue: admin-kind-*
pub fn kind_words(words: Words<'_>, kind: Kind) -> String {
    words.raw(&format!("admin-kind-{}", kind.code()), &[])
}

/// One change, with what may be done about it (`deeds`, as markup) at its end.
pub fn panel(words: Words<'_>, change: &ChangeView, deeds: &str) -> String {
    let id = change.id;
    let name = match change.name.is_empty() {
        true => String::new(),
        false => format!(": <bdi>{}</bdi>", escape(&change.name)),
    };
    let what = match (change.undoes.is_some(), change.added, change.removed) {
        (true, ..) => "admin-change-undoes",
        (_, true, _) => "admin-change-added",
        (_, _, true) => "admin-change-removed",
        _ => "admin-change-changed",
    };
    let by = match &change.by {
        Some(by) => format!("<bdi>{}</bdi>", escape(by)),
        None => words.say("admin-change-portal"),
    };
    format!(
        "<article class=\"panel stack tight\" id=\"change-{id}\" data-kind=\"{}\"><h3 class=\"h4\" id=\"change-{id}-what\">{}{name}</h3>\
         <p class=\"meta\">{} · {by} · {}</p>{}{deeds}</article>",
        change.kind.code(),
        escape(&kind_words(words, change.kind)),
        escape(&moment(words, &change.at)),
        words.say(what),
        table(words, id, &change.differences),
    )
}

fn table(words: Words<'_>, id: i64, all: &[Difference]) -> String {
    let rows = |some: &[Difference]| -> String { some.iter().map(|d| row(words, d)).collect() };
    let head: String = ["admin-what", "admin-before", "admin-after"]
        .map(|key| format!("<th scope=\"col\">{}</th>", words.say(key)))
        .concat();
    let of = |some: &[Difference]| {
        format!(
            "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-labelledby=\"change-{id}-what\"><table class=\"table\">\
             <thead><tr>{head}</tr></thead><tbody>{}</tbody></table></div>",
            rows(some)
        )
    };
    let (first, rest) = all.split_at(all.len().min(SHOWN));
    let rest = match rest.len() {
        0 => String::new(),
        n => format!(
            "<details><summary>{}</summary>{}</details>",
            words.with(
                "admin-change-more",
                &[("n", stoa_service::Arg::Number(n as f64))]
            ),
            of(rest)
        ),
    };
    format!("{}{rest}", of(first))
}

fn row(words: Words<'_>, d: &Difference) -> String {
    let path: Vec<String> = d.path.iter().map(|part| label(words, part)).collect();
    let path = match path.is_empty() {
        true => words.say("admin-everything"),
        false => path.join(" › "),
    };
    format!(
        "<tr><th scope=\"row\">{path}</th><td data-before=\"\">{}</td><td data-after=\"\">{}</td></tr>",
        value(words, d.before.as_ref()),
        value(words, d.after.as_ref()),
    )
}

/// A field's name in words, as markup; the name of an entry as it is.
// catalogue: admin-field-*
fn label(words: Words<'_>, part: &str) -> String {
    let key = format!("admin-field-{}", part.replace('_', "-"));
    let said = words.raw(&key, &[]);
    match said == key {
        true => format!("<bdi>{}</bdi>", escape(part)),
        false => escape(&said),
    }
}

/// A value as people read it, as markup.
fn value(words: Words<'_>, value: Option<&Value>) -> String {
    let Some(value) = value else {
        return "–".to_owned();
    };
    match value {
        Value::Bool(true) => words.say("admin-yes"),
        Value::Bool(false) => words.say("admin-no"),
        Value::Number(n) => format!("<bdi>{n}</bdi>"),
        Value::String(text) if text.is_empty() => "–".to_owned(),
        Value::String(text) => format!("<bdi>{}</bdi>", escape(text).replace('\n', "<br>")),
        Value::Array(all) if all.is_empty() => "–".to_owned(),
        // An outline: positions and nothing to read.
        Value::Array(all) if all.iter().any(Value::is_array) => written(value),
        Value::Array(all) => {
            let all: Vec<String> = all.iter().map(|v| entry(words, v)).collect();
            all.join(", ")
        }
        other => match target_words(words, other) {
            Some(said) => escape(&said),
            None => written(other),
        },
    }
}

/// An entry of a list: what it is called.
fn entry(words: Words<'_>, of: &Value) -> String {
    let names = ["name", "code", "date", "title", "text"];
    let name = names.iter().find_map(|name| of.get(name)?.as_str());
    match (name, of) {
        (Some(name), _) => format!("<bdi>{}</bdi>", escape(name)),
        (None, Value::Object(_)) => written(of),
        (None, _) => value(words, Some(of)),
    }
}

/// As it stands in the file, as far as it can be read.
fn written(value: &Value) -> String {
    let text = value.to_string();
    let mut short: String = text.chars().take(WRITTEN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("<code dir=\"ltr\">{}</code>", escape(&short))
}
