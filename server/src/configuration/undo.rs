//! A change is taken back by a plain form.

use super::changes_page::CHANGES;
use crate::extract::form::Form;
use crate::problem::Problem;
use crate::site::back;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_service::configuration;

/// `id`. What cannot be taken back any more is said above the list.
pub async fn undo(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let id = form.read("id", |id| id.parse::<i64>().ok())?;
    let id = id.ok_or_else(|| Problem::field("id", "required"))?;
    match configuration::undo(&app.portal, &actor, id).await {
        Ok(_) => Ok(back::to(CHANGES, &[("done", "undo".to_owned())])),
        Err(error) => {
            let problem = Problem::from(error);
            match problem.status.as_u16() {
                409 => Ok(back::to(CHANGES, &back::error_pairs(&problem))),
                _ => Err(problem),
            }
        }
    }
}
