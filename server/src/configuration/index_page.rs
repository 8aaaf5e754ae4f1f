//! `/desk/admin`: what can be set, and what was changed last.

use super::changes_page::{CHANGES, undoable};
use super::frame::ADMIN;
use super::pages::PAGES;
use crate::problem::Problem;
use crate::requests::casework::desk_page::DeskPage;
use crate::site::frame::{Reader, Words};
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_service::configuration::{self, Asked, ChangeView};

/// How many changes are shown.
const NEWEST: u32 = 5;

/// The page.
pub async fn page(State(app): State<AppState>, reader: Reader) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let asked = Asked {
        limit: Some(NEWEST),
        ..Asked::default()
    };
    let newest = configuration::changes(&app.portal, &reader.actor, &asked).await?;
    let main = format!(
        "<p class=\"lede\">{}</p>{}{}",
        words.say("admin-lede"),
        index(words),
        changes(words, &newest.items),
    );
    let page = DeskPage {
        app: &app,
        reader: &reader,
        here: ADMIN,
        title: words.raw("admin-title", &[]),
        main,
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

fn index(words: Words<'_>) -> String {
    let rows: String = PAGES
        .iter()
        .map(|(href, key)| {
            format!(
                "<tr><th scope=\"row\"><a href=\"{href}\">{}</a></th><td>{}</td></tr>",
                words.say(key),
                words.say(&format!("{key}-hint")),
            )
        })
        .collect();
    super::frame::table(
        words,
        "set",
        "admin-set",
        &["admin-set-what", "admin-set-hint"],
        &rows,
    )
}

fn changes(words: Words<'_>, newest: &[ChangeView]) -> String {
    let all: String = match newest.is_empty() {
        true => format!("<p class=\"empty\">{}</p>", words.say("admin-changes-none")),
        false => newest.iter().map(|c| undoable(words, c)).collect(),
    };
    format!(
        "<section class=\"section\"><h2 id=\"newest\">{}</h2><div class=\"stack\">{all}</div>\
         <p><a href=\"{CHANGES}\">{}</a></p></section>",
        words.say("admin-changes-newest"),
        words.say("admin-changes-all"),
    )
}
