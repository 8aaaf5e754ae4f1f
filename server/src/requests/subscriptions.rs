//! Subscribing and managing what goes to an address, over the JSON API. Managing needs the signed token of the links in
//! every message, and nothing else.

use crate::extract::json::Json;
use crate::gateway::http::may_be_called;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde::{Deserialize, Serialize};
use stoa_domain::Locale;
use stoa_domain::requests::follow::{ManageView, PreferencesDraft, SubscribeDraft, Subscribed};
use stoa_service::requests::subscriptions;
use uuid::Uuid;

/// What a browser subscribes to notifications with.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PushKey {
    /// The installation's public key (RFC 8292 §3.2): an uncompressed P-256 point in base64url.
    pub key: String,
}

/// The key that browsers subscribe to notifications with.
#[utoipa::path(get, path = "/api/v1/push-key", tag = "messages", responses((status = 200, body = PushKey)))]
pub async fn push_key(State(app): State<AppState>) -> axum::Json<PushKey> {
    axum::Json(PushKey {
        key: app.vapid.public().to_owned(),
    })
}

/// Subscribe an address to a request, a place, a street or a neighborhood. Mail addresses and phones are asked first; the
/// answer is the same whether or not the address is known.
#[utoipa::path(post, path = "/api/v1/subscriptions", tag = "messages", request_body = SubscribeDraft,
    responses((status = 202, body = Subscribed), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub async fn create(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    Json(draft): Json<SubscribeDraft>,
) -> Result<Response, Problem> {
    let private = app.config.messaging.push_private;
    if draft.channel == "push" && !may_be_called(&draft.endpoint, private) {
        return Err(Problem::field("endpoint", "not-allowed"));
    }
    let done = subscriptions::subscribe(&app.portal, &draft, locale).await?;
    Ok((StatusCode::ACCEPTED, fresh(done)).into_response())
}

/// The code of a text.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Code {
    /// Six digits.
    pub code: String,
}

/// Where an address is managed.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Manage {
    /// The token of `/messages/{token}` and of the doors under `/api/v1/messages`.
    pub manage: String,
}

/// Say yes with the code of the text.
#[utoipa::path(post, path = "/api/v1/subscriptions/{id}/confirm", tag = "messages", params(("id" = Uuid, Path)),
    request_body = Code,
    responses((status = 200, body = Manage), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn confirm(
    State(app): State<AppState>,
    Path(id): Path<String>,
    Json(body): Json<Code>,
) -> Result<Response, Problem> {
    let manage = subscriptions::confirm_by_code(&app.portal, named(&id)?, &body.code).await?;
    Ok(fresh(Manage { manage }))
}

/// What goes to an address.
#[utoipa::path(get, path = "/api/v1/messages/{token}", tag = "messages", params(("token" = String, Path)),
    responses((status = 200, body = ManageView), (status = 404, body = ProblemBody)))]
pub async fn manage(
    State(app): State<AppState>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    Ok(fresh(subscriptions::manage(&app.portal, &token).await?))
}

/// Choose how often, when not, about what and in which language.
#[utoipa::path(post, path = "/api/v1/messages/{token}", tag = "messages", params(("token" = String, Path)),
    request_body = PreferencesDraft,
    responses((status = 204), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn preferences(
    State(app): State<AppState>,
    Path(token): Path<String>,
    Json(draft): Json<PreferencesDraft>,
) -> Result<StatusCode, Problem> {
    subscriptions::set_preferences(&app.portal, &token, &draft).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Stop everything that goes to an address.
#[utoipa::path(delete, path = "/api/v1/messages/{token}", tag = "messages", params(("token" = String, Path)),
    responses((status = 204), (status = 404, body = ProblemBody)))]
pub async fn stop(
    State(app): State<AppState>,
    Path(token): Path<String>,
) -> Result<StatusCode, Problem> {
    subscriptions::end_by_link(&app.portal, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Stop one thing that is followed.
#[utoipa::path(delete, path = "/api/v1/messages/{token}/follows/{id}", tag = "messages",
    params(("token" = String, Path), ("id" = Uuid, Path)),
    responses((status = 204), (status = 404, body = ProblemBody)))]
pub async fn end(
    State(app): State<AppState>,
    Path((token, id)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    subscriptions::end_one(&app.portal, &token, named(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn named(id: &str) -> Result<Uuid, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

/// For this reader, now.
fn fresh<T: Serialize>(value: T) -> Response {
    (
        [(header::CACHE_CONTROL, "private, no-store")],
        axum::Json(value),
    )
        .into_response()
}
