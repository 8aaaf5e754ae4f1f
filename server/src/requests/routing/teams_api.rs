//! Teams over the desk's JSON API, and what is given to them.

use crate::extract::json::Json;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use stoa_domain::accounts::{Actor, Team};
use stoa_domain::requests::DeskRequest;
use stoa_service::requests::routing;
use uuid::Uuid;

/// Every team that cases are given to.
#[utoipa::path(get, path = "/api/v1/desk/teams", tag = "desk", responses((status = 200, body = Vec<Team>)))]
pub async fn list(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    Ok(fresh(routing::teams(&app.portal, &actor).await?))
}

/// A team.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct NewTeam {
    pub name: String,
    #[serde(default)]
    pub department: Option<String>,
    /// Staff by their ids.
    #[serde(default)]
    pub members: Vec<Uuid>,
}

impl From<NewTeam> for routing::NewTeam {
    fn from(new: NewTeam) -> Self {
        Self {
            name: new.name,
            department: new.department.unwrap_or_default(),
            members: new.members,
        }
    }
}

/// What names it from now on.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct AddedTeam {
    pub code: String,
}

/// Add a team.
#[utoipa::path(post, path = "/api/v1/desk/teams", tag = "desk", request_body = NewTeam,
    responses((status = 201, body = AddedTeam), (status = 422, body = ProblemBody)))]
pub async fn add(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Json(body): Json<NewTeam>,
) -> Result<Response, Problem> {
    let code = routing::add_team(&app.portal, &actor, &body.into()).await?;
    Ok((StatusCode::CREATED, fresh(AddedTeam { code })).into_response())
}

/// Say anew what a team is called and who is in it.
#[utoipa::path(put, path = "/api/v1/desk/teams/{code}", tag = "desk", params(("code" = String, Path)), request_body = NewTeam,
    responses((status = 204), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn save(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(code): Path<String>,
    Json(body): Json<NewTeam>,
) -> Result<StatusCode, Problem> {
    routing::save_team(&app.portal, &actor, &code, &body.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Retire a team: nothing is given to it any more.
#[utoipa::path(delete, path = "/api/v1/desk/teams/{code}", tag = "desk", params(("code" = String, Path)),
    responses((status = 204), (status = 404, body = ProblemBody)))]
pub async fn retire(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(code): Path<String>,
) -> Result<StatusCode, Problem> {
    routing::retire_team(&app.portal, &actor, &code).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Give it to a team, or with `null` to none.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct GiveTeam {
    /// The version that was seen.
    pub version: i64,
    pub team: Option<String>,
}

/// Give a request to a team.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/team", tag = "desk",
    params(("reference" = String, Path)), request_body = GiveTeam,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn give(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<GiveTeam>,
) -> Result<Response, Problem> {
    let team = body.team.as_deref();
    let done = routing::assign_team(&app.portal, &actor, &reference, body.version, team);
    Ok(fresh(done.await?))
}

/// How urgent it is.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct SetPriority {
    /// The version that was seen.
    pub version: i64,
    /// 0, 1 or 2.
    pub priority: i64,
}

/// Say how urgent a request is.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/priority", tag = "desk",
    params(("reference" = String, Path)), request_body = SetPriority,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn priority(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<SetPriority>,
) -> Result<Response, Problem> {
    let done = routing::set_priority(&app.portal, &actor, &reference, body.version, body.priority);
    Ok(fresh(done.await?))
}
