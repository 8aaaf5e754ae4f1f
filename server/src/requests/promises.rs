//! Promises kept: as JSON and as a file.

use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::requests::csv::inert;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, header};
use stoa_domain::requests::promise::{Period, PromiseFigures, Told};
use stoa_service::requests::promise::promise_figures;

/// How many promises were kept, and how long requests took: all together, by service and by council district. Counted now
/// and then; `at` says when.
#[utoipa::path(get, path = "/api/v1/requests/statistics/promises", tag = "requests",
    params(("period" = Option<String>, Query, description = "`month`, `year` (unless given) or `all`: closed, or come due without, in the last 30 days, the last 365, or ever")),
    responses((status = 200, body = PromiseFigures), (status = 422, body = ProblemBody)))]
pub async fn figures(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let told = promise_figures(&app.portal, period(&query)?).await?;
    etag::json(&headers, &told)
}

/// The same as CSV (RFC 4180): `kind` (`all`, `service`, `district`), `code`, `name`, `kept`, `missed`, `kept_rate`, `closed`,
/// `median_hours`, `p90_hours`.
#[utoipa::path(get, path = "/api/v1/requests/statistics/promises.csv", tag = "requests",
    params(("period" = Option<String>, Query, description = "`month`, `year` or `all`")),
    responses((status = 200, content_type = "text/csv", body = String), (status = 422, body = ProblemBody)))]
pub async fn figures_csv(State(app): State<AppState>, query: Query) -> Result<Response, Problem> {
    let told = promise_figures(&app.portal, period(&query)?).await?;
    let mut text =
        "kind,code,name,kept,missed,kept_rate,closed,median_hours,p90_hours\n".to_owned();
    text.push_str(&line("all", "", "", &told.all));
    for f in &told.services {
        text.push_str(&line("service", &f.code, &f.name, &f.told));
    }
    for f in &told.districts {
        text.push_str(&line("district", &f.code, &f.name, &f.told));
    }
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"promises.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}

/// The period asked for; 422 where it is none.
pub fn period(query: &Query) -> Result<Period, Problem> {
    Ok(query.read("period", Period::parse)?.unwrap_or_default())
}

fn line(kind: &str, code: &str, name: &str, t: &Told) -> String {
    let number = |n: Option<f64>, digits: usize| n.map(|n| format!("{n:.digits$}"));
    format!(
        "{kind},{},{},{},{},{},{},{},{}\n",
        quoted(code),
        quoted(name),
        t.kept,
        t.missed,
        number(t.kept_rate, 6).unwrap_or_default(),
        t.closed,
        number(t.median_hours, 2).unwrap_or_default(),
        number(t.p90_hours, 2).unwrap_or_default(),
    )
}

/// A field that may hold commas or quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", inert(text).replace('"', "\"\""))
}
