//! The keys over the JSON API, for those who grant them.

use crate::extract::query::Query;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use http::header;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::open311::{ApiKeyView, KeyState};
use stoa_service::requests::open311;

/// The keys that programs asked for, newest first; never the keys themselves.
#[utoipa::path(get, path = "/api/v1/desk/keys", tag = "desk",
    params(("state" = Option<KeyState>, Query)),
    responses((status = 200, body = Vec<ApiKeyView>), (status = 422, body = ProblemBody)))]
pub async fn list(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let state = query.read("state", KeyState::parse)?;
    let keys = open311::list_keys(&app.portal, &actor, state).await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(keys)).into_response())
}
