//! A setting in its form: what was seen, what is wrong, what others changed meanwhile. Nothing that was typed is lost.

use super::difference;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use http::StatusCode;
use serde::Serialize;
use serde_json::Value;
use stoa_domain::FieldErrors;
use stoa_domain::configuration::Kind;
use stoa_service::Error;
use stoa_service::configuration::{self, ChangeView};

/// What stands around the fields of such a form.
#[derive(Default)]
pub struct Editing {
    /// Names the state that the form stands against.
    pub seen: String,
    pub errors: FieldErrors,
    /// What others changed since the form was opened.
    pub theirs: Vec<ChangeView>,
    /// Was somebody faster?
    pub stale: bool,
}

impl Editing {
    /// A form of a setting as it is.
    pub fn of(seen: String) -> Self {
        Self {
            seen,
            ..Self::default()
        }
    }

    /// The same form with what is wrong with it.
    pub fn wrong(form: &Query, errors: FieldErrors) -> Self {
        Self {
            seen: form.get("seen").unwrap_or_default().to_owned(),
            errors,
            ..Self::default()
        }
    }

    /// 409 where somebody was faster, 422 where something is wrong.
    pub fn status(&self) -> StatusCode {
        match (self.stale, self.errors.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (false, true) => StatusCode::OK,
        }
    }

    /// What stands above the form.
    // catalogue: error-*
    pub fn top(&self, words: Words<'_>) -> String {
        if self.stale {
            let changes: String = self
                .theirs
                .iter()
                .map(|change| difference::panel(words, change, ""))
                .collect();
            return format!(
                "{}<section class=\"section\" id=\"theirs\"><h2>{}</h2>{changes}</section>",
                notice("warning", &words.raw("admin-overtaken", &[])),
                words.say("admin-overtaken-theirs"),
            );
        }
        match self.errors.is_empty() {
            true => String::new(),
            false => notice("error", &words.raw("error-invalid", &[])),
        }
    }

    /// The field that says what was seen.
    pub fn hidden(&self) -> String {
        format!(
            "<input type=\"hidden\" name=\"seen\" value=\"{}\">",
            escape(&self.seen)
        )
    }
}

/// Puts what was typed in the place of the setting that the form has `seen`. `Err`: the form is to be shown again like this,
/// against the setting as it is now where somebody was faster.
pub async fn save(
    app: &AppState,
    reader: &Reader,
    (kind, subject): (Kind, &str),
    form: &Query,
    value: Option<&impl Serialize>,
) -> Result<Result<(), Editing>, Problem> {
    let (portal, actor) = (&app.portal, &reader.actor);
    let value: Option<Value> = value
        .map(serde_json::to_value)
        .transpose()
        .map_err(|e| Error::Internal(e.into()))?;
    let seen = form.get("seen").unwrap_or_default();
    match configuration::change(portal, actor, kind, subject, seen, value).await {
        Ok(_) => Ok(Ok(())),
        Err(Error::Invalid(errors)) => Ok(Err(Editing::wrong(form, errors))),
        Err(Error::Conflict("stale")) => {
            let now = configuration::look(portal, actor, kind, subject).await?;
            Ok(Err(Editing {
                seen: now.seen,
                errors: FieldErrors::default(),
                theirs: configuration::since(portal, actor, kind, subject, seen).await?,
                stale: true,
            }))
        }
        Err(other) => Err(other.into()),
    }
}
