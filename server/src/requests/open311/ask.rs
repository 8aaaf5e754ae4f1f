//! Arguments that several methods share: jurisdiction, window, extensions.

use crate::config::{Config, Extension};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::state::AppState;
use chrono::{DateTime, Utc};
use stoa_domain::requests::open311::Window;
use stoa_service::requests::open311;

/// Is the extension offered?
pub fn offers(config: &Config, extension: Extension) -> bool {
    config.open311_extensions.contains(&extension)
}

/// One city needs no `jurisdiction_id`; another city's is refused (404).
pub fn jurisdiction(app: &AppState, query: &Query) -> Result<(), Problem> {
    let bare = |host: &str| {
        let host = host.trim().to_ascii_lowercase();
        host.strip_prefix("www.").unwrap_or(&host).to_owned()
    };
    let ours = app.config.open311_jurisdiction();
    match query.get("jurisdiction_id") {
        Some(asked) if bare(asked) != bare(&ours) => {
            Err(Problem::field("jurisdiction_id", "unknown"))
        }
        _ => Ok(()),
    }
}

/// `start_date` and `end_date`.
pub async fn window(app: &AppState, query: &Query) -> Result<Window, Problem> {
    let start = moment(app, query, "start_date").await?;
    let end = moment(app, query, "end_date").await?;
    Window::of(start, end, app.portal.ctx.clock.now())
        .ok_or_else(|| Problem::field("start_date", "window"))
}

async fn moment(
    app: &AppState,
    query: &Query,
    name: &str,
) -> Result<Option<DateTime<Utc>>, Problem> {
    let Some(text) = query.get(name) else {
        return Ok(None);
    };
    let read = open311::moment(&app.portal, text).await?;
    read.map(Some)
        .ok_or_else(|| Problem::field(name, "not-readable"))
}

/// `extensions=true`, where it is offered.
pub fn extended(app: &AppState, query: &Query) -> bool {
    offers(&app.config, Extension::Answer)
        && query
            .get("extensions")
            .is_some_and(|v| v.eq_ignore_ascii_case("true"))
}

/// `page` and `page_size`, where they are offered and one of them is given.
pub fn page(app: &AppState, query: &Query) -> Result<Option<(u32, u32)>, Problem> {
    /// The size of a page where only its number is said.
    const SIZE: u32 = 50;
    if !offers(&app.config, Extension::Paging) {
        return Ok(None);
    }
    let number = |name| query.read(name, |v| v.parse().ok().filter(|n: &u32| *n >= 1));
    Ok(match (number("page")?, number("page_size")?) {
        (None, None) => None,
        (page, size) => Some((page.unwrap_or(1), size.unwrap_or(SIZE))),
    })
}
