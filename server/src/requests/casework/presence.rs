//! Who else has a case open: a beat of the open page, and the goodbye that a closing page can still send.

use crate::extract::form::Form;
use crate::extract::json::Json;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde::Deserialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::presence::{Doing, PresenceView};
use stoa_service::requests::be_present;

/// What you do with it.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Beat {
    pub doing: Doing,
}

/// Say that you have a request open (every 15 seconds; after 45 you are taken for gone), and hear who else has. The live stream
/// tells of changes as `request.presence`.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/presence", tag = "desk",
    params(("reference" = String, Path)), request_body = Beat,
    responses((status = 200, body = Vec<PresenceView>), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn beat(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Beat>,
) -> Result<Response, Problem> {
    Ok(fresh(
        be_present(&app.portal, &actor, &reference, body.doing).await?,
    ))
}

/// `reference`: it was closed. A page that goes away can send a form and nothing else.
pub async fn leave(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Result<StatusCode, Problem> {
    be_present(&app.portal, &actor, &form.reference()?, Doing::Left).await?;
    Ok(StatusCode::NO_CONTENT)
}
