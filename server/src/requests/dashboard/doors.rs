//! The dashboard as JSON and as files.

use super::question;
use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::requests::csv::inert;
use crate::state::AppState;
use axum::Extension;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, header};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::dashboard::{BacklogFigures, Dashboard, PlaceFigures};
use stoa_service::requests;
use utoipa::IntoParams;

/// Which days, of which service and place.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "read by `Question`; here for the document")]
pub struct DashboardParams {
    /// First day, in the city's zone; 29 days before the last unless given.
    from: Option<String>,
    /// Last day, included; today unless given. Ten years at most.
    to: Option<String>,
    /// What the days are held against: `before` (as many days just before; the usual), `year` (the same days a year earlier),
    /// `none`.
    compare: Option<String>,
    /// A service's code.
    service: Option<String>,
    neighborhood: Option<String>,
    /// A council district.
    district: Option<String>,
}

/// What is open now; what came in and was closed, how promises were kept and how long it took, in the days asked for and in
/// those they are held against: together, by day, service, neighborhood, council district and square of the map.
#[utoipa::path(get, path = "/api/v1/requests/dashboard", tag = "requests", params(DashboardParams),
    responses((status = 200, body = Dashboard), (status = 422, body = ProblemBody)))]
pub async fn dashboard(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let told = requests::dashboard(&app.portal, &question(&query)?).await?;
    etag::json(&headers, &told)
}

/// The same as CSV (RFC 4180). `part` says of what: `groups` (unless given; by service, neighborhood and district, in the days
/// asked for), `days` (opened and closed by day), `heat` (squares of the map).
#[utoipa::path(get, path = "/api/v1/requests/dashboard.csv", tag = "requests",
    params(DashboardParams, ("part" = Option<String>, Query, description = "`groups`, `days` or `heat`")),
    responses((status = 200, content_type = "text/csv", body = String), (status = 422, body = ProblemBody)))]
pub async fn dashboard_csv(State(app): State<AppState>, query: Query) -> Result<Response, Problem> {
    let part = query.read("part", |word| {
        PARTS.into_iter().find(|(name, _)| *name == word)
    })?;
    let (name, write) = part.unwrap_or(PARTS[0]);
    let told = requests::dashboard(&app.portal, &question(&query)?).await?;
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present".to_owned(),
        ),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"dashboard-{name}.csv\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, write(&told)).into_response())
}

/// What waits at the desk: open work by person and department, its age, what lies dormant, how often closing did not hold.
#[utoipa::path(get, path = "/api/v1/desk/dashboard", tag = "desk",
    responses((status = 200, body = BacklogFigures), (status = 401, body = ProblemBody)))]
pub async fn desk(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    let told = requests::backlog(&app.portal, &actor).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], Json(told)).into_response())
}

/// A part of the answer, and how it is written.
type Part = (&'static str, fn(&Dashboard) -> String);

const PARTS: [Part; 3] = [("groups", groups), ("days", days), ("heat", heat)];

fn groups(told: &Dashboard) -> String {
    let mut text =
        "kind,code,name,open,overdue,opened,closed,kept,missed,kept_rate,median_hours,p90_hours,\
                    opened_before,closed_before,kept_rate_before,median_hours_before\n"
            .to_owned();
    let kinds = [
        ("all", std::slice::from_ref(&told.all)),
        ("service", told.services.as_slice()),
        ("neighborhood", told.neighborhoods.as_slice()),
        ("district", told.districts.as_slice()),
    ];
    for (kind, groups) in kinds {
        groups.iter().for_each(|g| text.push_str(&group(kind, g)));
    }
    text
}

fn group(kind: &str, g: &PlaceFigures) -> String {
    let number = |n: Option<f64>, digits: usize| {
        let n = n.map(|n| format!("{n:.digits$}"));
        n.unwrap_or_default()
    };
    let whole = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
    let (now, before) = (&g.now, g.before.as_ref());
    let fields = [
        kind.to_owned(),
        quoted(&g.code),
        quoted(&g.name),
        g.open.to_string(),
        g.overdue.to_string(),
        now.opened.to_string(),
        now.closed.to_string(),
        now.kept.to_string(),
        now.missed.to_string(),
        number(now.kept_rate, 6),
        number(now.median_hours, 2),
        number(now.p90_hours, 2),
        whole(before.map(|b| b.opened)),
        whole(before.map(|b| b.closed)),
        number(before.and_then(|b| b.kept_rate), 6),
        number(before.and_then(|b| b.median_hours), 2),
    ];
    fields.join(",") + "\n"
}

fn days(told: &Dashboard) -> String {
    let lines = told.daily.iter();
    let lines = lines.map(|d| format!("{},{},{}\n", d.day, d.opened, d.closed));
    "day,opened,closed\n".to_owned() + &lines.collect::<String>()
}

fn heat(told: &Dashboard) -> String {
    let lines = told.heat.iter().map(|c| {
        let b = &c.bounds;
        let sides = [b.west, b.south, b.east, b.north].map(|n| format!("{n:.6}"));
        format!("{},{}\n", sides.join(","), c.opened)
    });
    "west,south,east,north,opened\n".to_owned() + &lines.collect::<String>()
}

/// A field that may hold commas or quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", inert(text).replace('"', "\"\""))
}
