//! Answers to closings and decisions of appeals over the JSON API.

use crate::extract::json::Json;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::requests::own;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use serde::{Deserialize, Serialize};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ending::Decision;
use stoa_domain::requests::{DeskRequest, Event};
use stoa_service::requests::ending;

/// What a reporter says to a closing.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Answer {
    /// The key of the link in the message that it is closed; left out, the device's own key to the report serves.
    #[serde(default)]
    pub key: String,
    /// Is it done?
    pub done: bool,
    /// What is not done; needed where it is not.
    #[serde(default)]
    pub words: String,
}

/// What it came to.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Answered {
    /// `confirm`, `dispute` (it is taken up again) or `appeal` (somebody decides).
    pub event: Event,
}

/// Say whether a closing is right, within 14 days: with the key of the message, without an account.
#[utoipa::path(post, path = "/api/v1/requests/{reference}/ending", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X")), request_body = Answer,
    responses((status = 200, body = Answered), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub async fn answer(
    State(app): State<AppState>,
    Named(reference): Named,
    headers: HeaderMap,
    Json(body): Json<Answer>,
) -> Result<Response, Problem> {
    let device = own::key_to(&headers, &reference);
    let holder = super::page::holder(body.key.trim(), device.as_deref());
    let holder = holder.ok_or_else(Problem::not_found)?;
    let event = match body.done {
        true => ending::confirm(&app.portal, &reference, holder)
            .await
            .map(|()| Event::Confirm),
        false => ending::dispute(&app.portal, &reference, holder, &body.words).await,
    };
    Ok(fresh(Answered { event: event? }))
}

/// The decision of an appeal.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Decide {
    /// The version that was seen.
    pub version: i64,
    pub decision: Decision,
    /// Why, for everyone.
    pub reasons: String,
}

/// Decide the appeal that waits: a supervisor who has not closed the case.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/appeal", tag = "desk",
    params(("reference" = String, Path)), request_body = Decide,
    responses((status = 200, body = DeskRequest), (status = 403, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub async fn decide(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Decide>,
) -> Result<Response, Problem> {
    let (version, decision) = (body.version, body.decision);
    let done = ending::decide(
        &app.portal,
        &actor,
        &reference,
        version,
        decision,
        &body.reasons,
    );
    Ok(fresh(done.await?))
}
