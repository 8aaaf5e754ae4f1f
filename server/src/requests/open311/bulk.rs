//! `/open311/v2/bulk/requests.csv`: the file of the last night.

use super::ask;
use crate::config::Extension;
use crate::layer::etag;
use crate::problem::Problem;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use stoa_service::requests::open311;

/// The file; 404 before the first night.
pub async fn file(State(app): State<AppState>, headers: HeaderMap) -> Result<Response, Problem> {
    if !ask::offers(&app.config, Extension::Bulk) {
        return Err(Problem::not_found());
    }
    let bulk = open311::bulk(&app.portal).await?;
    let tag = format!("W/\"{}\"", bulk.made_at.timestamp());
    let known = etag::is_known(&headers, &tag);
    let mut response = Response::new(if known {
        Body::empty()
    } else {
        Body::from_stream(bulk.file.chunks)
    });
    let head = response.headers_mut();
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        let mime = HeaderValue::from_static("text/csv; charset=utf-8; header=present");
        head.insert(header::CONTENT_TYPE, mime);
        head.insert(header::CONTENT_LENGTH, bulk.file.size.into());
    }
    let head = response.headers_mut();
    head.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        head.insert(header::ETAG, tag);
    }
    let made = bulk.made_at.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(made) = HeaderValue::from_str(&made) {
        head.insert(header::LAST_MODIFIED, made);
    }
    Ok(response)
}
