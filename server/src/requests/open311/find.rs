//! Requests (GeoReport v2, methods 5 and 6): a list by number, window, service and status, and one.

use super::wire::Node;
use super::{Format, ask, view};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{OriginalUri, Path, State};
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::requests::open311::{MAX_ROWS, Window};
use stoa_domain::requests::{Reference, Status};
use stoa_service::requests::open311::{Asked, PublicRequest, find};

/// The list: at most a thousand of at most 90 days, newest first. `service_request_id` overrides everything else.
pub async fn list(
    State(app): State<AppState>,
    OriginalUri(uri): OriginalUri,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    ask::jurisdiction(&app, &query)?;
    let format = Format::of(uri.path()).ok_or_else(Problem::not_found)?;
    let asked = match query.get("service_request_id") {
        Some(ids) => by_number(&app, words(ids)),
        None => Asked {
            references: None,
            services: query.get("service_code").map(words).unwrap_or_default(),
            statuses: statuses(&query)?,
            window: ask::window(&app, &query).await?,
            page: ask::page(&app, &query)?,
        },
    };
    let found = find(&app.portal, &asked).await?;
    Ok(answer(
        &app,
        format,
        &headers,
        &found,
        ask::extended(&app, &query),
    ))
}

/// One: `{service_request_id}.xml`, `.json`.
pub async fn one(
    State(app): State<AppState>,
    Path(name): Path<String>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    ask::jurisdiction(&app, &query)?;
    let (id, format) = Format::split(&name)?;
    let found = find(&app.portal, &by_number(&app, vec![id.to_owned()])).await?;
    if found.is_empty() {
        return Err(Problem::not_found());
    }
    Ok(answer(
        &app,
        format,
        &headers,
        &found,
        ask::extended(&app, &query),
    ))
}

fn answer(
    app: &AppState,
    format: Format,
    headers: &HeaderMap,
    found: &[PublicRequest],
    extended: bool,
) -> Response {
    let portal = app.config.public_url();
    let all = found.iter().map(|r| view::request(r, &portal, extended));
    let all = Node::List("request", all.collect());
    format.read(headers, "service_requests", &all)
}

fn by_number(app: &AppState, ids: Vec<String>) -> Asked {
    let now = app.portal.ctx.clock.now();
    let read = ids.iter().filter_map(|id| id.parse::<Reference>().ok());
    Asked {
        references: Some(read.take(MAX_ROWS as usize).collect()),
        services: Vec::new(),
        statuses: Vec::new(),
        window: Window { from: now, to: now },
        page: None,
    }
}

fn words(list: &str) -> Vec<String> {
    let words = list.split(',').map(str::trim);
    words.filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// `open`, `closed` or both.
fn statuses(query: &Query) -> Result<Vec<Status>, Problem> {
    let mut out = Vec::new();
    for word in query.get("status").map(words).unwrap_or_default() {
        let open = match word.to_ascii_lowercase().as_str() {
            "open" => true,
            "closed" => false,
            _ => return Err(Problem::field("status", "not-readable")),
        };
        let family = Status::ALL.into_iter().filter(|s| s.is_open() == open);
        out.extend(family.filter(|s| !out.contains(s)).collect::<Vec<_>>());
    }
    Ok(out)
}
