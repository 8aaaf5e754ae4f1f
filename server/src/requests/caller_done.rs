//! `/desk/callers/{reference}`: what staff read out to the caller once the report is in.

use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::Problem;
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::requests::spelling::spelled;
use stoa_domain::requests::{Reference, RequestDetail};
use stoa_service::{Arg, requests};

/// How a caller hears, as the page is told in its address: `mail=1`; `texts=1`, or `texts=stopped` where they want texts
/// but the phone said STOP once.
pub fn hears(mail: bool, asked: bool, texts: bool) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    pairs.extend(mail.then(|| ("mail", "1".to_owned())));
    pairs.extend(asked.then(|| ("texts", if texts { "1" } else { "stopped" }.to_owned())));
    pairs
}

/// See [`hears`]; `joined=1`: it was known already and counts them.
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
    frame::in_portal(&app, &reader, "caller-done-title", &main).await
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
    let mut hear = Vec::new();
    hear.extend(query.get("mail").map(|_| "caller-done-mail"));
    hear.extend(query.get("texts").map(|how| match how {
        "stopped" => "caller-done-stopped",
        _ => "caller-done-texts",
    }));
    if hear.is_empty() {
        hear.push("caller-done-no-mail");
    }
    let hear: String = hear
        .into_iter()
        .map(|key| format!("<p>{}</p>", words.say(key)))
        .collect();
    format!(
        "<div class=\"container narrow\"><header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>{}\
         <section class=\"section\"><h2>{}</h2>{}</section>\
         <section class=\"section\"><h2>{}</h2><p>{promise}</p></section>\
         <section class=\"section\"><h2>{}</h2>{hear}</section>\
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
