//! Numbers over the requests of a filter: as JSON and as a file.

use super::http::FilterParams;
use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::requests::csv::inert;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, header};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::IntakeStatistics;
use stoa_service::requests;

/// By which ways the requests of a filter came in: how many and what share, the most used first.
#[utoipa::path(get, path = "/api/v1/requests/statistics/channels", tag = "requests", params(FilterParams),
    responses((status = 200, body = IntakeStatistics), (status = 422, body = ProblemBody)))]
pub async fn channels(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let told = requests::channel_statistics(&app.portal, &actor, &query.filter()?).await?;
    etag::json(&headers, &told)
}

/// The same as CSV (RFC 4180): `channel`, `count`, `share`.
#[utoipa::path(get, path = "/api/v1/requests/statistics/channels.csv", tag = "requests", params(FilterParams),
    responses((status = 200, content_type = "text/csv", body = String), (status = 422, body = ProblemBody)))]
pub async fn channels_csv(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let told = requests::channel_statistics(&app.portal, &actor, &query.filter()?).await?;
    let mut text = "channel,count,share\n".to_owned();
    for c in &told.channels {
        // Codes hold no comma and no quote.
        let line = format!("{},{},{:.6}\n", inert(c.channel.code()), c.count, c.share);
        text.push_str(&line);
    }
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"channels.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}
