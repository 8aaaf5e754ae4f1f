//! The city over the JSON API.

use crate::layer::etag;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;

/// The city as every page needs to know it.
#[utoipa::path(get, path = "/api/v1/site", tag = "site",
    responses((status = 200, body = stoa_domain::site::Site)))]
pub async fn site(State(app): State<AppState>, headers: HeaderMap) -> Result<Response, Problem> {
    etag::json(&headers, &stoa_service::site::load(&app.portal).await?)
}
