//! Somebody objects to what they see: by the JSON API and by a plain form.

use crate::extract::form::Form;
use crate::extract::json::Json;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::me_too::{device, jar};
use crate::requests::submit::key_of;
use crate::site::back;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};
use stoa_domain::requests::moderation::ObjectionDraft;
use stoa_service::requests::moderation;

/// Say that a request, a photo or an update should not be seen. Counted once a device: by a cookie, or without one by an
/// `Idempotency-Key` of your own making. The answer is the same whether or not it was said before.
#[utoipa::path(post, path = "/api/v1/requests/{reference}/objections", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X"),
        ("idempotency-key" = Option<String>, Header, description = "1 to 100 visible ASCII characters")),
    request_body = ObjectionDraft,
    responses((status = 204), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub async fn object(
    State(app): State<AppState>,
    Named(reference): Named,
    headers: HeaderMap,
    Json(draft): Json<ObjectionDraft>,
) -> Result<Response, Problem> {
    let key = key_of(&headers)?;
    let (device, remember) = device(&app, &headers, key);
    moderation::object(&app.portal, &reference, &device, &draft).await?;
    Ok((jar(remember), StatusCode::NO_CONTENT).into_response())
}

/// `reference`, `reason`, `words`, `photo`, `update`. What cannot be taken goes back to the form with what was typed.
pub async fn by_form(
    State(app): State<AppState>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let draft = ObjectionDraft {
        reason: text("reason"),
        words: text("words"),
        photo: form.read("photo", |v| v.parse().ok())?,
        update: form.read("update", |v| v.parse().ok())?,
        website: text("website"),
    };
    let (device, remember) = device(&app, &headers, None);
    let page = format!("/do/requests/object?reference={reference}");
    let answer = match moderation::object(&app.portal, &reference, &device, &draft).await {
        Ok(()) => back::to(&page, &[("done", "1".to_owned())]),
        Err(stoa_service::Error::Invalid(errors)) => {
            let mut query = back::error_pairs(&Problem::from(errors));
            for name in ["reason", "words", "photo", "update"] {
                query.extend(form.get(name).map(|v| (name, v.to_owned())));
            }
            back::to(&page, &query)
        }
        Err(error) => return Err(error.into()),
    };
    Ok((jar(remember), answer).into_response())
}
