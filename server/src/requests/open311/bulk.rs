//! `/open311/v2/bulk/requests.csv`: the file of the last night.

use super::ask;
use crate::config::Extension;
use crate::layer::etag;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};
use stoa_service::requests::open311;

/// The file; 404 before the first night.
pub async fn file(State(app): State<AppState>, headers: HeaderMap) -> Result<Response, Problem> {
    if !ask::offers(&app.config, Extension::Bulk) {
        return Err(Problem::not_found());
    }
    let bulk = open311::bulk(&app.portal).await?;
    let mime = "text/csv; charset=utf-8; header=present";
    let mut response = etag::answer(&headers, mime, "no-cache", bulk.bytes);
    let made = bulk.made_at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(made) = HeaderValue::from_str(&made) {
        response.headers_mut().insert(header::LAST_MODIFIED, made);
    }
    Ok(response)
}
