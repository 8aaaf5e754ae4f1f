//! The questions under way as one form: pages, the questions on them, their choices and conditions. Every button posts all of
//! it. What does not belong to a kind of question is hidden by style alone, so that it is kept.

use super::condition_part::conditions;
use super::controls::{Controls, Label, id};
use super::described::{kind, kind_code};
use crate::requests::routing::options;
use crate::site::frame::icon;
use crate::site::plain_page::escape;
use stoa_domain::form::{At, DraftPage, Edit, FormDraft, KindCode, Verb, WireField};
use stoa_service::Arg;

/// All pages of a draft.
pub fn pages(controls: Controls<'_>, draft: &FormDraft) -> String {
    let pages = draft.pages.iter().enumerate();
    pages.map(|(n, p)| page(controls, draft, n, p)).collect()
}

/// A button that does one thing to the draft; `name`: what it is done to, for who hears it.
pub fn button(controls: Controls<'_>, verb: Verb, at: [usize; 3], name: &str) -> String {
    let words = controls.words;
    let act = Edit { verb, at }.to_string();
    let code = act.split(':').next().unwrap_or_default().replace('_', "-");
    // catalogue: builder-act-*
    let said = words.say(&format!("builder-act-{code}"));
    let whole = match name {
        "" => String::new(),
        name => {
            let whole = words.raw(&format!("builder-act-{code}"), &[]);
            let args: [(&str, Arg); 2] = [("act", whole.into()), ("name", name.into())];
            format!(" aria-label=\"{}\"", words.with("builder-act-of", &args))
        }
    };
    format!(
        "<button class=\"button small quiet\" name=\"act\" value=\"{act}\"{whole}>{said}</button>"
    )
}

fn page(controls: Controls<'_>, draft: &FormDraft, n: usize, page: &DraftPage) -> String {
    let words = controls.words;
    let name = words.raw("builder-page", &[("n", Arg::Number(n as f64 + 1.0))]);
    let title = format!("p{n}.title");
    let several = draft.pages.len() > 1;
    let moves = [
        (Verb::PageUp, n > 0),
        (Verb::PageDown, n + 1 < draft.pages.len()),
        (Verb::RemovePage, several),
    ];
    let moves: String = moves
        .into_iter()
        .filter(|(_, can)| *can)
        .map(|(verb, _)| button(controls, verb, [n, 0, 0], &name))
        .collect();
    let questions = page.fields.iter().enumerate();
    let questions: String = questions
        .map(|(field, f)| question(controls, draft, At { page: n, field }, f))
        .collect();
    let label =
        Label::of(words, &title, "builder-page-title").hint(words, "builder-page-title-hint");
    format!(
        "<section class=\"builder-page\" id=\"p{n}\" aria-labelledby=\"p{n}-name\"><h2 id=\"p{n}-name\">{}</h2>{}\
         <div class=\"cluster\">{moves}</div><ol class=\"plain-list\">{questions}</ol><p class=\"actions\">\
         <button class=\"button\" name=\"act\" value=\"{}\" aria-label=\"{}\">{}{}</button></p></section>",
        escape(&name),
        controls.line(label, &page.title, "maxlength=\"200\""),
        Edit {
            verb: Verb::Add,
            at: [n, 0, 0]
        },
        words.with("builder-add-question-to", &[("page", name.as_str().into())]),
        icon("plus"),
        words.say("builder-add-question"),
    )
}

