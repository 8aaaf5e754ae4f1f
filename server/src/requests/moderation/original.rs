//! Originals of what was blacked out or hidden: by the JSON API and by a plain form. Each look is written down, so neither
//! door is a GET.

use super::frame;
use crate::extract::form::Form;
use crate::extract::json::Json;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::site::frame::Reader;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use serde::Deserialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::moderation::OriginalView;
use stoa_service::requests::moderation;
use uuid::Uuid;

/// Which text.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Part {
    /// `description`, `address`, `answer:<code>` or `update:<number>`.
    #[serde(default)]
    pub part: String,
}

/// Read what a blacked-out text said at first. That you did stands in the desk's timeline.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/original", tag = "desk",
    params(("reference" = String, Path)), request_body = Part,
    responses((status = 200, body = OriginalView), (status = 403, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn text(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    Json(body): Json<Part>,
) -> Result<Response, Problem> {
    Ok(fresh(
        moderation::original(&app.portal, &actor, &reference, &body.part).await?,
    ))
}

/// `reference`, and `part` (the answer is a page with the text) or `file` (the answer is the photo or video).
pub async fn by_form(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let kept_nowhere = (header::CACHE_CONTROL, "private, no-store");
    if let Some(id) = form.read("file", |v| v.parse::<Uuid>().ok())? {
        let file = moderation::hidden_file(&app.portal, &actor, &reference, id).await?;
        let kind = (header::CONTENT_TYPE, file.mime.as_str());
        let bytes = Body::from_stream(file.read(&app.portal, None).await?.chunks);
        return Ok(([kept_nowhere, kind], bytes).into_response());
    }
    let part = form.get("part").unwrap_or_default();
    let original = moderation::original(&app.portal, &actor, &reference, part).await?;
    let words = frame::Words::of(&app, reader.locale);
    let who = original.by.unwrap_or_default();
    let when = original.at.format("%Y-%m-%d %H:%M");
    let markup = format!(
        "<p class=\"prose\"><bdi>{}</bdi></p><p class=\"meta\">{} · {when} · {}</p><p class=\"hint\">{}</p>\
         <p><a href=\"/desk/moderation/{reference}\">{}</a></p>",
        escape(&original.text),
        escape(&words.part(&original.part)),
        escape(&who),
        words.html("moderation-original-noted"),
        words.html("moderation-back-case"),
    );
    let title = words.say("moderation-original");
    let page = frame::page(&app, &reader, &title, &markup).await?;
    Ok(([kept_nowhere], page).into_response())
}
