//! A terminal's own pages: the start, and "it is in".

use super::{Kiosk, OVER, START};
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::Problem;
use crate::site::frame::{self, Around, Page, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::Locale;
use stoa_domain::accounts::Permission;
use stoa_service::{Error, requests};

/// The start: on a terminal the one thing to do and the languages; elsewhere the way to make it one.
pub async fn start(
    State(app): State<AppState>,
    reader: Reader,
    kiosk: Option<Extension<Kiosk>>,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let wrong = match query.get("error") {
        Some(_) => format!(
            "<div class=\"error-summary\" role=\"alert\"><p>{}</p></div>",
            words.say("kiosk-wrong")
        ),
        None => String::new(),
    };
    let (title, main, around) = match kiosk {
        Some(_) => (
            words.raw("kiosk-title", &[]),
            welcome(words, &wrong),
            Around::Terminal,
        ),
        None => (
            words.raw("kiosk-set-up-title", &[]),
            set_up(words, &wrong, reader.actor.may(Permission::FileForOthers)),
            Around::Portal,
        ),
    };
    let page = Page {
        title: &title,
        main: &main,
        around,
        head: "",
        scripts: &[],
    };
    frame::render(&app, &reader, page).await
}

fn welcome(words: Words<'_>, wrong: &str) -> String {
    let languages: String = Locale::ALL
        .iter()
        .map(|l| {
            let tag = l.tag();
            let current = match *l == words.locale {
                true => " aria-current=\"true\"",
                false => "",
            };
            format!("<button class=\"button\" name=\"locale\" value=\"{tag}\" lang=\"{tag}\"{current}>{}</button>", l.endonym())
        })
        .collect();
    format!(
        "<div class=\"container narrow kiosk\">{wrong}<header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>\
         <p class=\"actions\"><a class=\"button primary wide\" href=\"/report\">{}</a></p>\
         <form class=\"actions\" method=\"post\" action=\"/do/preferences\" aria-label=\"{}\"><input type=\"hidden\" name=\"next\" value=\"{START}\">{languages}</form>\
         <details class=\"section\"><summary>{}</summary><form class=\"stack\" method=\"post\" action=\"/do/kiosk/end\" autocomplete=\"off\"><p class=\"hint\">{}</p>{}{}{}\
         <p class=\"actions\"><button class=\"button\">{}</button></p></form></details></div>",
        words.say("kiosk-title"),
        words.say("kiosk-lede"),
        words.say("kiosk-report"),
        words.say("ui-language"),
        words.say("kiosk-for-staff"),
        words.say("kiosk-end-hint"),
        field("code", "password", &words.say("kiosk-code")),
        field("username", "text", &words.say("kiosk-username")),
        field("password", "password", &words.say("kiosk-password")),
        words.say("kiosk-end"),
    )
}

fn set_up(words: Words<'_>, wrong: &str, staff: bool) -> String {
    let how = match staff {
        true => format!("<p>{}</p>", words.say("kiosk-by-staff")),
        false => field("code", "password", &words.say("kiosk-code")),
    };
    format!(
        "<div class=\"container narrow\">{wrong}<header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>\
         <form class=\"stack\" method=\"post\" action=\"/do/kiosk/start\" autocomplete=\"off\">{how}\
         <p class=\"actions\"><button class=\"button primary\">{}</button></p></form></div>",
        words.say("kiosk-set-up-title"),
        words.say("kiosk-set-up-lede"),
        words.say("kiosk-start"),
    )
}

fn field(name: &str, kind: &str, label: &str) -> String {
    format!(
        "<div class=\"field\"><label for=\"kiosk-{name}\">{label}</label>\
         <input class=\"w-20\" id=\"kiosk-{name}\" type=\"{kind}\" name=\"{name}\" autocomplete=\"off\"></div>"
    )
}

/// `/kiosk/done/{reference}`: the reference, the promise, "send it to me", and the way out. `joined`: it was known, and
/// concerns one more.
pub async fn done(
    State(app): State<AppState>,
    reader: Reader,
    kiosk: Option<Extension<Kiosk>>,
    Named(reference): Named,
    headers: HeaderMap,
    query: Query,
) -> Result<Response, Problem> {
    let Some(Extension(kiosk)) = kiosk else {
        return Ok(super::doors::lost().await);
    };
    let words = Words::new(&app, reader.locale);
    // Of what nobody else sees, nothing is said here but its number, which its reporter has just made.
    let shown = match requests::show(&app.portal, &reader.actor, &reference).await {
        Ok(request) => Some(request),
        Err(Error::NotFound | Error::BeingLookedAt) => None,
        Err(other) => return Err(other.into()),
    };
    let promise = match shown.as_ref().and_then(|r| r.summary.due_at.as_ref()) {
        Some(at) => words.with("kiosk-due", &[("date", words.date(at).into())]),
        None => words.say("kiosk-no-due"),
    };
    let (title, note) = match query.get("joined") {
        Some(_) => ("kiosk-joined-title", "kiosk-joined"),
        None => ("kiosk-done-title", "kiosk-note"),
    };
    let (title, note) = (words.raw(title, &[]), words.say(note));
    let told = shown.is_some() || super::has_pass(&app, &headers, kiosk, &reference);
    let main = format!(
        "<div class=\"container narrow kiosk\"><div class=\"confirmation\"><h1>{}</h1><p>{note}</p><p class=\"reference\" dir=\"ltr\">{reference}</p><p>{promise}</p></div>\
         {}<p class=\"actions\"><a class=\"button primary wide\" href=\"{OVER}\">{}</a></p></div>",
        escape(&title),
        match told {
            true => send_form(words, reference.as_str(), &query),
            false => String::new(),
        },
        words.say("kiosk-finish"),
    );
    let page = Page {
        title: &title,
        main: &main,
        around: Around::Terminal,
        head: "",
        scripts: &[],
    };
    frame::render(&app, &reader, page).await
}

// catalogue: error-*
fn send_form(words: Words<'_>, reference: &str, query: &Query) -> String {
    if query.get("sent").is_some() {
        return format!(
            "<p class=\"notice\" role=\"status\">{}</p>",
            words.say("kiosk-sent")
        );
    }
    let (invalid, error) = match query.get("error") {
        Some(_) => (
            " aria-invalid=\"true\" aria-describedby=\"kiosk-to-error\"",
            format!(
                "<p class=\"field-error\" id=\"kiosk-to-error\">{}</p>",
                words.say("kiosk-to-wrong")
            ),
        ),
        None => ("", String::new()),
    };
    format!(
        "<form class=\"stack\" method=\"post\" action=\"/do/kiosk/send\" autocomplete=\"off\"><input type=\"hidden\" name=\"reference\" value=\"{reference}\">\
         <div class=\"field\"><label for=\"kiosk-to\">{}</label>{error}<input id=\"kiosk-to\" name=\"to\" autocomplete=\"off\"{invalid}></div>\
         <p class=\"actions\"><button class=\"button\">{}</button></p></form>",
        words.say("kiosk-to"),
        words.say("kiosk-send"),
    )
}
