//! The desk over the JSON API. Every action answers the request as it is now.

use super::http::FilterParams;
use crate::extract::json::Json;
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde::{Deserialize, Serialize};
use stoa_domain::accounts::{Actor, StaffRef};
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::requests::view::{MessageView, Template};
use stoa_domain::requests::{DeskRequest, DeskRow};
use stoa_domain::{Locale, Page};
use stoa_service::{accounts, requests};
use uuid::Uuid;

/// What the desk is told is for this reader now.
pub(super) fn fresh<T: Serialize>(value: T) -> Response {
    (
        [(header::CACHE_CONTROL, "private, no-store")],
        axum::Json(value),
    )
        .into_response()
}

/// The queue.
#[utoipa::path(get, path = "/api/v1/desk/requests", tag = "desk",
    params(FilterParams, ("assignee" = Option<String>, Query, description = "`me`, `team` (a team of the reader's) or `none`"),
        ("team" = Option<String>, Query, description = "A team's code"),
        ("disputed" = Option<String>, Query, description = "`1`: whose reporters say that they are not done"),
        ("dormant" = Option<String>, Query, description = "`1`: open, and nothing has happened for 30 days"),
        ("limit" = Option<u32>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, body = Page<DeskRow>), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn queue(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let (filter, limit, cursor) = (query.filter()?, query.limit()?, query.cursor()?);
    Ok(fresh(
        requests::desk_list(&app.portal, &actor, &filter, limit, cursor.as_deref()).await?,
    ))
}

/// One request as staff see it.
#[utoipa::path(get, path = "/api/v1/desk/requests/{reference}", tag = "desk",
    params(("reference" = String, Path)),
    responses((status = 200, body = DeskRequest), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub async fn show(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
) -> Result<Response, Problem> {
    Ok(fresh(
        requests::desk_show(&app.portal, &actor, &reference).await?,
    ))
}

/// Give it to somebody, or with `null` to nobody.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Assign {
    /// The version that was seen.
    pub version: i64,
    pub assignee: Option<Uuid>,
}

/// Give a request to somebody.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/assign", tag = "desk",
    params(("reference" = String, Path)), request_body = Assign,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn assign(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Assign>,
) -> Result<Response, Problem> {
    Ok(fresh(
        requests::assign(&app.portal, &actor, &reference, body.version, body.assignee).await?,
    ))
}

/// Words.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Words {
    pub text: String,
}

/// Words for the public.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct PublicWords {
    pub text: String,
    /// Are they also posted by the portal's accounts on other networks?
    #[serde(default)]
    pub also_post: bool,
}

/// Tell the public something without moving the status.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/update", tag = "desk",
    params(("reference" = String, Path)), request_body = PublicWords,
    responses((status = 200, body = DeskRequest), (status = 422, body = ProblemBody)))]
pub async fn update(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<PublicWords>,
) -> Result<Response, Problem> {
    Ok(fresh(
        requests::post_update_and_tell(&app.portal, &actor, &reference, &body.text, body.also_post)
            .await?,
    ))
}

/// Write an internal note.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/note", tag = "desk",
    params(("reference" = String, Path)), request_body = Words,
    responses((status = 200, body = DeskRequest), (status = 422, body = ProblemBody)))]
pub async fn note(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Words>,
) -> Result<Response, Problem> {
    Ok(fresh(
        requests::add_note(&app.portal, &actor, &reference, &body.text).await?,
    ))
}

/// Where it really is.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct EditPlace {
    /// The version that was seen.
    pub version: i64,
    pub lat: f64,
    pub lon: f64,
    /// Empty: the nearest known address.
    #[serde(default)]
    pub address: String,
}

/// Correct a request's place.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/place", tag = "desk",
    params(("reference" = String, Path)), request_body = EditPlace,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn place(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<EditPlace>,
) -> Result<Response, Problem> {
    let place = requests::EditPlace {
        lat: body.lat,
        lon: body.lon,
        address: body.address,
    };
    Ok(fresh(
        requests::edit_place(&app.portal, &actor, &reference, body.version, place).await?,
    ))
}

/// What it really is.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct EditService {
    /// The version that was seen.
    pub version: i64,
    /// The service's code.
    pub service: String,
}

/// Correct a request's service.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/service", tag = "desk",
    params(("reference" = String, Path)), request_body = EditService,
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn service(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<EditService>,
) -> Result<Response, Problem> {
    let done = requests::edit_service(&app.portal, &actor, &reference, body.version, &body.service);
    Ok(fresh(done.await?))
}

/// Everyone a request can be given to.
#[utoipa::path(get, path = "/api/v1/desk/staff", tag = "desk", responses((status = 200, body = Vec<StaffRef>)))]
pub async fn staff(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    Ok(fresh(accounts::list_staff(&app.portal, &actor).await?))
}

/// The canned updates: as they are written, in the reader's language; or those that fit a request, in its reporter's language
/// and with its facts filled in.
#[utoipa::path(get, path = "/api/v1/desk/templates", tag = "desk",
    params(("request" = Option<String>, Query, description = "A reference")),
    responses((status = 200, body = Vec<Template>), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn templates(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Extension(locale): Extension<Locale>,
    query: Query,
) -> Result<Response, Problem> {
    let found = match query.read("request", |v| v.parse().ok())? {
        Some(reference) => requests::templates_of_case(&app.portal, &actor, &reference).await?,
        None => requests::templates(&app.portal, &actor, locale).await?,
    };
    Ok(fresh(found))
}

/// Messages to people, newest first.
#[utoipa::path(get, path = "/api/v1/desk/outbox", tag = "desk",
    params(("status" = Option<MessageStatus>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, body = Page<MessageView>), (status = 422, body = ProblemBody)))]
pub async fn outbox(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let status = query.read("status", MessageStatus::parse)?;
    let cursor = query.cursor()?;
    Ok(fresh(
        requests::messages::list(&app.portal, &actor, status, cursor.as_deref()).await?,
    ))
}

/// Send a message once more.
#[utoipa::path(post, path = "/api/v1/desk/outbox/{id}/resend", tag = "desk", params(("id" = Uuid, Path)),
    responses((status = 204), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody)))]
pub async fn resend(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    requests::messages::resend(&app.portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
