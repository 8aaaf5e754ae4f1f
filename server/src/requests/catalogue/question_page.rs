//! `/desk/admin/services/{code}/questions`: a service's questions as they are being built; `at`: the control to begin at.

use super::book_page::PAGE;
use super::controls::{Controls, summary, verdict};
use super::draft_page;
use crate::configuration::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::frame::{Reader, Words, icon};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_domain::configuration::Kind;
use stoa_domain::form::FormDraft;
use stoa_service::Arg;
use stoa_service::requests::catalogue::{self, Questions, ServiceEntry};

/// What moves questions by the keyboard and keeps the focus.
pub const SCRIPT: &str = "/plain/builder.js";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(code): Path<String>,
    query: Query,
) -> Result<Response, Problem> {
    let entry = catalogue::entry(&app.portal, &reader.actor, &code).await?;
    let errors = FieldErrors::default();
    let shown = Shown {
        draft: &entry.questions.draft,
        errors: &errors,
        at: query.get("at"),
        notice: verdict(Words::new(&app, reader.locale), &query),
    };
    render(&app, &reader, &entry, &shown, StatusCode::OK).await
}

/// What the form holds.
pub struct Shown<'a> {
    pub draft: &'a FormDraft,
    pub errors: &'a FieldErrors,
    /// The control to begin at.
    pub at: Option<&'a str>,
    /// As markup.
    pub notice: String,
}

/// The page with a draft as it was typed.
pub async fn render(
    app: &AppState,
    reader: &Reader,
    entry: &ServiceEntry,
    shown: &Shown<'_>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let summary_of = &entry.entry.service.summary;
    let (code, questions) = (escape(&summary_of.code), &entry.questions);
    let controls = Controls {
        words,
        errors: shown.errors,
        at: shown.at,
    };
    let main = format!(
        "<p><a href=\"{PAGE}/{code}\"><bdi>{}</bdi></a></p>{}{}<p class=\"meta\" id=\"at-it\">{}</p>{}\
         <form method=\"post\" action=\"/do/admin/questions\" class=\"stack builder\" id=\"builder\" data-builder>\
         <input type=\"hidden\" name=\"code\" value=\"{code}\"><input type=\"hidden\" name=\"seen\" value=\"{}\">\
         <input type=\"hidden\" name=\"version\" value=\"{}\">{}{}<p id=\"f-pages\"><button class=\"button\" id=\"f-act\" name=\"act\" value=\"add_page\">{}{}</button></p>{}</form>\
         <p class=\"hint\" data-builder-keys hidden>{}</p>",
        escape(&summary_of.name),
        shown.notice,
        summary(words, shown.errors),
        at_it(words, questions),
        moved_on(words, &code, questions),
        questions.seen,
        questions.version,
        actions(words, questions, "top"),
        draft_page::pages(controls, shown.draft),
        icon("plus"),
        words.say("builder-add-page"),
        actions(words, questions, "end"),
        words.say("builder-keys"),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("builder-questions-title", &[]),
        main,
        of: Some((Kind::Service, summary_of.code.as_str())),
        above: Some((PAGE, "builder-services-title")),
        scripts: &[SCRIPT],
    };
    page.answer(status).await
}

/// Who was at it last, and which version is in force.
fn at_it(words: Words<'_>, questions: &Questions) -> String {
    let version: (&str, Arg) = ("version", Arg::Number(f64::from(questions.version)));
    match &questions.at_it {
        None => words.with("builder-in-force", &[version]),
        Some((who, at)) => {
            let who = who.clone().unwrap_or_else(|| "–".to_owned());
            let when = format!("{} {}", words.date(at), at.format("%H:%M"));
            words.with(
                "builder-at-it",
                &[version, ("name", who.into()), ("when", when.into())],
            )
        }
    }
}

/// That other questions came into force since the draft was begun.
fn moved_on(words: Words<'_>, code: &str, questions: &Questions) -> String {
    if questions.based_on == questions.version {
        return String::new();
    }
    let said = notice("warning", &words.raw("builder-moved-on", &[]));
    format!(
        "{said}<p><a href=\"{PAGE}/{code}/versions?from={}&amp;to={}\">{}</a></p>",
        questions.based_on,
        questions.version,
        words.say("builder-compare"),
    )
}

/// The first button is the one that a press of Enter means: it only keeps.
fn actions(words: Words<'_>, questions: &Questions, place: &str) -> String {
    let button = |act: &str, class: &str, key: &str| {
        format!(
            "<button class=\"button{class}\" name=\"act\" value=\"{act}\">{}</button>",
            words.say(key)
        )
    };
    let drop = match (&questions.at_it, place) {
        (Some(_), "end") => button("drop", " quiet", "builder-drop"),
        _ => String::new(),
    };
    format!(
        "<div class=\"actions builder-actions\">{}{}{}{drop}</div>",
        button("keep", "", "builder-keep"),
        button("preview", "", "builder-preview"),
        button("publish", " primary", "builder-publish"),
    )
}
