//! How far an import is, over the desk's JSON API.

use super::named;
use crate::problem::{Problem, ProblemBody};
use crate::requests::desk::fresh;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;
use stoa_domain::accounts::Actor;
use stoa_service::requests::history::{self, ImportView};
use uuid::Uuid;

/// How far an import is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ImportProgress {
    pub id: Uuid,
    /// `reading`, `mapping`, `checking`, `checked`, `importing`, `paused`, `done`, `cancelled`, `taking_back`, `taken_back`,
    /// `failed`.
    pub state: String,
    /// 0 to 100, of what it is doing now.
    pub percent: u64,
    /// Rows that fit; in an import, those that came in.
    pub good: u64,
    pub bad: u64,
    /// Rows that were there already.
    pub there: u64,
    /// Rows of services that are left out.
    pub left_out: u64,
    /// Of the good ones, those with something worth a look.
    pub warned: u64,
    /// Cases that it brought and that are there.
    pub made: u64,
    /// Cases that were taken back, and those that stay.
    pub gone: u64,
    pub stays: u64,
}

impl From<ImportView> for ImportProgress {
    fn from(i: ImportView) -> Self {
        Self {
            id: i.id,
            state: i.state.code().to_owned(),
            percent: i.percent,
            good: i.counts.good,
            bad: i.counts.bad,
            there: i.counts.there,
            left_out: i.counts.left_out,
            warned: i.counts.warned,
            made: i.made,
            gone: i.counts.gone,
            stays: i.counts.stays,
        }
    }
}

/// How far an import of a city's history is.
#[utoipa::path(get, path = "/api/v1/desk/history/{id}", tag = "desk", params(("id" = String, Path)),
    responses((status = 200, body = ImportProgress), (status = 401, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub async fn progress(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let import = history::import(&app.portal, &actor, named(Some(&id))?).await?;
    Ok(fresh(ImportProgress::from(import)))
}
