//! When a question under way is asked: comparisons with the answers to the questions before it.

use super::controls::{Controls, Label, id};
use super::draft_fields::BETWEEN;
use super::draft_page::button;
use crate::requests::routing::options;
use crate::site::plain_page::escape;
use stoa_domain::form::draft::has_choices;
use stoa_domain::form::{At, Clause, FormDraft, KindCode, Verb, WireField};

/// The part of a question that says when it is asked.
pub fn conditions(
    controls: Controls<'_>,
    draft: &FormDraft,
    at: At,
    field: &WireField,
    called: &str,
) -> String {
    let words = controls.words;
    let clauses = field.condition.as_ref().map_or(&[][..], |c| &c.clauses);
    let all = field.condition.as_ref().is_none_or(|c| c.all);
    let joined = at.control("all");
    let how = match clauses.len() {
        0 => format!("<p class=\"hint\">{}</p>", words.say("builder-always")),
        1 => format!(
            "<input type=\"hidden\" name=\"{joined}\" value=\"{}\">",
            if all { "all" } else { "any" }
        ),
        _ => {
            let both = [
                ("all", words.raw("builder-all", &[])),
                ("any", words.raw("builder-any", &[])),
            ];
            let chosen = if all { "all" } else { "any" };
            controls.select(
                Label::of(words, &joined, "builder-joined"),
                &options(both, &|code| code == chosen),
            )
        }
    };
    let rows: String = clauses
        .iter()
        .enumerate()
        .map(|(n, c)| clause(controls, draft, at, n, c, called))
        .collect();
    let anything = draft
        .fields()
        .take_while(|(a, _)| *a != at)
        .any(|(_, f)| f.kind != KindCode::Notice);
    let add = match anything {
        true => button(controls, Verb::AddClause, [at.page, at.field, 0], called),
        false => format!(
            "<p class=\"hint\">{}</p>",
            words.say("builder-nothing-before")
        ),
    };
    let group = at.control("when");
    let (error, _) = controls.error(&group);
    format!(
        "<fieldset class=\"field\" id=\"{}\"><legend>{}</legend>{error}{how}<ul class=\"plain-list\">{rows}</ul>{add}</fieldset>",
        id(&group),
        words.say("builder-when"),
    )
}

fn clause(
    controls: Controls<'_>,
    draft: &FormDraft,
    at: At,
    n: usize,
    clause: &Clause,
    called: &str,
) -> String {
    let words = controls.words;
    let name = |part: &str| at.control(&format!("w{n}.{part}"));
    let (on, is, value) = (name("on"), name("is"), name("value"));
    let equal = [
        ("is", words.raw("builder-is", &[])),
        ("not", words.raw("builder-is-not", &[])),
    ];
    let chosen = if clause.equal { "is" } else { "not" };
    let label = |of, key| Label::of(words, of, key);
    format!(
        "<li class=\"builder-clause stack tight\">{}{}<div class=\"builder-value\">{}</div>{}</li>",
        controls.select(
            label(&on, "builder-on"),
            &answers(controls, draft, at, clause)
        ),
        controls.select(
            label(&is, "builder-equal"),
            &options(equal, &|code| code == chosen)
        ),
        controls.line(
            label(&value, "builder-value").hint(words, "builder-value-hint"),
            &clause.value,
            ""
        ),
        button(controls, Verb::RemoveClause, [at.page, at.field, n], called),
    )
}

/// The answers a question can hang on: those of the questions before it, and what it hangs on now if that is none of them.
fn answers(controls: Controls<'_>, draft: &FormDraft, at: At, clause: &Clause) -> String {
    let words = controls.words;
    let mut found = false;
    let option = |value: String, said: &str, on: bool, free: bool| {
        format!(
            "<option value=\"{}\"{}{}>{}</option>",
            escape(&value),
            if on { " selected" } else { "" },
            if free { " data-free" } else { "" },
            escape(said)
        )
    };
    let mut out = String::new();
    for (_, field) in draft.fields().take_while(|(a, _)| *a != at) {
        let on = clause.field == field.code && !field.code.is_empty();
        if field.kind == KindCode::Notice {
            continue;
        }
        if !has_choices(field.kind) {
            let said = words.raw(
                "builder-on-typed",
                &[("question", field.text.as_str().into())],
            );
            found |= on;
            out.push_str(&option(field.code.clone(), &said, on, true));
            continue;
        }
        let choices: String = field
            .choices
            .iter()
            .map(|c| {
                let value = format!("{}{BETWEEN}{}", field.code, c.key);
                let on = on && c.key == clause.value;
                found |= on;
                option(value, &c.name, on, false)
            })
            .collect();
        out.push_str(&format!(
            "<optgroup label=\"{}\">{choices}</optgroup>",
            escape(&field.text)
        ));
    }
    let first = match (found, clause.field.is_empty()) {
        (true, _) => String::new(),
        (false, true) => option(
            String::new(),
            &words.raw("builder-choose", &[]),
            true,
            false,
        ),
        (false, false) => {
            let value = match clause.value.as_str() {
                "" => clause.field.clone(),
                key => format!("{}{BETWEEN}{key}", clause.field),
            };
            option(value, &words.raw("builder-on-gone", &[]), true, false)
        }
    };
    first + &out
}
