//! The list.

use super::Embedded;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Words, icon};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::RequestSummary;
use stoa_service::requests::{self, Mine};

/// How many rows it has.
const ROWS: u32 = 20;

/// The newest of a filter, or the first in its order.
pub async fn page(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let embedded = Embedded::read(&app, &query, &headers).await?;
    let words = Words::new(&app, embedded.reader.locale);
    let filter = &embedded.filter;
    let found = requests::list(
        &app.portal,
        &Actor::Anyone,
        filter,
        Mine::default(),
        ROWS,
        None,
    )
    .await?;
    let rows: String = found
        .items
        .iter()
        .map(|r| row(words, &embedded.portal, r))
        .collect();
    let body = match rows.is_empty() {
        true => format!("<p class=\"muted\">{}</p>", words.say("embed-none")),
        false => format!("<ul class=\"request-list compact\">{rows}</ul>"),
    };
    let total = found.total.unwrap_or_default();
    embedded.page(&app, total, &body, false).await
}

// catalogue: status-*
fn row(words: Words<'_>, portal: &str, r: &RequestSummary) -> String {
    let status = r.status.code();
    let name = words.say(&format!("status-{}", status.replace('_', "-")));
    let place = r.place.as_deref().unwrap_or(&r.excerpt);
    format!(
        "<li class=\"request-row\" data-status=\"{status}\"><span class=\"thumb\">{sign}</span><div class=\"request-body\">\
         <h2><a href=\"{portal}/requests/{reference}\" target=\"_blank\" rel=\"noopener\">{service}<span class=\"visually-hidden\"> {tab}</span></a></h2>\
         <p class=\"request-place\"><bdi>{place}</bdi></p><p class=\"meta\"><bdi class=\"reference\">{reference}</bdi> · {date}</p></div>\
         <span class=\"tag\" data-status=\"{status}\">{sign}{name}</span></li>",
        sign = icon(&format!("status-{status}")),
        portal = escape(portal),
        reference = r.reference,
        service = escape(&r.service),
        tab = words.say("embed-new-tab"),
        place = escape(place),
        date = escape(&words.date(&r.opened_at)),
    )
}
