//! Which requests belong together, over the desk's JSON API. Every action answers the request as it is now.

use super::desk::fresh;
use crate::extract::json::Json;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::DeskRequest;
use stoa_service::requests;

/// Another request.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Other {
    /// The version that was seen.
    pub version: i64,
    /// The other's reference.
    pub other: String,
}

/// Close a request as a duplicate of another, which goes on for both. Everyone who follows is told once.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/merge", tag = "desk",
    params(("reference" = String, Path)), request_body = Other,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn merge(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Other>,
) -> Result<Response, Problem> {
    let done = requests::merge(&app.portal, &actor, &reference, body.version, &body.other);
    Ok(fresh(done.await?))
}

/// A version.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Seen {
    /// The version that was seen.
    pub version: i64,
}

/// Take a merger back: the duplicate stands by itself again.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/unmerge", tag = "desk",
    params(("reference" = String, Path)), request_body = Seen,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn unmerge(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Seen>,
) -> Result<Response, Problem> {
    let done = requests::unmerge(&app.portal, &actor, &reference, body.version);
    Ok(fresh(done.await?))
}

/// A part that becomes a request of its own.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Part {
    /// The service's code.
    pub service: String,
    /// What it is about.
    pub text: String,
}

/// The parts of a request.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Split {
    /// The version that was seen.
    pub version: i64,
    /// One to five.
    pub parts: Vec<Part>,
}

/// Split a request that is about several things. A part is not split again.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/split", tag = "desk",
    params(("reference" = String, Path)), request_body = Split,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn split(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Split>,
) -> Result<Response, Problem> {
    let part = |p: Part| requests::Part {
        service: p.service,
        description: p.text,
    };
    let parts: Vec<requests::Part> = body.parts.into_iter().map(part).collect();
    let done = requests::split(&app.portal, &actor, &reference, body.version, &parts);
    Ok(fresh(done.await?))
}

/// Two requests name each other as worth a look.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/link", tag = "desk",
    params(("reference" = String, Path)), request_body = Other,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn link(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Other>,
) -> Result<Response, Problem> {
    let done = requests::link(&app.portal, &actor, &reference, body.version, &body.other);
    Ok(fresh(done.await?))
}

/// Two requests name each other no more.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/unlink", tag = "desk",
    params(("reference" = String, Path)), request_body = Other,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn unlink(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Other>,
) -> Result<Response, Problem> {
    let done = requests::unlink(&app.portal, &actor, &reference, body.version, &body.other);
    Ok(fresh(done.await?))
}
