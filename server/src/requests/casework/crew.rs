//! What crews send from their way: by the plain form, and by the device that kept it until there was a network.

use super::route_page::PAGE;
use crate::extract::multipart::{self, Upload};
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::site::back;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::Serialize;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_domain::requests::route::Route;
use stoa_service::requests::crew::{self, CrewReport};

/// That it has come.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Come {
    /// `false`: it had come before.
    pub new: bool,
}

/// Your cases that are planned or under way, nearest next.
#[utoipa::path(get, path = "/api/v1/desk/route", tag = "desk",
    params(("from" = Option<String>, Query, description = "where you are: `lat,lon`")),
    responses((status = 200, body = Route), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn route(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let from = query.position("from")?;
    Ok(fresh(crew::plan_route(&app.portal, &actor, from).await?))
}

/// Say what was found or done at a place, with photos: `multipart/form-data` with `key` (a UUID made before the first try; the
/// same again changes nothing), `text` and `photo` (several). For the desk alone until somebody publishes it.
#[utoipa::path(post, path = "/api/v1/desk/requests/{reference}/crew", tag = "desk",
    params(("reference" = String, Path)), request_body(content_type = "multipart/form-data", content = String),
    responses((status = 201, body = Come), (status = 200, body = Come), (status = 404, body = ProblemBody), (status = 413, body = ProblemBody),
        (status = 415, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn report(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    request: Request,
) -> Result<Response, Problem> {
    let upload = multipart::read(request, &app.upload_memory).await?;
    let new = send(&app, &actor, &reference, upload).await?;
    let status = if new {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    Ok((status, fresh(Come { new })).into_response())
}

/// The same by the page's form, with `reference`.
pub async fn by_form(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    request: Request,
) -> Result<Response, Problem> {
    let upload = multipart::read(request, &app.upload_memory).await?;
    let reference = upload.fields.reference()?;
    match send(&app, &actor, &reference, upload).await {
        Ok(_) => Ok(back::to(PAGE, &[("done", "crew".to_owned())])),
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            Ok(back::to(PAGE, &back::error_pairs(&problem)))
        }
        Err(problem) => Err(problem),
    }
}

async fn send(
    app: &AppState,
    actor: &Actor,
    reference: &Reference,
    upload: Upload,
) -> Result<bool, Problem> {
    let Upload {
        fields,
        files,
        errors,
    } = upload;
    if !errors.is_empty() {
        return Err(stoa_service::Error::from(errors).into());
    }
    let key = fields.read("key", |v| v.parse().ok())?;
    let photos = files
        .into_iter()
        .map(|file| stoa_service::requests::Upload {
            file_name: file.name,
            bytes: file.bytes,
            alt: String::new(),
        });
    let report = CrewReport {
        key: key.ok_or_else(|| Problem::field("key", "required"))?,
        text: fields.get("text").unwrap_or_default().to_owned(),
        photos: photos.collect(),
    };
    Ok(crew::crew_report(&app.portal, actor, reference, report).await?)
}
