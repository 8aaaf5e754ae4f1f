//! Routing rules over the desk's JSON API.

use crate::extract::json::Json;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::routing::{DryRun, RoutingBook, RoutingRule};
use stoa_service::requests::routing;

/// The rules in force, earlier versions, and the list as the reader is changing it.
#[utoipa::path(get, path = "/api/v1/desk/routing", tag = "desk",
    responses((status = 200, body = RoutingBook), (status = 401, body = ProblemBody)))]
pub async fn book(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    Ok(fresh(routing::routing_book(&app.portal, &actor).await?))
}

/// A list to try.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Rules {
    /// In order: each of department, team, person and priority is what the first fitting rule says of it.
    pub rules: Vec<RoutingRule>,
}

/// Try a list on the cases of the last month; nothing is changed.
#[utoipa::path(post, path = "/api/v1/desk/routing/dry-run", tag = "desk", request_body = Rules,
    responses((status = 200, body = DryRun), (status = 422, body = ProblemBody)))]
pub async fn dry_run(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Json(body): Json<Rules>,
) -> Result<Response, Problem> {
    Ok(fresh(
        routing::dry_run(&app.portal, &actor, &body.rules).await?,
    ))
}

/// A list to put in force.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct NewRules {
    /// The version it takes the place of; 0: there is none.
    pub version: i64,
    pub rules: Vec<RoutingRule>,
}

/// What it became.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SavedVersion {
    pub version: i64,
}

/// Put a list in force. What came in before stays where it is.
#[utoipa::path(put, path = "/api/v1/desk/routing", tag = "desk", request_body = NewRules,
    responses((status = 200, body = SavedVersion), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn save(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Json(body): Json<NewRules>,
) -> Result<Response, Problem> {
    let version = routing::save_rules(&app.portal, &actor, body.version, body.rules).await?;
    Ok(fresh(SavedVersion { version }))
}