fn question(controls: Controls<'_>, draft: &FormDraft, at: At, field: &WireField) -> String {
    let words = controls.words;
    let stands = format!("p{}.q{}.", at.page, at.field);
    let concerned = |name: &str| name.starts_with(&stands);
    let wrong = controls.errors.0.iter().any(|e| concerned(&e.field));
    let open = wrong || field.text.trim().is_empty() || controls.at.is_some_and(concerned);
    let number = draft.fields().take_while(|(a, _)| *a != at).count() + 1;
    let called = match field.text.trim() {
        "" => words.raw("builder-question-n", &[("n", Arg::Number(number as f64))]),
        text => text.chars().take(80).collect(),
    };
    let place = [at.page, at.field, 0];
    let first = at.page == 0 && at.field == 0;
    let last_page = at.page + 1 == draft.pages.len();
    let on_page = draft.pages.get(at.page).map_or(0, |p| p.fields.len());
    let last = last_page && at.field + 1 == on_page;
    let moves: String = [
        (Verb::Up, !first),
        (Verb::Down, !last),
        (Verb::Copy, true),
        (Verb::Remove, true),
    ]
    .into_iter()
    .filter(|(_, can)| *can)
    .map(|(verb, _)| button(controls, verb, place, &called))
    .collect();
    let marks: String = [
        (
            field.required && field.kind != KindCode::Notice,
            "builder-must",
        ),
        (field.condition.is_some(), "builder-sometimes"),
        (wrong, "builder-mend"),
    ]
    .into_iter()
    .filter(|(on, _)| *on)
    .map(|(_, key)| format!(" <span class=\"tag\">{}</span>", words.say(key)))
    .collect();
    format!(
        "<li class=\"panel builder-question\" id=\"p{}.q{}\" data-question><details{}><summary><span class=\"visually-hidden\">{number}. </span>\
         <strong><bdi>{}</bdi></strong> <span class=\"tag\">{}</span>{marks}</summary><div class=\"stack tight\">{}</div></details>\
         <div class=\"cluster builder-moves\">{moves}</div></li>",
        at.page,
        at.field,
        if open { " open" } else { "" },
        escape(&called),
        escape(&kind(words, field.kind)),
        own(controls, at, field)
            + &choices(controls, at, field, &called)
            + &conditions(controls, draft, at, field, &called),
    )
}

/// Its words, kind and code.
fn own(controls: Controls<'_>, at: At, field: &WireField) -> String {
    let words = controls.words;
    let name = |part: &str| at.control(part);
    let (text, help, of_kind) = (name("text"), name("help"), name("kind"));
    let kinds = KindCode::ALL.map(|k| (kind_code(k), kind(words, k)));
    let (wrong, _) = controls.error(&name("code"));
    format!(
        "<input type=\"hidden\" name=\"{}\" value=\"{}\">{wrong}{}{}{}<div class=\"builder-required\">{}</div>",
        name("code"),
        escape(&field.code),
        controls.area(Label::of(words, &text, "builder-question"), &field.text, 2),
        controls.area(
            Label::of(words, &help, "builder-help").hint(words, "builder-help-hint"),
            field.help.as_deref().unwrap_or_default(),
            2
        ),
        controls.select(
            Label::of(words, &of_kind, "builder-kind"),
            &options(kinds, &|code| code == kind_code(field.kind))
        ),
        controls.check(
            &name("required"),
            &words.raw("builder-required", &[]),
            field.required
        ),
    )
}

fn choices(controls: Controls<'_>, at: At, field: &WireField, called: &str) -> String {
    let words = controls.words;
    let last = field.choices.len().saturating_sub(1);
    let rows: String = field
        .choices
        .iter()
        .enumerate()
        .map(|(n, choice)| {
            let name = at.control(&format!("c{n}.name"));
            let place = [at.page, at.field, n];
            let label = Label {
                name: &name,
                label: words.raw("builder-choice", &[("n", Arg::Number(n as f64 + 1.0))]),
                hint: String::new(),
            };
            let moves: String = [
                (Verb::ChoiceUp, n > 0),
                (Verb::ChoiceDown, n < last),
                (Verb::RemoveChoice, true),
            ]
            .into_iter()
            .filter(|(_, can)| *can)
            .map(|(verb, _)| button(controls, verb, place, &choice.name))
            .collect();
            format!(
                "<li class=\"cluster end-line\"><input type=\"hidden\" name=\"{}\" value=\"{}\">{}<span class=\"cluster\">{moves}</span></li>",
                at.control(&format!("c{n}.key")),
                escape(&choice.key),
                controls.line(label, &choice.name, "maxlength=\"200\""),
            )
        })
        .collect();
    let group = at.control("choices");
    let (error, by) = controls.error(&group);
    let described = match by.is_empty() {
        true => String::new(),
        false => format!(" aria-describedby=\"{by}\" data-invalid"),
    };
    format!(
        "<fieldset class=\"field builder-choices\" id=\"{}\"{described}><legend>{}</legend>{error}<ol class=\"plain-list\">{rows}</ol>{}</fieldset>",
        id(&group),
        words.say("builder-choices"),
        button(controls, Verb::AddChoice, [at.page, at.field, 0], called),
    )
}
