//! Staff move a status: as JSON, or as a form with photos of the result, and by the desk's plain form.

use super::casework::conflict::Late;
use super::desk::fresh;
use super::desk_deed::{Deed, answer};
use crate::extract::multipart::{self, File};
use crate::extract::query::{Query, decode};
use crate::extract::reference::Named;
use crate::extract::{MAX_BODY, json, read_body};
use crate::problem::{Problem, ProblemBody};
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde::Deserialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Event};
use stoa_service::requests::ending::Evidence;
use stoa_service::requests::{self, Upload};

/// Move the status.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct ChangeStatus {
    /// The version that was seen.
    pub version: i64,
    pub event: Event,
    /// Words for the public; needed to ask and to reopen. To close, needed in words of one's own where there is no photo.
    #[serde(default)]
    pub update: String,
    /// Why it is closed: the code of one of the case's `reasons`; needed to close.
    #[serde(default)]
    pub reason: String,
    /// What each photo shows, in their order.
    #[serde(default)]
    pub photo_alts: Vec<String>,
}

/// A move with photos of the result: the move as JSON in the part `change`.
#[derive(utoipa::ToSchema)]
#[allow(dead_code)] // for the document only; the door reads the parts as they come
pub struct ChangeStatusForm {
    change: ChangeStatus,
    /// JPEG, PNG or WebP, up to 6, 20 MiB each; only with a move that closes.
    #[schema(value_type = Vec<String>, format = Binary)]
    photo: Vec<Vec<u8>>,
}

/// Move a request's status. Closing takes a reason of the case's list, and a photo or words of one's own.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/status", tag = "desk",
    params(("reference" = String, Path)),
    request_body(content((ChangeStatus = "application/json"), (ChangeStatusForm = "multipart/form-data"))),
    responses((status = 200, body = DeskRequest), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn status(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    request: Request,
) -> Result<Response, Problem> {
    let (change, files): (ChangeStatus, Vec<File>) = if mime(&request).starts_with("multipart/") {
        let upload = multipart::read(request, &app.upload_memory).await?;
        upload.errors.clone().or(|| ())?;
        let change = upload.fields.get("change");
        let change = change.ok_or_else(|| Problem::field("change", "required"))?;
        (json::parse(change.as_bytes())?, upload.files)
    } else if mime(&request).starts_with("application/json") {
        let bytes = read_body(request.into_body(), MAX_BODY).await?;
        (json::parse(&bytes)?, Vec::new())
    } else {
        return Err(unsupported());
    };
    let evidence = Evidence {
        photos: uploads(files, &change.photo_alts),
        reason: change.reason,
    };
    let done = requests::change_status_with(
        &app.portal,
        &actor,
        &reference,
        change.version,
        change.event,
        &change.update,
        evidence,
    );
    Ok(fresh(done.await?))
}

/// Where the pages of cases lie.
const PAGES: &str = "/desk/requests";
/// Where the form is posted to.
const DOOR: &str = "/do/desk/status";
/// What is given back when it could not be done; a photo is chosen again.
const TYPED: [&str; 4] = ["update", "event", "reason", "version"];

/// `reference`, `version`, `event`, `update`, `reason`, `photo` (several, with `photo_alts`).
pub async fn by_form(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    request: Request,
) -> Response {
    let (form, files, errors) = match read(&app, request).await {
        Ok(read) => read,
        Err(problem) => return problem.into_response(),
    };
    let Some(reference) = form.get("reference").and_then(|r| r.parse().ok()) else {
        return Problem::not_found().into_response();
    };
    let page = format!("{PAGES}/{reference}");
    let deed = Deed {
        portal: &app.portal,
        actor: &actor,
        form: &form,
        reference,
    };
    let done = match errors {
        Some(problem) => Err(problem),
        None => moved(&deed, files).await,
    };
    // Somebody was faster: what they did, what was typed here, and the choice.
    if done.as_ref().is_err_and(|p| p.code == "conflict-stale") {
        let late = Late {
            app: &app,
            reader: &reader,
            form: &form,
            reference: &deed.reference,
            action: DOOR,
        };
        return late.page().await.into_response();
    }
    answer("status", &form, &page, &TYPED, done)
}

async fn moved(deed: &Deed<'_>, files: Vec<File>) -> Result<(), Problem> {
    let alts: Vec<String> = deed
        .form
        .0
        .iter()
        .filter(|(name, _)| name == "photo_alts")
        .map(|(_, alt)| alt.clone())
        .collect();
    let evidence = Evidence {
        reason: deed.text("reason").to_owned(),
        photos: uploads(files, &alts),
    };
    let event = deed.need("event", Event::parse)?;
    requests::change_status_with(
        deed.portal,
        deed.actor,
        &deed.reference,
        deed.version()?,
        event,
        deed.text("update"),
        evidence,
    )
    .await?;
    Ok(())
}

/// The form's fields and files, and what is wrong with the files.
async fn read(
    app: &AppState,
    request: Request,
) -> Result<(Query, Vec<File>, Option<Problem>), Problem> {
    if mime(&request).starts_with("multipart/form-data") {
        let upload = multipart::read(request, &app.upload_memory).await?;
        let errors = (!upload.errors.is_empty()).then(|| Problem::from(upload.errors));
        return Ok((upload.fields, upload.files, errors));
    }
    if !mime(&request).starts_with("application/x-www-form-urlencoded") {
        return Err(unsupported());
    }
    let bytes = read_body(request.into_body(), MAX_BODY).await?;
    Ok((Query(decode(&bytes)?), Vec::new(), None))
}

fn mime(request: &Request) -> String {
    let mime = request.headers().get(header::CONTENT_TYPE);
    let mime = mime.and_then(|v| v.to_str().ok()).unwrap_or_default();
    mime.to_ascii_lowercase()
}

fn unsupported() -> Problem {
    Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported-type")
}

/// The files with what each shows.
fn uploads(files: Vec<File>, alts: &[String]) -> Vec<Upload> {
    let mut alts = alts.iter().cloned();
    let files = files.into_iter().filter(|f| !f.bytes.is_empty());
    files
        .map(|file| Upload {
            file_name: file.name,
            bytes: file.bytes,
            alt: alts.next().unwrap_or_default(),
        })
        .collect()
}
