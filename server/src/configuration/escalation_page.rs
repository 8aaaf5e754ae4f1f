//! `/desk/admin/escalations`: what happens when a promise runs out, all rules in one form.

use super::editing::Editing;
use super::escalation_form::pairs;
use super::frame::AdminPage;
use super::{rows, target};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::{Controls, said};
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Status;
use stoa_domain::requests::promise::Escalation;
use stoa_service::configuration;
use stoa_service::requests::routing::{self, Known};

/// Its address.
pub const PAGE: &str = "/desk/admin/escalations";
/// The list of rules in the form.
pub const RULES: &str = "rules";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let now = configuration::look(&app.portal, &reader.actor, Kind::Escalations, "").await?;
    let rules: Vec<Escalation> = now.as_a()?.unwrap_or_default();
    let done = trouble(Words::new(&app, reader.locale), &query, "admin-saved");
    shown(
        &app,
        &reader,
        &done,
        &Query(pairs(&rules)),
        Editing::of(now.seen),
    )
    .await
}

/// The page with the form as it was typed.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    done: &str,
    form: &Query,
    editing: Editing,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let known = routing::known(&app.portal, &reader.actor).await?;
    let count = rows::count(form, RULES);
    let all: String = (0..=count)
        .map(|n| rule(words, &known, form, &editing, n, n == count))
        .collect();
    let main = format!(
        "{done}{}<p class=\"lede\">{}</p><form method=\"post\" action=\"/do/admin/escalations\" class=\"stack\">{}{all}\
         <div class=\"actions\"><button class=\"button primary\">{}</button></div></form>",
        editing.top(words),
        words.say("admin-escalations-lede"),
        editing.hidden(),
        words.say("admin-save"),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("admin-page-escalations", &[]),
        main,
        of: Some((Kind::Escalations, "")),
        above: None,
        scripts: &[],
    };
    page.answer(editing.status()).await
}

// catalogue: admin-escalation-of-*
fn rule(
    words: Words<'_>,
    known: &Known,
    form: &Query,
    editing: &Editing,
    n: usize,
    is_new: bool,
) -> String {
    let controls = Controls {
        words,
        errors: &editing.errors,
        id: "escalations",
    };
    let field = |part: &str| format!("{RULES}.{n}.{part}");
    let get = |part: &str| rows::get(form, RULES, n, part);
    let (legend, remove) = match is_new {
        true => (words.say("admin-escalation-new"), String::new()),
        false => (
            format!("<bdi>{}</bdi>", escape(get("name"))),
            format!(
                "<label class=\"choice\"><input type=\"checkbox\" name=\"{}\" value=\"1\"> <span>{}</span></label>",
                field("remove"),
                words.say("admin-escalation-remove")
            ),
        ),
    };
    let which = ["resolution", "response"].map(|which| {
        let said = words.raw(&format!("admin-escalation-of-{which}"), &[]);
        (which.to_owned(), said)
    });
    format!(
        "<fieldset class=\"panel stack\" id=\"rule-{n}\"><legend class=\"h3\">{legend}</legend>\
         <input type=\"hidden\" name=\"{}\" value=\"{}\">{}{}{}{}<div class=\"grid two\">{}{}</div>{}{remove}</fieldset>",
        field("code"),
        escape(get("code")),
        controls.line(
            &field("name"),
            "admin-escalation-name",
            get("name"),
            "maxlength=\"100\""
        ),
        wrong(words, editing, &field("code")),
        wrong(words, editing, &field("who")),
        statuses(words, form, editing, &field("statuses")),
        controls.choice(&field("of"), "admin-escalation-of", &which, get("of")),
        controls.choice(
            &field("action"),
            "admin-escalation-action",
            &actions(words, known),
            get("action"),
        ),
        target::field(
            words,
            form,
            &editing.errors,
            &field("overdue_by"),
            "admin-escalation-after",
            "admin-escalation-after-hint",
        ),
    )
}

/// What is wrong with what has no field of its own.
pub fn wrong(words: Words<'_>, editing: &Editing, field: &str) -> String {
    let error = editing.errors.of(field).map(|error| {
        format!(
            "<p class=\"field-error\">{}</p>",
            escape(&said(words, error))
        )
    });
    error.unwrap_or_default()
}

/// The statuses in which something can be overdue.
// catalogue: status-*
fn statuses(words: Words<'_>, form: &Query, editing: &Editing, field: &str) -> String {
    let chosen = |code: &str| form.0.iter().any(|(name, v)| name == field && v == code);
    let open = Status::ALL
        .into_iter()
        .filter(|s| s.is_open() && !s.stops_clock());
    let boxes: String = open
        .map(|status| {
            let code = status.code();
            let checked = if chosen(code) { " checked" } else { "" };
            format!(
                "<label class=\"choice\"><input type=\"checkbox\" name=\"{field}\" value=\"{code}\"{checked}> <span>{}</span></label>",
                words.say(&format!("status-{}", code.replace('_', "-")))
            )
        })
        .collect();
    format!(
        "<fieldset class=\"field\"><legend>{}</legend>{}<div class=\"choices row\">{boxes}</div></fieldset>",
        words.say("admin-escalation-statuses"),
        wrong(words, editing, field),
    )
}

/// Everything a rule can do; who gets the case is part of the choice.
fn actions(words: Words<'_>, known: &Known) -> Vec<(String, String)> {
    let alone = [
        ("flag", "admin-escalation-flag"),
        ("raise_priority", "admin-escalation-raise"),
        ("notify_department", "admin-escalation-notify"),
    ];
    let mut all: Vec<(String, String)> = alone
        .into_iter()
        .map(|(code, key)| (code.to_owned(), words.raw(key, &[])))
        .collect();
    let to = |name: &str| words.raw("admin-escalation-give", &[("name", name.into())]);
    let teams = known.teams.iter();
    all.extend(teams.map(|(code, name)| (format!("team:{code}"), to(name))));
    let people = known.people.iter();
    all.extend(people.map(|(code, name)| (format!("person:{code}"), to(name))));
    all
}
