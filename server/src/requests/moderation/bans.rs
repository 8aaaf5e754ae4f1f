//! Bans over the desk's JSON API.

use crate::extract::json::Json;
use crate::extract::query::Query;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Deserialize;
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_domain::requests::moderation::{BanDraft, BanView};
use stoa_service::requests::moderation;
use uuid::Uuid;

/// The sources whose reports are not taken, the newest ban first.
#[utoipa::path(get, path = "/api/v1/desk/bans", tag = "desk",
    params(("cursor" = Option<String>, Query, description = "`next` of the page before")),
    responses((status = 200, body = Page<BanView>), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn list(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let cursor = query.cursor()?;
    Ok(fresh(
        moderation::list_bans(&app.portal, &actor, cursor.as_deref()).await?,
    ))
}

/// A source that is not to be listened to.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Ban {
    /// `email`, `phone` or `client`.
    #[serde(default)]
    pub kind: String,
    /// The address, number or hash.
    #[serde(default)]
    pub value: String,
    /// Why, for the desk.
    #[serde(default)]
    pub reason: String,
    /// For how many days, 1 to 365; `null`: until it is lifted.
    #[serde(default)]
    pub days: Option<u32>,
    /// Without a `value`: the source of this request.
    #[serde(default)]
    pub reference: Option<Reference>,
}

/// Ban a source: its reports are refused until the ban ends.
#[utoipa::path(post, path = "/api/v1/desk/bans", tag = "desk", request_body = Ban,
    responses((status = 201, body = BanView), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn add(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Json(body): Json<Ban>,
) -> Result<Response, Problem> {
    let draft = BanDraft {
        kind: body.kind,
        value: body.value,
        reason: body.reason,
        days: body.days,
    };
    let ban = moderation::ban(&app.portal, &actor, &draft, body.reference.as_ref()).await?;
    Ok((StatusCode::CREATED, fresh(ban)).into_response())
}

/// End a ban.
#[utoipa::path(delete, path = "/api/v1/desk/bans/{id}", tag = "desk", params(("id" = Uuid, Path)),
    responses((status = 204), (status = 404, body = ProblemBody)))]
pub async fn lift(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    moderation::lift(&app.portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
