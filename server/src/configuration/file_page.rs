//! `/desk/admin/file`: everything that is set as one file, to be taken along and read in again.

use super::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::said;
use crate::requests::moderation::frame::notice;
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use stoa_domain::FieldErrors;
use stoa_service::Arg;
use stoa_service::whole::{MAX_FILE_MIB, PartPlan, export_config};

/// Its address.
pub const PAGE: &str = "/desk/admin/file";
/// How many names of a list are shown.
const NAMES: usize = 20;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let done = trouble(Words::new(&app, reader.locale), &query, "cityfile-done");
    shown(&app, &reader, &done, &FieldErrors::default(), &[]).await
}

/// The file itself.
pub async fn download(State(app): State<AppState>, reader: Reader) -> Result<Response, Problem> {
    let config = export_config(&app.portal, &reader.actor).await?;
    let text = config
        .to_text()
        .map_err(|e| stoa_service::Error::Internal(e.into()))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"city.json\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, text).into_response())
}

/// The page with its form. `wrong`: what is wrong in the file, in words for who wrote it.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    done: &str,
    errors: &FieldErrors,
    wrong: &[String],
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let top = match errors.is_empty() {
        true => String::new(),
        false => notice("error", &words.raw("error-invalid", &[])),
    };
    let main = format!(
        "{done}{top}<p class=\"lede\">{}</p><section class=\"section panel stack\"><h2 class=\"h3\">{}</h2><p>{}</p>\
         <p><a class=\"button\" href=\"{PAGE}/city.json\" download>{}</a></p></section>{}",
        words.say("cityfile-lede"),
        words.say("cityfile-take"),
        words.say("cityfile-holds"),
        words.say("cityfile-download"),
        form(words, errors, wrong),
    );
    answer(app, reader, "admin-page-file", main, status).await
}

fn form(words: Words<'_>, errors: &FieldErrors, wrong: &[String]) -> String {
    let (about, said) = match errors.of("file") {
        None => ("cityfile-hint", String::new()),
        Some(error) => (
            "cityfile-error cityfile-hint\" aria-invalid=\"true",
            format!(
                "<p class=\"field-error\" id=\"cityfile-error\">{}</p>",
                escape(&said(words, error))
            ),
        ),
    };
    let wrong: String = wrong
        .iter()
        .take(NAMES)
        .map(|fault| format!("<li>{}</li>", escape(fault)))
        .collect();
    let wrong = match wrong.is_empty() {
        true => String::new(),
        false => format!("<ul id=\"faults\" lang=\"en\" dir=\"ltr\">{wrong}</ul>"),
    };
    format!(
        "<form method=\"post\" action=\"/do/admin/file-look\" enctype=\"multipart/form-data\" class=\"section panel stack\">\
         <h2 class=\"h3\">{}</h2><p>{}</p><div class=\"field\"><label for=\"cityfile\">{}</label>\
         <p class=\"hint\" id=\"cityfile-hint\">{}</p>{said}{wrong}\
         <input type=\"file\" id=\"cityfile\" name=\"file\" accept=\".json,application/json\" required aria-describedby=\"{about}\"></div>\
         <div class=\"actions\"><button class=\"button primary\">{}</button></div></form>",
        words.say("cityfile-read"),
        words.say("cityfile-read-what"),
        words.say("cityfile-file"),
        words.with(
            "cityfile-file-hint",
            &[("mb", Arg::Number(MAX_FILE_MIB as f64))]
        ),
        words.say("cityfile-look"),
    )
}

/// What a file would change, with the button that does it.
pub async fn preview(
    app: &AppState,
    reader: &Reader,
    file: &str,
    plan: &[PartPlan],
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let parts: String = plan.iter().map(|part| section(words, part)).collect();
    let what = match plan.is_empty() {
        true => format!("<p class=\"empty\">{}</p>", words.say("cityfile-same")),
        false => format!(
            "<p class=\"lede\">{}</p>{parts}<p>{}</p>",
            words.say("cityfile-would"),
            words.say("cityfile-first-take"),
        ),
    };
    let yes = format!(
        "<form method=\"post\" action=\"/do/admin/file\" class=\"actions\"><input type=\"hidden\" name=\"file\" value=\"{}\">\
         <button class=\"button primary\">{}</button><a class=\"button quiet\" href=\"{PAGE}\">{}</a></form>",
        escape(file),
        words.say("cityfile-apply"),
        words.say("cityfile-cancel"),
    );
    answer(app, reader, "cityfile-preview", what + &yes, StatusCode::OK).await
}

// catalogue: cityfile-part-*
fn section(words: Words<'_>, plan: &PartPlan) -> String {
    let title = words.say(&format!("cityfile-part-{}", plan.part.replace('_', "-")));
    let list = |key: &str, all: &[String]| {
        if all.is_empty() {
            return String::new();
        }
        let n = [("n", Arg::Number(all.len() as f64))];
        // Addresses are many, and an address is no name to read.
        let names: Vec<String> = match plan.part.as_str() {
            "addresses" => Vec::new(),
            _ => all.iter().take(NAMES).map(|n| escape(n)).collect(),
        };
        let names = match names.is_empty() {
            true => String::new(),
            false => format!(": <bdi>{}</bdi>", names.join("</bdi>, <bdi>")),
        };
        let more = match all.len() > NAMES {
            true => " …",
            false => "",
        };
        format!("<li>{}{names}{more}</li>", words.with(key, &n))
    };
    let reordered = match plan.reordered {
        true => format!("<li>{}</li>", words.say("cityfile-reordered")),
        false => String::new(),
    };
    format!(
        "<section class=\"section\" data-part=\"{}\"><h2 class=\"h3\">{title}</h2><ul>{}{}{}{reordered}</ul></section>",
        escape(&plan.part),
        list("cityfile-added", &plan.added),
        list("cityfile-changed", &plan.changed),
        list("cityfile-removed", &plan.removed),
    )
}

async fn answer(
    app: &AppState,
    reader: &Reader,
    title: &str,
    main: String,
    status: StatusCode,
) -> Result<Response, Problem> {
    let page = AdminPage {
        app,
        reader,
        title: Words::new(app, reader.locale).raw(title, &[]),
        main,
        of: None,
        above: None,
        scripts: &[],
    };
    page.answer(status).await
}
