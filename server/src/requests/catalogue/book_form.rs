//! The order of the catalogue by plain forms, and whether a service is offered.

use super::book_page::PAGE;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_service::requests::catalogue::{self, Step};
use stoa_service::{Error, Result as Done};

/// `code`; `seen`: the order that was seen; `to`: `up`, `down` or a place, from 1.
pub async fn move_to(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let step = form.read("to", |to| match to {
        "up" => Some(Step::Up),
        "down" => Some(Step::Down),
        place => place.parse().ok().map(Step::To),
    })?;
    let step = step.ok_or_else(|| Problem::field("to", "required"))?;
    let code = code(&form)?;
    let seen = form.get("seen").unwrap_or_default();
    let done = catalogue::move_service(&app.portal, &reader.actor, seen, code, step).await;
    answer(done, &format!("{PAGE}#s-{code}"))
}

/// `code`; `seen`: the service as it was seen; `do`: `retire`, `restore`, or `general` (then `seen` names the one there was).
pub async fn offer(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let code = code(&form)?;
    let seen = form.get("seen").unwrap_or_default();
    let (portal, actor) = (&app.portal, &reader.actor);
    let done = match form.get("do") {
        Some("general") => catalogue::make_general(portal, actor, code, seen).await,
        Some(what @ ("retire" | "restore")) => {
            catalogue::offer_service(portal, actor, code, seen, what == "restore").await
        }
        _ => return Err(Problem::field("do", "required")),
    };
    answer(done, &format!("{PAGE}/{code}"))
}

/// The service a form is about.
pub fn code(form: &Query) -> Result<&str, Problem> {
    let code = form.get("code").ok_or_else(Problem::not_found)?;
    // It goes into an address.
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    match code.chars().all(fits) {
        true => Ok(code),
        false => Err(Problem::not_found()),
    }
}

/// Back to the page with what became of it; what does not fit any more by its own words.
fn answer(done: Done<()>, page: &str) -> Result<Response, Problem> {
    match done {
        Ok(()) => Ok(back::to(page, &[("done", "saved".to_owned())])),
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let problem = Problem::from(error);
            Ok(back::to(page, &back::error_pairs(&problem)))
        }
        Err(error) => Err(error.into()),
    }
}
