//! Finding and reading requests, and following one, over the JSON API.

use super::desk::fresh;
use super::{mine, own};
use crate::extract::json::Json;
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{ActivityView, RequestDetail, RequestSummary, Visibility};
use stoa_domain::{Locale, Page};
use stoa_service::requests::{self, Mine};

/// The parameters of every list, map and export: one filter. For the document only; the door reads
/// [`stoa_domain::requests::RequestFilter`].
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code)] // the fields are read by the OpenAPI generator alone
pub struct FilterParams {
    /// Words in the description, service, address or reference.
    q: Option<String>,
    /// Service codes, separated by commas.
    service: Option<String>,
    /// Statuses, separated by commas; or `open`, `closed`.
    status: Option<String>,
    /// A neighborhood's name; may be repeated.
    neighborhood: Option<String>,
    /// A council district; may be repeated.
    district: Option<String>,
    /// How it came in: codes such as `web`, `phone`, `mail`, separated by commas.
    channel: Option<String>,
    /// First day, `YYYY-MM-DD` in the city's zone.
    from: Option<String>,
    /// Last day, included.
    to: Option<String>,
    /// `west,south,east,north`.
    bbox: Option<String>,
    /// `lat,lon`: distances are told from there.
    near: Option<String>,
    /// `1`: only those reported from this device (cookies): also what nobody else sees, where it holds the key.
    mine: Option<String>,
    /// `1`: only those whose promise has passed.
    overdue: Option<String>,
    /// `newest`, `oldest`, `due`, `near`.
    sort: Option<String>,
}

/// A page of requests.
#[utoipa::path(get, path = "/api/v1/requests", tag = "requests",
    params(FilterParams,
        ("limit" = Option<u32>, Query, description = "1 to 200; 50 unless given"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before")),
    responses((status = 200, body = Page<RequestSummary>), (status = 422, body = ProblemBody)))]
pub async fn list(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (filter, limit, cursor) = (query.filter()?, query.limit()?, query.cursor()?);
    let (named, keys) = (mine::read(&headers), own::read(&headers));
    let mine = Mine {
        named: &named,
        keys: &keys,
    };
    let (portal, cursor) = (&app.portal, cursor.as_deref());
    let page = requests::list(portal, &actor, &filter, mine, limit, cursor).await?;
    match filter.mine {
        true => Ok(fresh(page)),
        false => etag::json(&headers, &page),
    }
}

/// One request as everyone may see it; where nobody else may, as its reporter does, by the cookie their device holds.
/// `looked-at` (404): staff are to look at it before everyone may.
#[utoipa::path(get, path = "/api/v1/requests/{reference}", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X")),
    responses((status = 200, body = RequestDetail), (status = 404, body = ProblemBody)))]
pub async fn show(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let everyone = requests::show(&app.portal, &actor, &reference).await;
    let detail = own::show(&app.portal, &headers, &reference, everyone).await?;
    for_reader(&headers, detail.summary.visibility, &detail)
}

/// What is this reader's alone is kept nowhere on the way.
fn for_reader<T: Serialize>(
    headers: &HeaderMap,
    visibility: Visibility,
    value: &T,
) -> Result<Response, Problem> {
    if visibility.is_public() {
        etag::json(headers, value)
    } else {
        Ok(fresh(value))
    }
}

/// The public timeline of a request, oldest first.
#[utoipa::path(get, path = "/api/v1/requests/{reference}/activity", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X")),
    responses((status = 200, body = Vec<ActivityView>), (status = 404, body = ProblemBody)))]
pub async fn activity(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Named(reference): Named,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let everyone = requests::show(&app.portal, &actor, &reference).await;
    let detail = own::show(&app.portal, &headers, &reference, everyone).await?;
    for_reader(&headers, detail.summary.visibility, &detail.activity)
}

/// Who wants to hear of a request.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct Follow {
    /// Where updates go.
    pub email: String,
}

/// Follow a request by e-mail. The answer is the same whether or not the address follows already.
#[utoipa::path(post, path = "/api/v1/requests/{reference}/followers", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X")), request_body = Follow,
    responses((status = 204), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn follow(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    Named(reference): Named,
    Json(body): Json<Follow>,
) -> Result<StatusCode, Problem> {
    requests::follow(&app.portal, &reference, &body.email, locale).await?;
    Ok(StatusCode::NO_CONTENT)
}
