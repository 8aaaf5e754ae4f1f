//! `/embed/dashboard`: one chart of a question, or its large numbers, inside other people's pages. `part` says which: `numbers`
//! (unless given), `flow`, `map`.

use super::page::{self, Drawn};
use super::{cut, lenient};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::embed::Embedded;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::requests::dashboard::findings;
use stoa_service::requests;

/// The page. What of the address cannot be read is left out: nobody there could mend it.
pub async fn page(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let embedded = Embedded::read(&app, &query, &headers).await?;
    let words = Words::new(&app, embedded.reader.locale);
    let (question, _) = lenient(&query);
    let told = requests::dashboard(&app.portal, &question).await?;
    let found = findings(&told);
    let part = query.get("part");
    let body = match part {
        Some("flow") => page::flow(words, &question, &told, &found),
        Some("map") => {
            let drawn = Drawn::read(&app).await?;
            page::places(words, &question, &told, &drawn, &found)
        }
        _ => page::standing(words, &question, &told),
    };
    let title = words.raw("dashboard-title", &[]);
    let href = format!("{}{}", embedded.portal, cut::address(&question));
    // Its links lead out of the frame into the portal; its signs stay where they are.
    let portal = escape(&embedded.portal);
    let body = body
        .replace("href=\"/", &format!("href=\"{portal}/"))
        .replace(&format!("<use href=\"{portal}/"), "<use href=\"/")
        .replace("<a href=", "<a target=\"_blank\" rel=\"noopener\" href=");
    let map = part == Some("map");
    embedded
        .around(&app, &title, &escape(&href), &body, map)
        .await
}
