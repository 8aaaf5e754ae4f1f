//! The city's own colours as a style sheet. The address holds a hash of it, so a copy is good for ever.

use crate::layer::etag;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::HeaderMap;

/// `/theme/{hash}/{file}`, the file being `theme.css`.
pub async fn sheet(
    State(app): State<AppState>,
    Path((hash, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if file != "theme.css" {
        return Err(Problem::not_found());
    }
    let (sheet, is_this) = stoa_service::site::sheet(&app.portal, &hash).await?;
    // An older page may ask by an older hash: it gets today's colours, but not for ever.
    let cache = match is_this {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    Ok(etag::answer(
        &headers,
        "text/css; charset=utf-8",
        cache,
        sheet,
    ))
}
