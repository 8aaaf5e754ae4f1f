//! Answers that carry a weak `ETag` of their bytes and are not sent again to who has them (RFC 9110 §8.8.3, §13.1.2).

use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// JSON with an ETag, or 304 where the client's copy is this one.
pub fn json<T: Serialize>(
    request: &HeaderMap,
    value: &T,
) -> Result<Response, crate::problem::Problem> {
    let bytes = serde_json::to_vec(value).map_err(|e| stoa_service::Error::Internal(e.into()))?;
    Ok(answer(request, "application/json", "no-cache", bytes))
}

/// Bytes of a type with an ETag and a `Cache-Control`, or 304 where the client's copy is this one.
pub fn answer(
    request: &HeaderMap,
    mime: &'static str,
    cache: &'static str,
    bytes: impl Into<bytes::Bytes>,
) -> Response {
    let bytes = bytes.into();
    let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&bytes)[..12]));
    let known = is_known(request, &tag);
    let mut response = Response::new(if known {
        Body::empty()
    } else {
        Body::from(bytes)
    });
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}

/// Is the client's copy the one of this tag?
pub fn is_known(request: &HeaderMap, tag: &str) -> bool {
    request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(','))
        .any(|t| {
            t.trim() == "*" || t.trim().trim_start_matches("W/") == tag.trim_start_matches("W/")
        })
}
