//! The catalogue.

use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::requests::{Service, ServiceSummary};
use stoa_service::requests::catalogue;

/// All services, the most used (near a place, where one is given) first.
#[utoipa::path(get, path = "/api/v1/services", tag = "services",
    params(("near" = Option<String>, Query, description = "`lat,lon`: order by use near there")),
    responses((status = 200, body = Vec<ServiceSummary>), (status = 422, body = ProblemBody)))]
pub async fn list(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let services = catalogue::list(&app.portal, query.position("near")?).await?;
    etag::json(&headers, &services)
}

/// One service with its questions.
#[utoipa::path(get, path = "/api/v1/services/{code}", tag = "services",
    params(("code" = String, Path)),
    responses((status = 200, body = Service), (status = 404, body = ProblemBody)))]
pub async fn get(
    State(app): State<AppState>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    etag::json(&headers, &catalogue::get(&app.portal, &code).await?)
}
