//! Photos and videos, for whoever may see the report they belong to. An id names one content for ever, but it may go out
//! of sight: copies hold for an hour.

use super::own;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use stoa_domain::accounts::Actor;
use stoa_service::requests;
use uuid::Uuid;

/// What is hidden must be gone soon, also from what keeps copies on the way.
const A_WHILE: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// What only staff or its reporter see must not lie in a shared cache.
const OWN: HeaderValue = HeaderValue::from_static("private, no-store");

/// The whole.
pub async fn whole(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    send(&app, &actor, &id, false, &headers).await
}

/// The small picture.
pub async fn thumb(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    send(&app, &actor, &id, true, &headers).await
}

async fn send(
    app: &AppState,
    actor: &Actor,
    id: &str,
    thumb: bool,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let file = requests::media(&app.portal, actor, id, thumb, &own::read(headers)).await?;
    let cache = if file.public { A_WHILE } else { OWN };
    if headers.contains_key(header::IF_NONE_MATCH) {
        // The same for ever: whoever has a copy has this one.
        return Ok((StatusCode::NOT_MODIFIED, [(header::CACHE_CONTROL, cache)]).into_response());
    }
    let range = headers.get(header::RANGE).and_then(|v| v.to_str().ok());
    let mut response = part(&file.bytes, range);
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, cache);
    out.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    out.insert(header::ETAG, HeaderValue::from_static("\"1\""));
    if let Ok(mime) = HeaderValue::from_str(&file.mime) {
        out.insert(header::CONTENT_TYPE, mime);
    }
    Ok(response)
}

/// The bytes asked for: one range (RFC 9110 §14.2; browsers seek in videos so), else all.
fn part(bytes: &Bytes, range: Option<&str>) -> Response {
    let all = bytes.len();
    let Some((from, to)) = range.and_then(|r| span(r, all)) else {
        return Body::from(bytes.clone()).into_response();
    };
    if from >= all || from > to {
        return (
            StatusCode::RANGE_NOT_SATISFIABLE,
            [(header::CONTENT_RANGE, format!("bytes */{all}"))],
        )
            .into_response();
    }
    let to = to.min(all - 1);
    let headers = [(header::CONTENT_RANGE, format!("bytes {from}-{to}/{all}"))];
    (StatusCode::PARTIAL_CONTENT, headers, bytes.slice(from..=to)).into_response()
}

/// First and last byte of a single range; `None`: not a single byte range, which may be ignored.
fn span(range: &str, all: usize) -> Option<(usize, usize)> {
    let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
    match (from.trim(), to.trim()) {
        ("", "") => None,
        ("", last) => Some((
            all.saturating_sub(last.parse().ok()?),
            all.saturating_sub(1),
        )),
        (from, "") => Some((from.parse().ok()?, all.saturating_sub(1))),
        (from, to) => Some((from.parse().ok()?, to.parse().ok()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_read_as_browsers_write_them() {
        assert_eq!(span("bytes=0-", 10), Some((0, 9)));
        assert_eq!(span("bytes=2-3", 10), Some((2, 3)));
        assert_eq!(span("bytes=-4", 10), Some((6, 9)));
        assert_eq!(span("bytes=0-1,4-5", 10), None);
        assert_eq!(
            part(&Bytes::from_static(b"0123"), Some("bytes=9-")).status(),
            416
        );
    }
}
