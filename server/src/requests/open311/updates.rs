//! The update extension in use by FixMyStreet (`servicerequestupdates`): what the city told, and updates by programs
//! whose key staff allowed that.

use super::view::moment;
use super::wire::Node;
use super::{Format, ask, file};
use crate::config::Extension;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{OriginalUri, Request, State};
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::FieldErrors;
use stoa_domain::requests::open311::UpdateStatus;
use stoa_service::requests::open311::{self, NewUpdate};

/// The updates of a window.
pub async fn list(
    State(app): State<AppState>,
    OriginalUri(uri): OriginalUri,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let format = offered(&app, uri.path())?;
    ask::jurisdiction(&app, &query)?;
    let window = ask::window(&app, &query).await?;
    let updates = open311::told(&app.portal, window).await?;
    let all = updates.into_iter().map(|u| {
        Node::Fields(vec![
            ("update_id", u.id.to_string().into()),
            ("service_request_id", u.reference.as_str().into()),
            ("status", u.status.into()),
            ("description", u.text.into()),
            ("updated_datetime", moment(u.at)),
            ("media_url", Node::Null),
        ])
    });
    let all = Node::List("request_update", all.collect());
    Ok(format.read(&headers, "service_request_updates", &all))
}

/// Posts one.
pub async fn create(
    State(app): State<AppState>,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Result<Response, Problem> {
    let format = offered(&app, uri.path())?;
    let (form, _) = file::read(&app, request).await?;
    ask::jurisdiction(&app, &form)?;
    let key = file::key(&app, &form).await?;
    let new = new_update(&form)?;
    // Says only whether it can be read: an update counts from when it arrives.
    if open311::moment(
        &app.portal,
        form.get("updated_datetime").unwrap_or_default(),
    )
    .await?
    .is_none()
    {
        return Err(Problem::field("updated_datetime", "not-readable"));
    }
    let id = open311::post_update(&app.portal, &key, new).await?;
    let update = Node::Fields(vec![("update_id", id.into())]);
    let all = Node::List("request_update", vec![update]);
    Ok(format.done("service_request_updates", &all))
}

fn offered(app: &AppState, path: &str) -> Result<Format, Problem> {
    if !ask::offers(&app.config, Extension::Updates) {
        return Err(Problem::not_found());
    }
    Format::of(path).ok_or_else(Problem::not_found)
}

fn new_update(form: &Query) -> Result<NewUpdate, Problem> {
    let mut errors = FieldErrors::default();
    let mut need = |name: &str| {
        let value = form.get(name).unwrap_or_default();
        if value.is_empty() {
            errors.add(name, "required");
        }
        value.to_owned()
    };
    let reference = need("service_request_id");
    let update_id = need("update_id");
    let status = need("status");
    need("updated_datetime");
    if update_id.chars().count() > 200 {
        errors.add_n("update_id", "too-long", 200);
    }
    let read = UpdateStatus::parse(&status);
    if read.is_none() {
        errors.add("status", "not-readable");
    }
    let status = read.unwrap_or(UpdateStatus::Unchanged);
    errors.or(|| ()).map_err(Problem::from)?;
    Ok(NewUpdate {
        reference: reference.parse().map_err(|_| Problem::not_found())?,
        update_id,
        status,
        description: form.get("description").unwrap_or_default().to_owned(),
    })
}
