//! Any page may read the public API (CORS, Fetch §3.2); none but ours may write or send cookies with it.

use http::{HeaderName, Method, header};
use std::time::Duration;
use tower_http::cors::{Any, CorsLayer};

/// Reads from anywhere, without credentials.
pub fn layer() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers([
            header::ACCEPT,
            header::ACCEPT_LANGUAGE,
            header::IF_NONE_MATCH,
            HeaderName::from_static("last-event-id"),
        ])
        .expose_headers([header::ETAG, header::LINK, super::request_id::HEADER])
        .max_age(Duration::from_secs(86_400))
}
