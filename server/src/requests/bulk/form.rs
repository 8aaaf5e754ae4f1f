//! Acts on many cases by plain forms.

use super::page::{PAGE, chosen};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Event;
use stoa_domain::requests::bulk::BulkAct;
use stoa_service::requests::bulk;
use uuid::Uuid;

/// What is typed, given back when it could not be done.
const TYPED: [&str; 6] = [
    "assignee",
    "team",
    "department",
    "event",
    "update",
    "priority",
];

/// `case` (once for each, `R-7K3M-9X@4`), `act` (`assign`, `team`, `status`, `priority`), and what it needs: `assignee`,
/// `team`, `event` and `update`, `priority`.
pub async fn act(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let cases = chosen(&form);
    let done = async {
        let act = read(&form)?;
        Ok::<_, Problem>(bulk::bulk(&app.portal, &actor, act, &cases).await?)
    };
    match done.await {
        Ok(done) => back::to(&format!("{PAGE}/{}", done.id), &[]),
        Err(problem) if problem.errors.is_empty() => problem.into_response(),
        Err(problem) => {
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(cases.iter().map(|c| ("case", c.to_string())));
            let typed = TYPED.iter().filter_map(|n| Some((*n, form.get(n)?)));
            query.extend_pairs(typed);
            let page = format!("{PAGE}?{}", query.finish());
            back::to(&page, &back::error_pairs(&problem))
        }
    }
}

/// What is to be done.
fn read(form: &Query) -> Result<BulkAct, Problem> {
    let text = |name: &str| form.get(name).map(str::to_owned);
    match form.get("act") {
        Some("assign") => Ok(BulkAct::Assign {
            assignee: form.read("assignee", |v| v.parse::<Uuid>().ok())?,
        }),
        Some("team") => Ok(BulkAct::Team { team: text("team") }),
        Some("department") => Ok(BulkAct::Department {
            department: text("department")
                .ok_or_else(|| Problem::field("department", "required"))?,
        }),
        Some("status") => Ok(BulkAct::Status {
            event: form
                .read("event", Event::parse)?
                .ok_or_else(|| Problem::field("event", "required"))?,
            update: text("update").unwrap_or_default(),
        }),
        Some("priority") => Ok(BulkAct::Priority {
            priority: form
                .read("priority", |v| v.parse().ok())?
                .ok_or_else(|| Problem::field("priority", "required"))?,
        }),
        Some(_) => Err(Problem::field("act", "not-readable")),
        None => Err(Problem::field("act", "required")),
    }
}

/// `id`.
pub async fn undo(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let id: Option<Uuid> = form.get("id").and_then(|v| v.parse().ok());
    let id = id.ok_or_else(Problem::not_found)?;
    let page = format!("{PAGE}/{id}");
    match bulk::undo_bulk(&app.portal, &actor, id).await {
        Ok(_) => Ok(back::to(&page, &[])),
        Err(stoa_service::Error::Conflict(what)) => {
            Ok(back::to(&page, &[("error", format!("conflict-{what}"))]))
        }
        Err(other) => Err(other.into()),
    }
}
