//! A department's address, name, or what it becomes part of, by plain forms.

use super::departments_page::{PAGE, Refused, shown};
use crate::extract::form::Form;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::FieldErrors;
use stoa_service::Error;
use stoa_service::configuration::departments::{merge_department, rename_department};
use stoa_service::requests::routing::set_address;

/// `department`, `do` (address, rename, merge) and that deed's field: `email`, `name`, `into`.
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let (portal, actor) = (&app.portal, &reader.actor);
    let text = |name: &str| form.get(name).unwrap_or_default();
    let department = text("department").to_owned();
    let done = match text("do") {
        "rename" => rename_department(portal, actor, &department, text("name"))
            .await
            .map(drop),
        "merge" => merge_department(portal, actor, &department, text("into"))
            .await
            .map(drop),
        _ => set_address(portal, actor, &department, text("email")).await,
    };
    let (errors, stale) = match done {
        Ok(()) => return Ok(back::to(PAGE, &[("done", "department".to_owned())])),
        Err(Error::Invalid(errors)) => (errors, false),
        Err(Error::Conflict("stale")) => (FieldErrors::default(), true),
        Err(error) => return Err(error.into()),
    };
    let refused = Refused {
        department,
        form,
        errors,
        stale,
    };
    shown(&app, &reader, "", Some(refused)).await
}
