//! A service's own fields by a plain form. What does not fit, or came too late, is shown again as it was typed.

use super::book_form;
use super::book_page::PAGE;
use super::service_page::{Typed, render};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::back;
use crate::site::frame::{Reader, Words};
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_domain::requests::{Need, Publication, ServiceFields};
use stoa_service::Error;
use stoa_service::requests::catalogue;

/// `seen` (of one there is), `code`, `name`, `description`, `category`, `department`, `keywords`, `place`, `contact`,
/// `publication`.
pub async fn save(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let fields = typed(&form)?;
    let (portal, actor) = (&app.portal, &reader.actor);
    let done = match form.get("seen") {
        Some(seen) => {
            let code = book_form::code(&form)?;
            let saved = catalogue::save_service(portal, actor, code, seen, &fields).await;
            saved.map(|()| code.to_owned())
        }
        None => {
            let code = form.get("code").unwrap_or_default();
            catalogue::add_service(portal, actor, code, &fields).await
        }
    };
    match done {
        Ok(code) => Ok(back::to(
            &format!("{PAGE}/{code}"),
            &[("done", "saved".to_owned())],
        )),
        Err(Error::Invalid(errors)) => {
            again(
                &app,
                &reader,
                &form,
                (&fields, errors),
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(Error::Conflict("stale")) => {
            let none = FieldErrors::default();
            again(&app, &reader, &form, (&fields, none), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The page with what was typed, over the service as it is by now.
async fn again(
    app: &AppState,
    reader: &Reader,
    form: &Query,
    (fields, errors): (&ServiceFields, FieldErrors),
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let entry = match form.get("seen") {
        Some(_) => {
            let code = book_form::code(form)?;
            Some(catalogue::entry(&app.portal, &reader.actor, code).await?)
        }
        None => None,
    };
    let typed = Typed {
        code: form.get("code").unwrap_or_default(),
        fields,
        errors: &errors,
        notice: match status {
            StatusCode::CONFLICT => notice("warning", &words.raw("builder-overtaken", &[])),
            _ => String::new(),
        },
    };
    render(app, reader, entry.as_ref(), &typed, status).await
}

fn typed(form: &Query) -> Result<ServiceFields, Problem> {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    Ok(ServiceFields {
        name: text("name"),
        description: text("description"),
        category: text("category"),
        department: text("department"),
        keywords: text("keywords"),
        place: form.read("place", Need::parse)?.unwrap_or(Need::Required),
        contact: form.read("contact", Need::parse)?.unwrap_or_default(),
        publication: form
            .read("publication", Publication::parse)?
            .unwrap_or_default(),
    })
}
