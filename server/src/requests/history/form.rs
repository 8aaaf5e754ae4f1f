//! The plain forms of an import: columns, values, and what is done with it.

use super::{address, columns_page, named, values_page};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use std::collections::HashMap;
use stoa_domain::FieldErrors;
use stoa_domain::requests::Status;
use stoa_domain::requests::history::{Act, DateOrder, Field, PersonalRule, Zone};
use stoa_service::Error;
use stoa_service::requests::history::{self, Columns, Values};
use uuid::Uuid;

/// `id`, `seen`, the number of a column by each field's name (empty: none), `order`, `zone`, `personal`.
pub async fn columns(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let (id, seen) = about(&form)?;
    let mut typed = Columns {
        order: form.read("order", DateOrder::parse)?.unwrap_or_default(),
        zone: form.read("zone", Zone::parse)?.unwrap_or_default(),
        personal: form
            .read("personal", PersonalRule::parse)?
            .unwrap_or_default(),
        ..Columns::default()
    };
    for field in Field::ALL {
        if let Some(n) = form.read(field.code(), |v| v.parse().ok())? {
            typed.columns.insert(field, n);
        }
    }
    let done = history::set_columns(&app.portal, &reader.actor, id, seen, typed.clone()).await;
    let (errors, why, status) = match done {
        Ok(()) => return Ok(back::to(&format!("{}/values", address(id)), &[])),
        Err(error) => shown_again(error)?,
    };
    columns_page::again(&app, &reader, id, &typed, &errors, why, status).await
}

/// `id`, `seen`; `status-<n>`, `outcome-<n>`, `service-<n>`: what the n-th value means.
pub async fn values(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let (id, seen) = about(&form)?;
    let given: HashMap<&str, &str> = form.0.iter().map(|(n, v)| (n.as_str(), v.trim())).collect();
    let all = |name: &str| -> Vec<&str> {
        (0..)
            .map_while(|n: usize| given.get(format!("{name}-{n}").as_str()).copied())
            .collect()
    };
    let read = |name: &str, code: &str| {
        Status::parse(code).ok_or_else(|| Problem::field(name, "not-readable"))
    };
    let statuses = all("status").into_iter().map(|code| read("status", code));
    let outcomes = all("outcome").into_iter().map(|code| match code {
        "" => Ok(None),
        code => read("outcome", code).map(Some),
    });
    let typed = Values {
        statuses: statuses.collect::<Result<_, _>>()?,
        outcomes: outcomes.collect::<Result<_, _>>()?,
        services: all("service")
            .into_iter()
            .map(|code| (!code.is_empty()).then(|| code.to_owned()))
            .collect(),
    };
    let done = history::set_values(&app.portal, &reader.actor, id, seen, typed.clone()).await;
    let (errors, why, status) = match done {
        Ok(()) => return Ok(back::to(&address(id), &[("done", "values".to_owned())])),
        Err(error) => shown_again(error)?,
    };
    values_page::again(&app, &reader, id, &typed, &errors, why, status).await
}

/// `id`, `seen`, `act` (`check`, `import`, `pause`, `continue`, `cancel`, `take-back`).
pub async fn act(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let (id, seen) = about(&form)?;
    let act = form.read("act", |code| Act::parse(code).filter(|a| *a != Act::Map))?;
    let act = act.ok_or_else(|| Problem::field("act", "required"))?;
    match history::act(&app.portal, &reader.actor, id, seen, act).await {
        Ok(()) => Ok(back::to(&address(id), &[])),
        Err(error) => {
            let problem = Problem::from(error);
            let page = match problem.status.as_u16() {
                409 => address(id),
                // What is wrong is what the columns or their values are said to be.
                422 if problem
                    .errors
                    .0
                    .iter()
                    .any(|e| e.field.starts_with("services")) =>
                {
                    format!("{}/values", address(id))
                }
                422 => format!("{}/columns", address(id)),
                _ => return Err(problem),
            };
            Ok(back::to(&page, &back::error_pairs(&problem)))
        }
    }
}

fn about(form: &Query) -> Result<(Uuid, i64), Problem> {
    let id = named(form.get("id"))?;
    let seen = form.read("seen", |v| v.parse().ok())?;
    Ok((id, seen.ok_or_else(|| Problem::field("seen", "required"))?))
}

/// What is wrong, the key of why the form is shown again, and the status of that page.
fn shown_again(error: Error) -> Result<(FieldErrors, &'static str, StatusCode), Problem> {
    match error {
        Error::Invalid(errors) => Ok((errors, "error-invalid", StatusCode::UNPROCESSABLE_ENTITY)),
        Error::Conflict("stale") => Ok((
            FieldErrors::default(),
            "history-overtaken",
            StatusCode::CONFLICT,
        )),
        Error::Conflict("import-move") => Ok((
            FieldErrors::default(),
            "error-conflict-import-move",
            StatusCode::CONFLICT,
        )),
        other => Err(other.into()),
    }
}
