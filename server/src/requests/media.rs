//! Photos and videos, for whoever may see the report they belong to. An id names one content for ever, but it may go out
//! of sight: copies hold for an hour.

use super::own;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use stoa_domain::accounts::Actor;
use stoa_service::{BlobStream, requests};
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
    let mut response = match part(range, file.size) {
        Part::Whole => whole_of(file.read(&app.portal, None).await?),
        Part::Some(from, to, all) => {
            let read = file.read(&app.portal, Some(from..to + 1)).await?;
            let span = format!("bytes {from}-{to}/{all}");
            let headers = [(header::CONTENT_RANGE, span)];
            (StatusCode::PARTIAL_CONTENT, headers, whole_of(read)).into_response()
        }
        Part::None(all) => (
            StatusCode::RANGE_NOT_SATISFIABLE,
            [(header::CONTENT_RANGE, format!("bytes */{all}"))],
        )
            .into_response(),
    };
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, cache);
    out.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    out.insert(header::ETAG, HeaderValue::from_static("\"1\""));
    if let Ok(mime) = HeaderValue::from_str(&file.mime) {
        out.insert(header::CONTENT_TYPE, mime);
    }
    Ok(response)
}

/// Bytes as they come from the store, with their number.
fn whole_of(file: BlobStream) -> Response {
    let length = [(header::CONTENT_LENGTH, file.size)];
    (length, Body::from_stream(file.chunks)).into_response()
}

/// What is asked for of a file.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Whole,
    /// From byte to byte, of so many.
    Some(u64, u64, u64),
    /// Nothing that is there, of so many.
    None(u64),
}

/// The bytes asked for: one range (RFC 9110 §14.2; browsers seek in videos so), else all. Of a file whose size nobody knows
/// all is given, which is always allowed.
fn part(range: Option<&str>, all: Option<u64>) -> Part {
    let Some(all) = all else {
        return Part::Whole;
    };
    match range.and_then(|r| span(r, all)) {
        None => Part::Whole,
        Some((from, to)) if from >= all || from > to => Part::None(all),
        Some((from, to)) => Part::Some(from, to.min(all - 1), all),
    }
}

/// First and last byte of a single range; `None`: not a single byte range, which may be ignored.
fn span(range: &str, all: u64) -> Option<(u64, u64)> {
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
        assert_eq!(part(Some("bytes=9-"), Some(4)), Part::None(4));
        assert_eq!(part(Some("bytes=1-9"), Some(4)), Part::Some(1, 3, 4));
        assert_eq!(part(Some("bytes=1-9"), None), Part::Whole);
    }
}
