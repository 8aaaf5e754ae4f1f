//! Others say that a disputed case is not done, too: by the JSON API and by a plain form.

use crate::extract::form::Form;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::me_too::{device, jar};
use crate::requests::submit::key_of;
use crate::site::back;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use serde::Serialize;
use stoa_service::requests::ending::back_dispute;

/// Who stands behind a dispute.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Backers {
    /// How many others say so now.
    pub backers: u64,
    /// `false`: this device had been counted before.
    pub counted: bool,
}

/// Stand behind the open dispute of a request. Counted once a device: by a cookie, or without one by an `Idempotency-Key` of
/// your own making.
#[utoipa::path(post, path = "/api/v1/requests/{reference}/backers", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X"),
        ("idempotency-key" = Option<String>, Header, description = "1 to 100 visible ASCII characters")),
    responses((status = 200, body = Backers), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub async fn back_up(
    State(app): State<AppState>,
    Named(reference): Named,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let key = key_of(&headers)?;
    let (device, remember) = device(&app, &headers, key);
    let done = back_dispute(&app.portal, &reference, &device).await?;
    let backers = Backers {
        backers: done.backers,
        counted: done.counted,
    };
    Ok((jar(remember), axum::Json(backers)).into_response())
}

/// `reference`.
pub async fn by_form(
    State(app): State<AppState>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let (device, remember) = device(&app, &headers, None);
    let page = format!("/requests/{reference}");
    let answer = match back_dispute(&app.portal, &reference, &device).await {
        Ok(_) => back::to(&page, &[("backed", "1".to_owned())]),
        Err(stoa_service::Error::NotFound) => return Err(Problem::not_found()),
        Err(error) => back::to(&page, &back::error_pairs(&Problem::from(error))),
    };
    Ok((jar(remember), answer).into_response())
}
