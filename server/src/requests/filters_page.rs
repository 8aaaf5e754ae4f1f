//! `/desk/filters`: the filters its reader keeps, with how many each finds, and the way to forget one.

use super::queues::PAGE;
use super::routing::{desk_page, trouble};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_app::desk_href;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::queue::SavedFilter;
use stoa_service::requests;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let saved = requests::queue_counts(&app.portal, &actor).await?.saved;
    let row = |f: &SavedFilter| {
        format!(
            "<li class=\"panel\"><h2 class=\"h3\"><a href=\"{}\"><bdi>{}</bdi></a> <span class=\"count\">{}</span></h2>\
             <form method=\"post\" action=\"/do/desk/filter-remove\"><input type=\"hidden\" name=\"id\" value=\"{}\">\
             <button class=\"button small quiet\">{}</button></form></li>",
            escape(&desk_href(&f.filter())),
            escape(&f.name),
            f.count,
            f.id,
            words.with("routing-filter-remove", &[("name", f.name.as_str().into())]),
        )
    };
    let rows: String = saved.iter().map(row).collect();
    let list = match saved.is_empty() {
        true => format!(
            "<p class=\"empty\">{}</p>",
            words.say("routing-filters-none")
        ),
        false => format!("<ul class=\"stack tight plain-list\">{rows}</ul>"),
    };
    let markup = format!(
        "{}<p class=\"lede\">{}</p>{list}<p><a class=\"button quiet\" href=\"/desk\">{}</a></p>",
        trouble(words, &query, "routing-done"),
        words.say("routing-filters-lede"),
        words.say("routing-to-queue"),
    );
    let title = words.raw("routing-filters-title", &[]);
    desk_page(&app, &reader, PAGE, &title, &markup).await
}
