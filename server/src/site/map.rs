//! The base map's layers. The address holds the content's hash, so a copy is good for ever.

use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header;

/// `/map/{hash}/{file}`, the file being `<name>.geojson`; sent as it is stored, compressed.
pub async fn layer(
    State(app): State<AppState>,
    Path((hash, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let name = file
        .strip_suffix(".geojson")
        .ok_or_else(Problem::not_found)?;
    let layer = stoa_service::site::layer(&app.portal, name, &hash).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/geo+json"),
        (header::CONTENT_ENCODING, layer.encoding),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    Ok((headers, layer.body).into_response())
}
