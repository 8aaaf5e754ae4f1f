//! Teams and addresses of departments by plain forms.

use super::teams_page::PAGE;
use crate::extract::form::Form;
use crate::problem::Problem;
use crate::requests::desk_deed::answer;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_service::requests::routing::{self, NewTeam};

/// What is typed into these forms, given back when it could not be done.
const TYPED: [&str; 2] = ["name", "department"];

/// `code` (empty: a new one), `name`, `department`, `members`.
pub async fn team(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let done: Result<(), Problem> = async {
        let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
        let ids = form.0.iter().filter(|(n, _)| n == "members");
        let ids: Option<Vec<_>> = ids.map(|(_, v)| v.parse().ok()).collect();
        let new = NewTeam {
            name: text("name"),
            department: text("department"),
            members: ids.ok_or_else(|| Problem::field("members", "not-readable"))?,
        };
        match form.get("code") {
            Some(code) => routing::save_team(&app.portal, &actor, code, &new).await?,
            None => routing::add_team(&app.portal, &actor, &new)
                .await
                .map(drop)?,
        }
        Ok(())
    }
    .await;
    answer("team", &form, PAGE, &TYPED, done)
}

/// `code`.
pub async fn retire(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let code = form.get("code").unwrap_or_default();
    let done = routing::retire_team(&app.portal, &actor, code).await;
    answer("retire", &form, PAGE, &[], done.map_err(Problem::from))
}

/// `department`, `email` (empty: none).
pub async fn address(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let text = |name: &str| form.get(name).unwrap_or_default();
    let done = routing::set_address(&app.portal, &actor, text("department"), text("email")).await;
    answer("address", &form, PAGE, &[], done.map_err(Problem::from))
}
