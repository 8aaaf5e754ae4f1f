//! The description of the JSON API, made from the handlers.

use crate::layer::etag;
use crate::openapi::Api;
use crate::problem::Problem;
use axum::response::Response;
use http::HeaderMap;
use utoipa::OpenApi;

/// `/api/openapi.json`.
pub async fn openapi(headers: HeaderMap) -> Result<Response, Problem> {
    etag::json(&headers, &Api::openapi())
}
