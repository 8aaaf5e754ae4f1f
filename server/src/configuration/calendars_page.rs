//! `/desk/admin/calendars`: when the city works, one calendar a row.

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
use std::collections::BTreeMap;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::promise::CalendarFile;
use stoa_service::configuration::{self, Terms};

/// Its address.
pub const PAGE: &str = "/desk/admin/calendars";

/// The days of a week, as calendars write them.
pub const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let (portal, actor) = (&app.portal, &reader.actor);
    let terms = configuration::look(portal, actor, Kind::Terms, "").await?;
    let terms: BTreeMap<String, Terms> = terms.as_a()?.unwrap_or_default();
    let rows: String = configuration::calendars(portal, actor)
        .await?
        .iter()
        .map(|(code, file)| {
            let used = terms.values().filter(|t| t.calendar == *code).count();
            row(words, code, file, used)
        })
        .collect();
    let head = [
        "admin-calendar",
        "admin-calendar-hours",
        "admin-calendar-free",
        "admin-calendar-used",
    ];
    let main = format!(
        "{}<p class=\"lede\">{}</p>{}<p><a class=\"button\" href=\"{PAGE}/new\">{}</a></p>",
        trouble(words, &query, "admin-saved"),
        words.say("admin-calendars-lede"),
        table(words, "calendars", "admin-page-calendars", &head, &rows),
        words.say("admin-calendar-new"),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw("admin-page-calendars", &[]),
        main,
        of: None,
        above: None,
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

// catalogue: routing-day-*
fn row(words: Words<'_>, code: &str, file: &CalendarFile, used: usize) -> String {
    let hours: Vec<String> = DAYS
        .into_iter()
        .filter_map(|day| {
            let stretches = file.hours.get(day).filter(|s| !s.is_empty())?;
            let day = words.say(&format!("routing-day-{day}"));
            let stretches = escape(&stretches.join(", "));
            Some(format!("{day} <bdi dir=\"ltr\">{stretches}</bdi>"))
        })
        .collect();
    format!(
        "<tr><th scope=\"row\"><a href=\"{PAGE}/{0}\"><bdi>{0}</bdi></a></th><td>{1}</td>\
         <td class=\"number\">{2}</td><td class=\"number\">{used}</td></tr>",
        escape(code),
        hours.join("<br>"),
        file.holidays.len() + file.yearly.len(),
    )
}
