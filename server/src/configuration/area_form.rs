//! A file of areas: looked at, then saved.

use super::area_page::{preview, shown};
use super::areas_page::PAGE;
use super::editing::Editing;
use crate::extract::form::Form;
use crate::extract::multipart;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::response::Response;
use stoa_domain::FieldErrors;
use stoa_service::Error;
use stoa_service::site::areas::{self, MAX_FILE_MIB};

/// `kind`, `property` (left out: `name`) and the file. Nothing is changed: the answer says what it would make of the areas.
pub async fn look(
    State(app): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    let memory = &app.upload_memory;
    let (form, file, mut errors) = multipart::read_one(request, memory, MAX_FILE_MIB).await?;
    let (kind, property) = (kind(&form)?, property(&form));
    let file = file.unwrap_or_default();
    if file.is_empty() && errors.is_empty() {
        errors.add("file", "required");
    }
    if !errors.is_empty() {
        return again(&app, &reader, kind, property, &[], errors).await;
    }
    let (portal, actor) = (&app.portal, &reader.actor);
    match areas::upload_areas(portal, actor, kind, property, file.clone()).await {
        Ok(uploaded) => preview(&app, &reader, kind, property, &uploaded, false).await,
        Err(Error::Invalid(errors)) => {
            let there = match errors.of("property") {
                Some(_) => areas::properties(&file),
                None => Vec::new(),
            };
            again(&app, &reader, kind, property, &there, errors).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `kind`, `property`, `file` (the name it was given) and `seen`.
pub async fn save(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let (kind, property) = (kind(&form)?, property(&form));
    let (portal, actor) = (&app.portal, &reader.actor);
    let name = form.get("file").unwrap_or_default();
    let seen = form.get("seen").unwrap_or_default();
    match areas::save_areas(portal, actor, kind, property, name, seen).await {
        Ok(_) => Ok(back::to(
            &format!("{PAGE}/{kind}"),
            &[("done", "areas".to_owned())],
        )),
        Err(Error::Invalid(errors)) => again(&app, &reader, kind, property, &[], errors).await,
        Err(Error::Conflict("stale")) => {
            let uploaded = areas::preview_areas(portal, actor, kind, property, name).await?;
            preview(&app, &reader, kind, property, &uploaded, true).await
        }
        Err(error) => Err(error.into()),
    }
}

fn kind(form: &Query) -> Result<&str, Problem> {
    form.get("kind")
        .ok_or_else(|| Problem::field("kind", "required"))
}

fn property(form: &Query) -> &str {
    form.get("property").unwrap_or("name")
}

async fn again(
    app: &AppState,
    reader: &Reader,
    kind: &str,
    property: &str,
    properties: &[String],
    errors: FieldErrors,
) -> Result<Response, Problem> {
    let editing = Editing::wrong(&Query::default(), errors);
    shown(app, reader, kind, property, "", properties, editing).await
}
