//! Time and materials over the desk's JSON API: of a case, and of a period as a file.

use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::csv::inert;
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use http::header;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::work::{CaseWork, EntryKind, quantity, sum};
use stoa_service::requests::work::{Spent, case_work, export_work};

/// A request's tasks, and what was spent on it.
#[utoipa::path(get, path = "/api/v1/desk/requests/{reference}/work", tag = "desk",
    params(("reference" = String, Path)),
    responses((status = 200, body = CaseWork), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub async fn of_case(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
) -> Result<Response, Problem> {
    Ok(fresh(case_work(&app.portal, &actor, &reference).await?))
}

/// What was spent on all requests from a day to a day, as CSV (RFC 4180): `at`, `request`, `service`, `by`, `kind` (`time`,
/// `material`), `what`, `minutes`, `quantity`, `unit`, `cost`.
#[utoipa::path(get, path = "/api/v1/desk/work.csv", tag = "desk",
    params(("from" = NaiveDate, Query, description = "The first day"), ("to" = NaiveDate, Query, description = "The last day, within a year")),
    responses((status = 200, content_type = "text/csv", body = String), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn file(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let (from, to) = (day(&query, "from")?, day(&query, "to")?);
    let all = export_work(&app.portal, &actor, from, to).await?;
    let mut text = "at,request,service,by,kind,what,minutes,quantity,unit,cost\n".to_owned();
    for spent in &all {
        text.push_str(&line(spent));
    }
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"work.csv\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, text).into_response())
}

fn day(query: &Query, name: &str) -> Result<NaiveDate, Problem> {
    let read = query.read(name, |v| NaiveDate::parse_from_str(v, "%Y-%m-%d").ok())?;
    read.ok_or_else(|| Problem::field(name, "required"))
}

fn line(spent: &Spent) -> String {
    let e = &spent.entry;
    let amount = match e.kind {
        EntryKind::Time => String::new(),
        EntryKind::Material => quantity(e.quantity),
    };
    format!(
        "{},{},{},{},{},{},{},{amount},{},{}\n",
        spent.at.to_rfc3339(),
        spent.reference,
        quoted(&spent.service),
        quoted(&spent.by),
        e.kind.code(),
        quoted(&e.what),
        e.minutes,
        quoted(&e.unit),
        sum(e.cents),
    )
}

/// A field that may hold commas or quotes, or what a spreadsheet would take for a formula.
fn quoted(text: &str) -> String {
    format!("\"{}\"", inert(text).replace('"', "\"\""))
}
