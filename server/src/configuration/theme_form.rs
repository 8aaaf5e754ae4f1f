//! The form of names, contact and colours.

use super::appearance_page::{PAGE, Part, shown};
use super::editing::{Editing, save};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::appearance::{Theme, ThemeDraft};
use stoa_domain::configuration::Kind;
use stoa_service::configuration;

/// `seen` and the fields of [`ThemeDraft`].
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let draft = ThemeDraft {
        name: text("name"),
        wordmark: text("wordmark"),
        phone: text("phone"),
        email: text("email"),
        accent_light: text("accent_light"),
        accent_dark: text("accent_dark"),
    };
    let editing = match draft.parse() {
        Err(errors) => Editing::wrong(&form, errors),
        Ok(theme) => match save(&app, &reader, (Kind::Theme, ""), &form, Some(&theme)).await? {
            Ok(()) => return Ok(back::to(PAGE, &[("done", "theme".to_owned())])),
            Err(editing) => editing,
        },
    };
    shown(&app, &reader, "", Some(Part { form, editing }), None).await
}

/// The form as it is kept.
pub async fn kept(app: &AppState, reader: &Reader) -> Result<Part, Problem> {
    let now = configuration::look(&app.portal, &reader.actor, Kind::Theme, "").await?;
    let theme: Option<Theme> = now.as_a()?;
    let draft = theme.map(|theme| theme.draft()).unwrap_or_default();
    let pairs = [
        ("name", draft.name),
        ("wordmark", draft.wordmark),
        ("phone", draft.phone),
        ("email", draft.email),
        ("accent_light", draft.accent_light),
        ("accent_dark", draft.accent_dark),
    ];
    Ok(Part {
        form: Query(pairs.map(|(n, v)| (n.to_owned(), v)).to_vec()),
        editing: Editing::of(now.seen),
    })
}
