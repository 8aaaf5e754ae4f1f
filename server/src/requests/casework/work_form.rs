//! The forms of a case's tasks and log. What does not fit answers the page with what was typed.

use super::work_page::{Typed, shown};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::back;
use crate::site::frame::{Reader, Words};
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::{EntryDraft, TaskDraft};
use stoa_service::Error;
use stoa_service::requests::work;

/// `reference`, and the fields of [`TaskDraft`].
pub async fn task(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let draft = TaskDraft {
        text: text(&form, "text"),
        assignee: text(&form, "assignee"),
        due: text(&form, "due"),
    };
    let done = work::add_task(&app.portal, &reader.actor, &reference, &draft).await;
    let typed = Typed {
        task: draft,
        ..Typed::default()
    };
    answered(&app, &reader, &reference, typed, done).await
}

/// `reference`, `id`, `version`, `done` (`1`, or `0`: to be done again).
pub async fn done(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let seen = (number(&form, "id")?, number(&form, "version")?);
    let finished = form.get("done") != Some("0");
    let done = work::set_task_done(&app.portal, &reader.actor, &reference, seen, finished).await;
    answered(&app, &reader, &reference, Typed::default(), done).await
}

/// `reference`, and the fields of [`EntryDraft`].
pub async fn entry(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let draft = EntryDraft {
        kind: text(&form, "kind"),
        what: text(&form, "what"),
        minutes: text(&form, "minutes"),
        quantity: text(&form, "quantity"),
        unit: text(&form, "unit"),
        cost: text(&form, "cost"),
    };
    let done = work::add_entry(&app.portal, &reader.actor, &reference, &draft).await;
    let typed = Typed {
        entry: draft,
        ..Typed::default()
    };
    answered(&app, &reader, &reference, typed, done).await
}

/// `reference`, `id`.
pub async fn remove(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let id = number(&form, "id")?;
    let done = work::remove_entry(&app.portal, &reader.actor, &reference, id).await;
    answered(&app, &reader, &reference, Typed::default(), done).await
}

async fn answered(
    app: &AppState,
    reader: &Reader,
    reference: &Reference,
    typed: Typed,
    done: stoa_service::Result<()>,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    match done {
        Ok(()) => Ok(back::to(
            &format!("/desk/work/{reference}"),
            &[("done", "work".to_owned())],
        )),
        Err(Error::Invalid(errors)) => {
            let typed = Typed { errors, ..typed };
            let said = notice("error", &words.raw("error-invalid", &[]));
            shown(
                app,
                reader,
                reference,
                &typed,
                &said,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        // The page shows it as it is by now.
        Err(Error::Conflict("stale")) => {
            let said = notice("warning", &words.raw("casework-work-overtaken", &[]));
            shown(app, reader, reference, &typed, &said, StatusCode::CONFLICT).await
        }
        Err(error) => Err(error.into()),
    }
}

fn text(form: &Query, name: &str) -> String {
    form.get(name).unwrap_or_default().to_owned()
}

fn number(form: &Query, name: &str) -> Result<i64, Problem> {
    let found = form.read(name, |v| v.parse().ok())?;
    found.ok_or_else(|| Problem::field(name, "required"))
}
