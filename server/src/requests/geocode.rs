//! Places for words and words for places, offline.

use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::requests::GazetteerSlice;
use stoa_domain::requests::filter::MAX_Q;
use stoa_domain::requests::view::Place;
use stoa_service::requests::geocode;

/// The most places a search gives.
const MOST: usize = 20;

/// Places for what somebody is typing, best first: addresses, streets, crossings (`A & B`); typing errors forgiven.
#[utoipa::path(get, path = "/api/v1/geocode", tag = "places",
    params(("q" = String, Query), ("near" = Option<String>, Query, description = "`lat,lon`: prefer places near there"),
        ("limit" = Option<usize>, Query, description = "1 to 20; 8 unless given")),
    responses((status = 200, body = Vec<Place>), (status = 422, body = ProblemBody)))]
pub async fn search(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let words: String = query
        .get("q")
        .unwrap_or_default()
        .chars()
        .take(MAX_Q)
        .collect();
    let near = query.position("near")?;
    let limit = query.read("limit", |v| {
        v.parse().ok().filter(|n| (1..=MOST).contains(n))
    })?;
    let places = if words.is_empty() {
        Vec::new()
    } else {
        geocode::search(&app.portal, &words, near, limit.unwrap_or(8)).await?
    };
    etag::json(&headers, &places)
}

/// Streets with some of their house numbers, and crossings: what a device keeps to find places without a network.
#[utoipa::path(get, path = "/api/v1/geocode/slice", tag = "places",
    responses((status = 200, body = GazetteerSlice)))]
pub async fn slice(State(app): State<AppState>, headers: HeaderMap) -> Result<Response, Problem> {
    etag::json(&headers, geocode::slice(&app.portal).await?.as_ref())
}

/// The nearest known place to a position; `null` where nothing is near.
#[utoipa::path(get, path = "/api/v1/geocode/reverse", tag = "places",
    params(("at" = String, Query, description = "`lat,lon`")),
    responses((status = 200, body = Option<Place>), (status = 422, body = ProblemBody)))]
pub async fn reverse(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let at = query
        .position("at")?
        .ok_or_else(|| Problem::field("at", "required"))?;
    etag::json(&headers, &geocode::reverse(&app.portal, at).await?)
}
