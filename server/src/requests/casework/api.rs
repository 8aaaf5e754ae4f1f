//! Work on one case over the desk's JSON API.

use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::mention::{Handle, MentionView};
use stoa_service::requests::mentions;

/// Everyone who can be named in a note.
#[utoipa::path(get, path = "/api/v1/desk/handles", tag = "desk",
    responses((status = 200, body = Vec<Handle>), (status = 401, body = ProblemBody)))]
pub async fn handles(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    Ok(fresh(mentions::handles(&app.portal, &actor).await?))
}

/// The notes that name you, newest first.
#[utoipa::path(get, path = "/api/v1/desk/mentions", tag = "desk",
    responses((status = 200, body = Vec<MentionView>), (status = 401, body = ProblemBody)))]
pub async fn mentions(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    Ok(fresh(mentions::list_mentions(&app.portal, &actor).await?))
}
