//! `/desk/admin/history/{id}/issues`: what was wrong with rows, in the order of the file.

use super::{address, list_page::BACK, named};
use crate::configuration::frame::{AdminPage, table};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::history::Issue;
use stoa_service::requests::history;

/// The page; `limit`, `cursor`.
pub async fn page(
    State(app): State<AppState>,
    Path(id): Path<String>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let view = history::import(&app.portal, &reader.actor, named(Some(&id))?).await?;
    let cursor = query.cursor()?;
    let found = history::issues(
        &app.portal,
        &reader.actor,
        view.id,
        query.limit()?,
        cursor.as_deref(),
    )
    .await?;
    let list = match found.items.is_empty() {
        true => format!(
            "<p class=\"empty\">{}</p>",
            words.say("history-issues-none")
        ),
        false => {
            let rows: String = found.items.iter().map(|i| row(words, i)).collect();
            let head = [
                "history-line",
                "history-column",
                "history-value",
                "history-trouble",
            ];
            table(words, "rows", "history-issues", &head, &rows)
        }
    };
    let next = found.next.map(|cursor| {
        format!(
            "<p><a class=\"button\" rel=\"next\" href=\"{}/issues?cursor={cursor}\">{}</a></p>",
            address(view.id),
            words.say("history-issues-more")
        )
    });
    let here = address(view.id);
    let main = format!(
        "<p class=\"lede\">{}</p>{list}{}<p><a href=\"{here}/issues.csv\" download>{}</a> · <a href=\"{here}\">{}</a></p>",
        words.say("history-issues-lede"),
        next.unwrap_or_default(),
        words.say("history-issues-csv"),
        words.say("history-back"),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw(
            "history-issues-title",
            &[("source", view.source.as_str().into())],
        ),
        main,
        of: None,
        above: Some(BACK),
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

// catalogue: history-trouble-*
fn row(words: Words<'_>, i: &Issue) -> String {
    let weight = match i.trouble.is_warning() {
        true => "history-warning",
        false => "history-bad",
    };
    format!(
        "<tr><th scope=\"row\">{}</th><td><bdi>{}</bdi></td><td><bdi>{}</bdi></td><td>{}: {}</td></tr>",
        i.line,
        escape(&i.column),
        escape(&i.value),
        words.say(weight),
        words.say(&format!("history-trouble-{}", i.trouble.code())),
    )
}
