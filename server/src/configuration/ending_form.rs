//! The form of closing reasons and what becomes of disputes.

use super::editing::{Editing, save};
use super::ending_page::{PAGE, shown};
use super::{rows, target};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use std::collections::BTreeMap;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Event;
use stoa_domain::requests::ending::{ClosingReason, EndingRules};
use stoa_domain::{FieldErrors, Locale, text, words};

/// The list of reasons in the form.
pub const REASONS: &str = "reasons";

/// `seen`, and the fields of [`pairs`]; a reason without code and words is none.
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let needs = ["code", "en", "es", "ar"];
    let form = rows::compact(&form, REASONS, &needs);
    let (rules, errors) = read(&form);
    if !errors.is_empty() {
        return shown(&app, &reader, "", &form, Editing::wrong(&form, errors)).await;
    }
    let about = (Kind::Endings, "");
    match save(&app, &reader, about, &form, Some(&rules)).await? {
        Ok(()) => Ok(back::to(PAGE, &[("done", "endings".to_owned())])),
        Err(editing) => shown(&app, &reader, "", &form, editing).await,
    }
}

/// The rules as the fields of their form: `reasons.<n>.code`, `.event`, `.gone` and by language, `appeal.n`, `appeal.unit`,
/// `backers`, `sample`, `outside.<language>`.
pub fn pairs(rules: &EndingRules) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (n, reason) in rules.reasons.iter().enumerate() {
        let field = |part: &str| format!("{REASONS}.{n}.{part}");
        out.push((field("code"), reason.code.clone()));
        out.push((field("event"), reason.event.code().to_owned()));
        for (locale, words) in &reason.words {
            out.push((field(locale.tag()), words.clone()));
        }
        if reason.gone {
            out.push((field("gone"), "1".to_owned()));
        }
    }
    out.extend(target::pairs("appeal", Some(rules.appeal)));
    out.push(("backers".to_owned(), rules.backers.to_string()));
    out.push(("sample".to_owned(), rules.sample.to_string()));
    for (locale, words) in &rules.outside {
        out.push((format!("outside.{}", locale.tag()), words.clone()));
    }
    out
}

/// What the fields say. What is no number is said here, the rest by who keeps the rules.
fn read(form: &Query) -> (EndingRules, FieldErrors) {
    let mut errors = FieldErrors::default();
    let appeal = target::read(form, "appeal", &mut errors);
    if appeal.is_none() && errors.is_empty() {
        errors.add("appeal", "required");
    }
    let mut number = |name: &str| -> u32 {
        let typed = form.get(name).map(str::parse);
        match typed {
            Some(Ok(n)) => return n,
            Some(Err(_)) => errors.add(name, "not-a-number"),
            None => errors.add(name, "required"),
        }
        0
    };
    let (backers, sample) = (number("backers"), number("sample"));
    let usual = EndingRules::default();
    let rules = EndingRules {
        reasons: (0..rows::count(form, REASONS))
            .map(|n| reason(form, n, &mut errors))
            .collect(),
        appeal: appeal.unwrap_or(usual.appeal),
        backers,
        sample,
        outside: said(|tag| form.get(&format!("outside.{tag}")).unwrap_or_default()),
    };
    (rules, errors)
}

fn reason(form: &Query, n: usize, errors: &mut FieldErrors) -> ClosingReason {
    let get = |part: &str| rows::get(form, REASONS, n, part);
    let code = match get("code") {
        "" => new_code(get(Locale::default().tag())),
        known => known.to_owned(),
    };
    let event = Event::parse(get("event"));
    if event.is_none() {
        errors.add(format!("{REASONS}.{n}.event"), "unknown");
    }
    ClosingReason {
        code,
        event: event.unwrap_or(Event::Resolve),
        words: said(|tag| get(tag)),
        gone: !get("gone").is_empty(),
    }
}

/// What names a new reason for good, made of its words.
fn new_code(words: &str) -> String {
    let all = words::of(words).into_iter();
    let plain = all.map(|w| {
        w.chars()
            .filter(char::is_ascii_lowercase)
            .collect::<String>()
    });
    let plain: Vec<String> = plain.filter(|w| !w.is_empty()).take(6).collect();
    plain.join("_")
}

/// Words by language, where there are any.
fn said<'a>(of: impl Fn(&'static str) -> &'a str) -> BTreeMap<Locale, String> {
    let all = Locale::ALL.into_iter();
    let said = all.map(|locale| (locale, text::clean(of(locale.tag()))));
    said.filter(|(_, words)| !words.is_empty()).collect()
}
