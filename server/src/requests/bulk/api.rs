//! Acts on many cases over the desk's JSON API.

use crate::extract::json::Json;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::bulk::{BulkAct, BulkDone, SeenCase};
use stoa_service::requests::bulk;

/// What is done, and to which cases.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Bulk {
    /// What is done to each.
    #[serde(rename = "do")]
    pub act: BulkAct,
    /// The cases as they were seen, at most 200.
    pub cases: Vec<SeenCase>,
}

/// Do the same to many cases. The answer says of each what became of it: what cannot be done to one holds up no other.
#[utoipa::path(post, path = "/api/v1/desk/bulk", tag = "desk", request_body = Bulk,
    responses((status = 200, body = BulkDone), (status = 403, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn act(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Json(body): Json<Bulk>,
) -> Result<Response, Problem> {
    Ok(fresh(
        bulk::bulk(&app.portal, &actor, body.act, &body.cases).await?,
    ))
}

/// What became of an act of the reader's.
#[utoipa::path(get, path = "/api/v1/desk/bulk/{id}", tag = "desk", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = BulkDone), (status = 404, body = ProblemBody)))]
pub async fn show(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    Ok(fresh(bulk::bulk_done(&app.portal, &actor, id).await?))
}

/// Take an act back: each case is what it was, unless somebody has changed just that since.
#[utoipa::path(post, path = "/api/v1/desk/bulk/{id}/undo", tag = "desk", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = BulkDone), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody)))]
pub async fn undo(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    Ok(fresh(bulk::undo_bulk(&app.portal, &actor, id).await?))
}
