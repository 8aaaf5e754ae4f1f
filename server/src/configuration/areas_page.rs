//! `/desk/admin/areas`: the kinds of areas the city has.

use super::frame::{AdminPage, table};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_service::site::areas::area_kinds;

/// Its address.
pub const PAGE: &str = "/desk/admin/areas";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let kinds = area_kinds(&app.portal, &reader.actor).await?;
    let rows: String = kinds
        .iter()
        .map(|kind| {
            let on_cases = match kind.on_cases {
                true => "admin-yes",
                false => "admin-no",
            };
            format!(
                "<tr><th scope=\"row\"><a href=\"{PAGE}/{}\">{}</a></th><td class=\"number\">{}</td><td>{}</td></tr>",
                escape(&kind.code),
                escape(&kind_words(words, &kind.code)),
                kind.areas,
                words.say(on_cases),
            )
        })
        .collect();
    let main = format!(
        "{}<p class=\"lede\">{}</p>{}",
        trouble(words, &query, "admin-saved"),
        words.say("areas-lede"),
        table(
            words,
            "kinds",
            "areas-kinds",
            &["areas-kind", "areas-count", "areas-on-cases"],
            &rows
        ),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw("admin-page-areas", &[]),
        main,
        of: None,
        above: None,
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

/// What a kind is called; one that only this city has, by its own word.
// catalogue: areas-kind-*
pub fn kind_words(words: Words<'_>, code: &str) -> String {
    let key = format!("areas-kind-{}", code.replace('_', "-"));
    let said = words.raw(&key, &[]);
    match said == key {
        true => code.replace('_', " "),
        false => said,
    }
}
