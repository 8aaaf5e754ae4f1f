//! A limit on what a request's head may weigh: 431 above it (RFC 6585 §5).

use crate::problem::Problem;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

/// Names, values and the address together, in bytes. Browsers send two to four thousand.
pub const MAX_HEAD: usize = 32 * 1024;

/// Refuses a larger head; an address alone above 16 KiB is 414.
pub async fn layer(request: Request, next: Next) -> Response {
    let address = request
        .uri()
        .path_and_query()
        .map_or(0, |p| p.as_str().len());
    if address > MAX_HEAD / 2 {
        return Problem::new(StatusCode::URI_TOO_LONG, "too-large").into_response();
    }
    let head: usize = request
        .headers()
        .iter()
        .map(|(n, v)| n.as_str().len() + v.len() + 4)
        .sum();
    if head + address > MAX_HEAD {
        return Problem::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, "too-large")
            .into_response();
    }
    next.run(request).await
}
