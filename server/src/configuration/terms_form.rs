//! The form of what a service, or all of them, promise: preview, save.

use super::editing::{Editing, save};
use super::target;
use super::term_page::{Rows, rows, shown};
use super::terms_page::PAGE;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::FieldErrors;
use stoa_domain::configuration::Kind;
use stoa_service::configuration::Terms;

/// `do` (preview, save), `service` (empty: all), `seen`, `response.n`, `response.unit`, `resolution.n`, `resolution.unit`,
/// `calendar`, `drop_later` (what is planned is not to come). Of one service an empty number promises nothing; of all, what is left empty stays as it is.
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let code = form.get("service").unwrap_or_default();
    let (mut wanted, _) = rows(&app, &reader, code).await?;
    let errors = apply(&form, code, &mut wanted);
    if !errors.is_empty() {
        let editing = Editing::wrong(&form, errors);
        return shown(&app, &reader, code, &form, None, editing).await;
    }
    if form.get("do") == Some("preview") {
        let seen = form.get("seen").unwrap_or_default().to_owned();
        return shown(&app, &reader, code, &form, Some(&wanted), Editing::of(seen)).await;
    }
    let about = (Kind::Terms, code);
    let done = match wanted.get(code) {
        Some(terms) => save(&app, &reader, about, &form, Some(terms)).await?,
        None => save(&app, &reader, about, &form, Some(&wanted)).await?,
    };
    match done {
        Ok(()) => Ok(back::to(PAGE, &[("done", "terms".to_owned())])),
        Err(editing) => {
            let editing = Editing {
                errors: of_fields(editing.errors),
                ..editing
            };
            shown(&app, &reader, code, &form, None, editing).await
        }
    }
}

/// Writes what was typed over the terms.
fn apply(form: &Query, code: &str, rows: &mut Rows) -> FieldErrors {
    let mut errors = FieldErrors::default();
    let response = target::read(form, "response", &mut errors);
    let resolution = target::read(form, "resolution", &mut errors);
    let calendar = form.get("calendar").map(str::to_owned);
    let all = code.is_empty();
    for terms in rows.values_mut() {
        let later = match form.get("drop_later") {
            Some(_) => Vec::new(),
            None => terms.later.clone(),
        };
        *terms = match all {
            false => Terms {
                response,
                resolution,
                calendar: calendar.clone().unwrap_or_default(),
                later,
            },
            true => Terms {
                response: response.or(terms.response),
                resolution: resolution.or(terms.resolution),
                calendar: calendar.clone().unwrap_or_else(|| terms.calendar.clone()),
                later,
            },
        };
    }
    errors
}

/// What is wrong with the terms of every service is wrong with the one field that was typed for all.
fn of_fields(errors: FieldErrors) -> FieldErrors {
    let mut out = FieldErrors::default();
    for error in errors.0 {
        let field = error.field.rsplit('.').next().unwrap_or_default();
        if out.of(field).is_none() {
            out.add(field, &error.code);
        }
    }
    out
}
