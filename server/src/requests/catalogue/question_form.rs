//! The questions under way by a plain form: every button sends all of them, and whatever becomes of the press, what was typed
//! is kept or shown again.

use super::book_form;
use super::book_page::PAGE;
use super::controls::id;
use super::draft_fields;
use super::question_page::{Shown, render};
use crate::extract::form::Form;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::back;
use crate::site::frame::{Reader, Words};
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_domain::form::{Edit, FormDraft};
use stoa_service::Error;
use stoa_service::requests::catalogue;

/// `code`; `seen`: the draft as it was seen; `version`: the one in force as it was seen; `act`: `keep`, `preview`, `publish`,
/// `drop` or an [`Edit`]; the questions as [`draft_fields`] reads them.
pub async fn act(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let code = book_form::code(&form)?;
    let act = form.get("act").unwrap_or("keep");
    let seen = form.get("seen").unwrap_or_default();
    let (portal, actor) = (&app.portal, &reader.actor);
    let typed = draft_fields::read(&form)?;
    let page = format!("{PAGE}/{code}/questions");
    let edit = match act {
        "keep" | "preview" | "publish" | "drop" => None,
        word => Some(Edit::parse(word).ok_or_else(|| Problem::field("act", "not-readable"))?),
    };
    let done = |what: &str| [("done", what.to_owned())];
    let became = if act == "drop" {
        catalogue::drop_questions(portal, actor, code, seen)
            .await
            .map(|()| back::to(&page, &done("dropped")))
    } else {
        match catalogue::edit_questions(portal, actor, code, seen, typed.clone(), edit).await {
            Err(error) => Err(error),
            Ok(Some(at)) => Ok(back::to(&format!("{page}#{}", id(&at)), &[("at", at)])),
            Ok(None) if act == "preview" => Ok(back::to(&format!("{PAGE}/{code}/preview"), &[])),
            Ok(None) if act == "publish" => {
                let version = form.read("version", |v| v.parse::<u32>().ok())?;
                let version = version.unwrap_or_default();
                let published = catalogue::publish_questions(portal, actor, code, version).await;
                published.map(|_| back::to(&page, &done("published")))
            }
            Ok(None) => Ok(back::to(&page, &done("kept"))),
        }
    };
    match became {
        Ok(answer) => Ok(answer),
        Err(Error::Invalid(errors)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            again(&app, &reader, code, (&typed, errors), status).await
        }
        Err(Error::Conflict("stale")) => {
            let none = FieldErrors::default();
            again(&app, &reader, code, (&typed, none), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The page with what was typed, over the draft as it is by now: pressed once more, it takes its place.
async fn again(
    app: &AppState,
    reader: &Reader,
    code: &str,
    (draft, errors): (&FormDraft, FieldErrors),
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let entry = catalogue::entry(&app.portal, &reader.actor, code).await?;
    let shown = Shown {
        draft,
        at: None,
        notice: match status {
            StatusCode::CONFLICT => notice("warning", &words.raw("builder-overtaken", &[])),
            _ => String::new(),
        },
        errors: &errors,
    };
    render(app, reader, &entry, &shown, status).await
}
