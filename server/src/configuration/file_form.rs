//! The city's file by browser: looked at, then read in.

use super::file_page::{PAGE, preview, shown};
use crate::extract::form::Form;
use crate::extract::multipart;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::response::Response;
use stoa_domain::FieldErrors;
use stoa_service::Error;
use stoa_service::whole::{Looked, MAX_FILE_MIB, apply_config, upload_config};

/// The file. Nothing is changed: the answer says what it would change.
pub async fn look(
    State(app): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    let memory = &app.upload_memory;
    let (_, file, mut errors) = multipart::read_one(request, memory, MAX_FILE_MIB).await?;
    let file = file.unwrap_or_default();
    if file.is_empty() && errors.is_empty() {
        errors.add("file", "required");
    }
    if !errors.is_empty() {
        return shown(&app, &reader, "", &errors, &[]).await;
    }
    match upload_config(&app.portal, &reader.actor, file).await? {
        Looked::Fine(name, plan) => preview(&app, &reader, &name, &plan).await,
        Looked::Wrong(faults) => {
            let errors = FieldErrors::one("file", "no-city");
            shown(&app, &reader, "", &errors, &faults).await
        }
    }
}

/// `file`: the name it was given.
pub async fn apply(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let name = form.get("file").unwrap_or_default();
    match apply_config(&app.portal, &reader.actor, name).await {
        Ok(_) => Ok(back::to(PAGE, &[("done", "file".to_owned())])),
        Err(Error::Invalid(errors)) => shown(&app, &reader, "", &errors, &[]).await,
        Err(error) => Err(error.into()),
    }
}
