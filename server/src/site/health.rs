//! For whoever watches the process.

use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;

/// The process answers.
pub async fn live() -> Response {
    ok()
}

/// The process can serve: the database answers and it is not about to stop.
pub async fn ready(State(app): State<AppState>) -> Result<Response, Problem> {
    if app.stopping.now() {
        return Err(Problem::busy(5));
    }
    app.portal
        .store
        .ping()
        .await
        .map_err(stoa_service::Error::from)?;
    Ok(ok())
}

fn ok() -> Response {
    (
        [
            (header::CACHE_CONTROL, "no-store"),
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        ],
        "ok\n",
    )
        .into_response()
}
