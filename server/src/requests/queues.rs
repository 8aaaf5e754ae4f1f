//! The desk's queues: their counts, and the filters staff keep, over the JSON API and by plain forms.

use crate::extract::form::Form;
use crate::extract::json::Json;
use crate::extract::query::Query;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::requests::desk_deed::answer;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::RequestFilter;
use stoa_domain::requests::queue::QueueCounts;
use stoa_service::requests;
use uuid::Uuid;

/// Where kept filters are looked after.
pub const PAGE: &str = "/desk/filters";

/// How many each queue of the desk holds, and each filter the reader keeps.
#[utoipa::path(get, path = "/api/v1/desk/queues", tag = "desk",
    responses((status = 200, body = QueueCounts), (status = 401, body = ProblemBody)))]
pub async fn counts(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    Ok(fresh(requests::queue_counts(&app.portal, &actor).await?))
}

/// A filter to keep.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub struct NewFilter {
    pub name: String,
    /// Name and value of the queue's parameters, e.g. `["service", "POTHOLE"]`.
    pub pairs: Vec<(String, String)>,
}

/// What names it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct KeptFilter {
    pub id: Uuid,
}

/// Keep a filter under a name, in the place of the one of that name.
#[utoipa::path(post, path = "/api/v1/desk/filters", tag = "desk", request_body = NewFilter,
    responses((status = 201, body = KeptFilter), (status = 422, body = ProblemBody)))]
pub async fn keep(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Json(body): Json<NewFilter>,
) -> Result<Response, Problem> {
    let pairs = body.pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
    let filter = RequestFilter::from_pairs(pairs)?;
    let id = requests::save_filter(&app.portal, &actor, &body.name, &filter).await?;
    Ok((StatusCode::CREATED, fresh(KeptFilter { id })).into_response())
}

/// Forget a filter.
#[utoipa::path(delete, path = "/api/v1/desk/filters/{id}", tag = "desk", params(("id" = Uuid, Path)),
    responses((status = 204), (status = 404, body = ProblemBody)))]
pub async fn remove(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    requests::remove_filter(&app.portal, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `name`, and the filter as the queue's parameters.
pub async fn keep_by_form(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let done = save(&app, &actor, &form).await;
    answer("filter", &form, PAGE, &["name"], done)
}

async fn save(app: &AppState, actor: &Actor, form: &Query) -> Result<(), Problem> {
    let filter = form.filter()?;
    let name = form.get("name").unwrap_or_default();
    requests::save_filter(&app.portal, actor, name, &filter).await?;
    Ok(())
}

/// `id`.
pub async fn remove_by_form(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let Some(id) = form.get("id").and_then(|v| v.parse().ok()) else {
        return Problem::not_found().into_response();
    };
    let done = requests::remove_filter(&app.portal, &actor, id).await;
    answer("filter", &form, PAGE, &[], done.map_err(Problem::from))
}
