//! `/desk/callers/{reference}`: what staff read out to the caller once the report is in.

use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::Problem;
use crate::site::frame::{self, Around, Page, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::requests::spelling::spelled;
use stoa_domain::requests::{Reference, RequestDetail};
use stoa_service::{Arg, requests};

/// `mail=1`: they hear by mail; `joined=1`: it was known already and counts them.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Named(reference): Named,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    // As the desk sees it: it may not be for everyone.
    let request = requests::desk_show(&app.portal, &reader.actor, &reference)
        .await?
        .detail;
    let main = markup(words, &request, &query);
    let title = words.raw("caller-done-title", &[]);
    frame::render(
        &app,
        &reader,
        Page {
            title: &title,
            main: &main,
            around: Around::Portal,
            head: "",
            scripts: &[],
        },
    )
    .await
}

fn markup(words: Words<'_>, request: &RequestDetail, query: &Query) -> String {
    let reference = &request.summary.reference;
    let joined = query.get("joined").map(|_| {
        let n = Arg::Number(request.me_too as f64);
        let known = words.with("caller-done-joined", &[("n", n)]);
        format!("<p class=\"notice\">{known}</p>")
    });
    let promise = match &request.summary.due_at {
        Some(at) => words.with("caller-done-due", &[("date", words.date(at).into())]),
        None => words.say("caller-done-no-due"),
    };
    let hear = match query.get("mail") {
        Some(_) => words.say("caller-done-mail"),
        None => words.say("caller-done-no-mail"),
    };
    format!(
        "<div class=\"container narrow\"><header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>{}\
         <section class=\"section\"><h2>{}</h2>{}</section>\
         <section class=\"section\"><h2>{}</h2><p>{promise}</p></section>\
         <section class=\"section\"><h2>{}</h2><p>{hear}</p></section>\
         <p class=\"actions\"><a class=\"button primary\" href=\"/report?for=caller\">{}</a>\
         <a class=\"button\" href=\"/desk/requests/{reference}\">{}</a></p></div>",
        words.say("caller-done-title"),
        escape(&request.summary.service),
        joined.unwrap_or_default(),
        words.say("caller-done-reference"),
        letters(reference),
        words.say("caller-done-promise"),
        words.say("caller-done-hear"),
        words.say("caller-done-next"),
        words.say("caller-done-case"),
    )
}

/// Character by character, each letter with its word. It reads from left to right in every language.
fn letters(reference: &Reference) -> String {
    let all: String = spelled(reference)
        .into_iter()
        .map(|(c, word)| match word {
            Some(word) => format!("<li><b>{c}</b> <span lang=\"en\">{word}</span></li>"),
            None => format!("<li><b>{c}</b></li>"),
        })
        .collect();
    format!(
        "<p class=\"reference h2\" dir=\"ltr\">{reference}</p><ol class=\"spelled\" dir=\"ltr\">{all}</ol>"
    )
}
