//! The form of a template: preview, save, retire, put back. What cannot be done answers the form with what was typed.

use super::template_page::Editing;
use super::templates_page::PAGE;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::template::TemplateDraft;
use stoa_service::{Error, requests};

/// `do` (preview, save, retire, restore), `id` and `version` of one there is, and the fields of [`TemplateDraft`].
pub async fn save(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let (portal, actor) = (&app.portal, &reader.actor);
    let mut editing = typed(&form)?;
    let what = form.get("do").unwrap_or("save");
    let done = match (what, editing.changed) {
        ("preview", _) => match requests::preview_template(portal, actor, &editing.draft).await {
            Ok((text, of)) => {
                editing.preview = Some((text, of.map(|r| r.to_string())));
                return editing.page(&app, &reader, StatusCode::OK).await;
            }
            Err(error) => Err(error),
        },
        ("retire" | "restore", Some((id, version))) => {
            requests::retire_template(portal, actor, id, version, what == "retire").await
        }
        (_, changed) => {
            let saved = requests::save_template(portal, actor, changed, &editing.draft).await;
            saved.map(|_| ())
        }
    };
    match done {
        Ok(()) => Ok(back::to(PAGE, &[("done", "template".to_owned())])),
        Err(Error::Invalid(errors)) => {
            editing.errors = errors;
            editing.notice = Some(("error", "error-invalid"));
            editing
                .page(&app, &reader, StatusCode::UNPROCESSABLE_ENTITY)
                .await
        }
        Err(Error::Conflict("stale")) => overtaken(&app, &reader, editing).await,
        Err(error) => Err(error.into()),
    }
}

/// Somebody changed it meanwhile: what was typed stays in the form, which now stands against the newest version; how that one
/// reads is shown above.
async fn overtaken(
    app: &AppState,
    reader: &Reader,
    mut editing: Editing,
) -> Result<Response, Problem> {
    if let Some((id, _)) = editing.changed {
        let now = requests::template(&app.portal, &reader.actor, id).await?;
        editing.changed = Some((id, now.version));
        editing.retired = now.retired;
        editing.theirs = Some(now);
    }
    editing.notice = Some(("warning", "casework-template-overtaken"));
    editing.page(app, reader, StatusCode::CONFLICT).await
}

fn typed(form: &Query) -> Result<Editing, Problem> {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let number = |name: &str| form.read(name, |v| v.parse::<i64>().ok());
    Ok(Editing {
        changed: number("id")?.zip(number("version")?),
        draft: TemplateDraft {
            name: text("name"),
            service: text("service"),
            event: text("event"),
            locale: text("locale"),
            text: text("text"),
        },
        ..Editing::default()
    })
}
