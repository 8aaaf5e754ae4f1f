//! Who may see what, over the desk's JSON API. Every action answers the request's moderation as it is now.

use crate::extract::json::Json;
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::requests::desk_related::Seen;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::moderation::{CaseModeration, ModerationQueue};
use stoa_service::requests::moderation;
use uuid::Uuid;

/// What somebody has to look at: requests that wait to be seen, and objections, a page of each.
#[utoipa::path(get, path = "/api/v1/desk/moderation", tag = "desk",
    params(("waiting" = Option<String>, Query, description = "`waiting.next` of the page before"),
        ("objections" = Option<String>, Query, description = "`objections.next` of the page before")),
    responses((status = 200, body = ModerationQueue), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn queue(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let (waiting, said) = (query.cursor_of("waiting")?, query.cursor_of("objections")?);
    let queue = moderation::queue(&app.portal, &actor, waiting.as_deref(), said.as_deref());
    Ok(fresh(queue.await?))
}

/// One request as it stands between staff and the public.
#[utoipa::path(get, path = "/api/v1/desk/requests/{reference}/moderation", tag = "desk",
    params(("reference" = String, Path)),
    responses((status = 200, body = CaseModeration), (status = 404, body = ProblemBody)))]
pub async fn case(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
) -> Result<Response, Problem> {
    Ok(fresh(
        moderation::case(&app.portal, &actor, &reference).await?,
    ))
}

/// Let everyone see what waited for a look.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/publish", tag = "desk",
    params(("reference" = String, Path)), request_body = Seen,
    responses((status = 200, body = CaseModeration), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn publish(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Seen>,
) -> Result<Response, Problem> {
    let done = moderation::publish(&app.portal, &actor, &reference, body.version);
    Ok(fresh(done.await?))
}

/// Why it goes out of sight.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Hide {
    /// The version that was seen.
    pub version: i64,
    /// `personal`, `abusive`, `spam` or `wrong`.
    #[serde(default)]
    pub reason: String,
}

/// Take a request out of everyone's sight but staff's and its reporter's.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/hide", tag = "desk",
    params(("reference" = String, Path)), request_body = Hide,
    responses((status = 200, body = CaseModeration), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn hide(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Hide>,
) -> Result<Response, Problem> {
    let done = moderation::hide(&app.portal, &actor, &reference, body.version, &body.reason);
    Ok(fresh(done.await?))
}

/// Let everyone see again what was hidden.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/restore", tag = "desk",
    params(("reference" = String, Path)), request_body = Seen,
    responses((status = 200, body = CaseModeration), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn restore(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Seen>,
) -> Result<Response, Problem> {
    let done = moderation::restore(&app.portal, &actor, &reference, body.version);
    Ok(fresh(done.await?))
}

/// A text of a request.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Redact {
    /// The version that was seen.
    pub version: i64,
    /// `description`, `address`, `answer:<code>` or `update:<number>`.
    #[serde(default)]
    pub part: String,
    /// The words in its place.
    #[serde(default)]
    pub text: String,
}

/// Put other words in the place of a text; what it said is kept for those who may read originals.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/redact", tag = "desk",
    params(("reference" = String, Path)), request_body = Redact,
    responses((status = 200, body = CaseModeration), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn redact(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Redact>,
) -> Result<Response, Problem> {
    let (version, part, text) = (body.version, &body.part, &body.text);
    let done = moderation::redact(&app.portal, &actor, &reference, version, part, text);
    Ok(fresh(done.await?))
}

/// Let a text say again what it said at first. `text` does not matter.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/unredact", tag = "desk",
    params(("reference" = String, Path)), request_body = Redact,
    responses((status = 200, body = CaseModeration), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn unredact(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Redact>,
) -> Result<Response, Problem> {
    let done = moderation::unredact(&app.portal, &actor, &reference, body.version, &body.part);
    Ok(fresh(done.await?))
}

/// A photo or video of a request.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct File {
    pub file: Uuid,
    /// Out of sight, or back?
    pub hidden: bool,
}

/// Take a photo or video out of sight, or put it back.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/file", tag = "desk",
    params(("reference" = String, Path)), request_body = File,
    responses((status = 200, body = CaseModeration), (status = 422, body = ProblemBody)))]
pub async fn file(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<File>,
) -> Result<Response, Problem> {
    Ok(fresh(if body.hidden {
        moderation::hide_file(&app.portal, &actor, &reference, body.file).await?
    } else {
        moderation::show_file(&app.portal, &actor, &reference, body.file).await?
    }))
}

/// Settle all objections to a request: nothing is wrong with it. What they took out of sight is back.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/dismiss", tag = "desk",
    params(("reference" = String, Path)),
    responses((status = 200, body = CaseModeration), (status = 404, body = ProblemBody)))]
pub async fn dismiss(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
) -> Result<Response, Problem> {
    Ok(fresh(
        moderation::dismiss(&app.portal, &actor, &reference).await?,
    ))
}
