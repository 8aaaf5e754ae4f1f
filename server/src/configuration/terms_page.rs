//! `/desk/admin/terms`: what each service promises, and which date a case of it would be promised now.

use super::frame::{AdminPage, moment, table};
use super::target::target_words;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, FixedOffset};
use http::StatusCode;
use std::collections::BTreeMap;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Target;
use stoa_service::configuration::{self, Promised, Terms};
use stoa_service::requests::catalogue;
use url::form_urlencoded::byte_serialize;

/// Its address.
pub const PAGE: &str = "/desk/admin/terms";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let (portal, actor) = (&app.portal, &reader.actor);
    let look = configuration::look(portal, actor, Kind::Terms, "").await?;
    let mut terms: BTreeMap<String, Terms> = look.as_a()?.unwrap_or_default();
    let mut services = catalogue::list(portal, None).await?;
    services.sort_by(|a, b| a.name.cmp(&b.name));
    let all: Vec<(String, String, Terms)> = services
        .into_iter()
        .filter_map(|s| Some((terms.remove(&s.code)?, s)))
        .map(|(terms, s)| (s.code, s.name, terms))
        .collect();
    let only: Vec<Terms> = all.iter().map(|(.., terms)| terms.clone()).collect();
    let dates = configuration::promised(portal, actor, &only).await?;
    let rows: String = all
        .iter()
        .zip(&dates)
        .map(|((code, name, terms), dates)| row(words, code, name, terms, dates))
        .collect();
    let head = [
        "admin-terms-service",
        "admin-terms-response",
        "admin-terms-resolution",
        "admin-terms-calendar",
        "admin-terms-now",
    ];
    let main = format!(
        "{}<p class=\"lede\">{}</p><p><a class=\"button\" href=\"{PAGE}/edit\">{}</a></p>{}",
        trouble(words, &query, "admin-saved"),
        words.say("admin-terms-lede"),
        words.say("admin-terms-every"),
        table(words, "terms", "admin-page-terms", &head, &rows),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw("admin-page-terms", &[]),
        main,
        of: None,
        above: None,
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

fn row(words: Words<'_>, code: &str, name: &str, terms: &Terms, dates: &Promised) -> String {
    let service: String = byte_serialize(code.as_bytes()).collect();
    format!(
        "<tr id=\"service-{}\"><th scope=\"row\"><a href=\"{PAGE}/edit?service={service}\">{}</a></th>\
         <td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
        escape(code),
        escape(name),
        within(words, terms.response),
        within(words, terms.resolution),
        calendar_name(words, &terms.calendar),
        date(words, dates.work.as_ref()),
    )
}

/// A target in words, as markup.
pub fn within(words: Words<'_>, target: Option<Target>) -> String {
    let said = target.and_then(|t| target_words(words, &serde_json::to_value(t).ok()?));
    said.map_or_else(|| words.say("admin-terms-none"), |said| escape(&said))
}

/// A calendar by its code, as markup.
pub fn calendar_name(words: Words<'_>, code: &str) -> String {
    match code {
        "" => words.say("admin-calendar-usual"),
        code => format!("<bdi>{}</bdi>", escape(code)),
    }
}

/// When something is due, as markup.
pub fn date(words: Words<'_>, at: Option<&DateTime<FixedOffset>>) -> String {
    at.map_or_else(|| "–".to_owned(), |at| escape(&moment(words, at)))
}
