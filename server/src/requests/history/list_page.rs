//! `/desk/admin/history`: a new file, and the imports there were.

use super::{PAGE, address, fields};
use crate::configuration::frame::{AdminPage, moment, table};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::desk_page::verdict;
use crate::requests::moderation::frame::notice;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_service::Arg;
use stoa_service::requests::history::{self, ImportView};

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let top = verdict(words, &query);
    render(
        &app,
        &reader,
        &top,
        "",
        &FieldErrors::default(),
        StatusCode::OK,
    )
    .await
}

/// The page with what was typed and what is wrong with it.
pub async fn wrong(
    app: &AppState,
    reader: &Reader,
    source: &str,
    errors: &FieldErrors,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let top = notice("error", &words.raw("error-invalid", &[]));
    render(app, reader, &top, source, errors, status).await
}

async fn render(
    app: &AppState,
    reader: &Reader,
    top: &str,
    source: &str,
    errors: &FieldErrors,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let all = history::imports(&app.portal, &reader.actor).await?;
    let main = format!(
        "{top}<p class=\"lede\">{}</p>{}{}",
        words.say("history-lede"),
        form(words, app.config.history_mib, source, errors),
        list(words, &all),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("history-title", &[]),
        main,
        of: None,
        above: None,
        scripts: &[],
    };
    page.answer(status).await
}

fn form(words: Words<'_>, mib: u32, source: &str, errors: &FieldErrors) -> String {
    let (source_error, source_tie) = fields::error(words, errors, "source", "source");
    let (file_error, file_tie) = fields::error(words, errors, "file", "file");
    format!(
        "<section class=\"section\"><h2 id=\"new\">{}</h2>\
         <form method=\"post\" action=\"/do/admin/history\" enctype=\"multipart/form-data\" class=\"stack\">\
         <div class=\"field\"><label for=\"source\">{}</label><p class=\"hint\">{}</p>{source_error}\
         <input class=\"input\" id=\"source\" name=\"source\" required maxlength=\"60\" value=\"{}\"{source_tie}></div>\
         <div class=\"field\"><label for=\"file\">{}</label><p class=\"hint\">{}</p>{file_error}\
         <input type=\"file\" id=\"file\" name=\"file\" required accept=\".csv,.tsv,.txt,text/csv\"{file_tie}></div>\
         <div class=\"actions\"><button class=\"button primary\">{}</button></div></form></section>",
        words.say("history-new"),
        words.say("history-source"),
        words.say("history-source-hint"),
        escape(source),
        words.say("history-file"),
        words.with("history-file-hint", &[("n", Arg::Number(f64::from(mib)))]),
        words.say("history-upload"),
    )
}

// catalogue: history-state-*
fn list(words: Words<'_>, all: &[ImportView]) -> String {
    if all.is_empty() {
        return format!("<p class=\"empty\">{}</p>", words.say("history-none"));
    }
    let row = |i: &ImportView| {
        format!(
            "<tr><th scope=\"row\"><a href=\"{}\"><bdi>{}</bdi></a></th><td><bdi>{}</bdi></td><td>{}</td>\
             <td class=\"number\">{}</td><td>{} <bdi>{}</bdi></td></tr>",
            address(i.id),
            escape(&i.source),
            escape(&i.file_name),
            words.say(&format!(
                "history-state-{}",
                i.state.code().replace('_', "-")
            )),
            i.made,
            escape(&moment(words, &i.at)),
            escape(i.by.as_deref().unwrap_or("–")),
        )
    };
    let rows: String = all.iter().map(row).collect();
    let head = [
        "history-head-source",
        "history-head-file",
        "history-head-state",
        "history-head-made",
        "history-head-at",
    ];
    table(words, "imports", "history-imports", &head, &rows)
}

/// Back to the list, or to an import.
pub const BACK: (&str, &str) = (PAGE, "history-title");
