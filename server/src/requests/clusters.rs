//! What the map draws.

use super::http::FilterParams;
use super::mine;
use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ClusterSet;
use stoa_service::requests;

/// Requests grouped for a map: about one group every 64 pixels at the zoom, over all that match.
#[utoipa::path(get, path = "/api/v1/requests/clusters", tag = "requests",
    params(FilterParams, ("zoom" = u8, Query, description = "Web Mercator zoom, 0 to 22")),
    responses((status = 200, body = ClusterSet), (status = 422, body = ProblemBody)))]
pub async fn clusters(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let bounds = query
        .bounds("bbox")?
        .ok_or_else(|| Problem::field("bbox", "required"))?;
    let zoom = query
        .read("zoom", |v| v.parse().ok().filter(|z: &u8| *z <= 22))?
        .ok_or_else(|| Problem::field("zoom", "required"))?;
    let filter = query.filter()?;
    let mine = mine::read(&headers);
    let set = requests::clusters(&app.portal, &actor, &filter, &mine, bounds, zoom).await?;
    etag::json(&headers, &set)
}
