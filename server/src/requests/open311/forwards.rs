//! Services that another city's endpoint is to do, over the desk's JSON API. The keys the others gave us are written and
//! used, never read.

use crate::extract::json::Json;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use serde::{Deserialize, Serialize};
use stoa_domain::accounts::Actor;
use stoa_service::requests::forward::{self, Target};

/// Where a service's reports go.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ForwardTarget {
    pub service_code: String,
    /// The other endpoint's base address.
    pub endpoint: String,
    pub jurisdiction_id: Option<String>,
    /// Their service.
    pub their_code: String,
    /// Are the reporter's name, mail address and phone number sent along?
    pub share_contact: bool,
}

/// Where a service's reports shall go.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct NewTarget {
    /// The other endpoint's base address, e.g. `https://city.example/open311/v2`.
    pub endpoint: String,
    /// The key they gave us; empty: the one we have.
    pub api_key: String,
    /// Their service; empty: as ours.
    pub their_code: String,
    pub jurisdiction_id: Option<String>,
    pub share_contact: bool,
}

impl NewTarget {
    /// As the use case takes it.
    pub fn of_service(self, service: &str) -> Target {
        let their_code = self.their_code.trim();
        Target {
            service_code: service.to_owned(),
            endpoint: self.endpoint.trim().to_owned(),
            jurisdiction_id: self.jurisdiction_id.filter(|j| !j.trim().is_empty()),
            api_key: self.api_key.trim().to_owned(),
            their_code: if their_code.is_empty() {
                service.to_owned()
            } else {
                their_code.to_owned()
            },
            share_contact: self.share_contact,
        }
    }
}

/// Every service whose reports go elsewhere.
#[utoipa::path(get, path = "/api/v1/desk/forwards", tag = "desk",
    responses((status = 200, body = Vec<ForwardTarget>)))]
pub async fn list(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    let all = forward::targets(&app.portal, &actor).await?;
    let shown = all.into_iter().map(|t| ForwardTarget {
        service_code: t.service_code,
        endpoint: t.endpoint,
        jurisdiction_id: t.jurisdiction_id,
        their_code: t.their_code,
        share_contact: t.share_contact,
    });
    let shown: Vec<ForwardTarget> = shown.collect();
    Ok(([(header::CACHE_CONTROL, "no-store")], axum::Json(shown)).into_response())
}

/// Send a service's reports there from now on.
#[utoipa::path(put, path = "/api/v1/desk/forwards/{service}", tag = "desk",
    params(("service" = String, Path, description = "our service's code")), request_body = NewTarget,
    responses((status = 204), (status = 422, body = ProblemBody)))]
pub async fn put(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(service): Path<String>,
    Json(body): Json<NewTarget>,
) -> Result<StatusCode, Problem> {
    forward::set_target(&app.portal, &actor, body.of_service(&service)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Keep a service's reports here from now on.
#[utoipa::path(delete, path = "/api/v1/desk/forwards/{service}", tag = "desk",
    params(("service" = String, Path, description = "our service's code")),
    responses((status = 204), (status = 404, body = ProblemBody)))]
pub async fn remove(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(service): Path<String>,
) -> Result<StatusCode, Problem> {
    forward::remove_target(&app.portal, &actor, &service).await?;
    Ok(StatusCode::NO_CONTENT)
}
