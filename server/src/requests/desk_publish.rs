//! Staff publish a message that came by mail.

use super::desk::fresh;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::DeskRequest;
use stoa_service::requests::inbound;

/// Show a message of the reporter to everyone, with its photos; again changes nothing.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/messages/{entry}/publish", tag = "desk",
    params(("reference" = String, Path), ("entry" = i64, Path, description = "The entry of the timeline")),
    responses((status = 200, body = DeskRequest), (status = 404, body = ProblemBody)))]
pub async fn publish(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path((reference, entry)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (Ok(reference), Ok(entry)) = (reference.parse(), entry.parse()) else {
        return Err(Problem::not_found());
    };
    Ok(fresh(
        inbound::publish(&app.portal, &actor, &reference, entry).await?,
    ))
}
