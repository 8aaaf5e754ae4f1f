//! Moderation by plain forms. What cannot be done goes back to its page with the error and with what was typed.

use crate::extract::form::Form;
use crate::problem::Problem;
use crate::requests::desk_deed::{answer, door};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_domain::requests::moderation::BanDraft;
use stoa_service::requests::moderation;
use uuid::Uuid;

/// Where what is waiting, objected to and banned is listed; below it lie the pages of cases.
const PAGES: &str = "/desk/moderation";
/// What people type into these forms, given back when it could not be done.
const TYPED: [&str; 6] = ["part", "text", "kind", "value", "reason", "days"];

door!(
    /// `version`.
    publish,
    |d| moderation::publish(d.portal, d.actor, &d.reference, d.version()?).await
);
door!(
    /// `version`, `reason`.
    hide,
    |d| moderation::hide(d.portal, d.actor, &d.reference, d.version()?, d.text("reason")).await
);
door!(
    /// `version`.
    restore,
    |d| moderation::restore(d.portal, d.actor, &d.reference, d.version()?).await
);
door!(
    /// `version`, `part`, `text`.
    redact,
    |d| moderation::redact(
        d.portal, d.actor, &d.reference, d.version()?, d.text("part"), d.text("text"),
    )
    .await
);
door!(
    /// `version`, `part`.
    unredact,
    |d| moderation::unredact(d.portal, d.actor, &d.reference, d.version()?, d.text("part")).await
);
door!(
    /// `file`.
    hide_file,
    |d| moderation::hide_file(d.portal, d.actor, &d.reference, d.need("file", id)?).await
);
door!(
    /// `file`.
    show_file,
    |d| moderation::show_file(d.portal, d.actor, &d.reference, d.need("file", id)?).await
);
door!(
    /// Nothing but the reference.
    dismiss,
    |d| moderation::dismiss(d.portal, d.actor, &d.reference).await
);

fn id(typed: &str) -> Option<Uuid> {
    typed.parse().ok()
}

/// `kind`, `value` (or `reference`, whose sender is meant), `reason`, `days` (empty: until it is lifted).
pub async fn ban(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let of: Option<Reference> = form.get("reference").and_then(|r| r.parse().ok());
    let page = match &of {
        Some(reference) => format!("{PAGES}/{reference}"),
        None => PAGES.to_owned(),
    };
    let done: Result<(), Problem> = async {
        let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
        let draft = BanDraft {
            kind: text("kind"),
            value: text("value"),
            reason: text("reason"),
            days: form.read("days", |v| v.parse().ok())?,
        };
        moderation::ban(&app.portal, &actor, &draft, of.as_ref()).await?;
        Ok(())
    }
    .await;
    answer("ban", &form, &page, &TYPED, done)
}

/// `id`.
pub async fn lift(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let Some(id) = form.get("id").and_then(|v| v.parse().ok()) else {
        return Problem::not_found().into_response();
    };
    let done = moderation::lift(&app.portal, &actor, id).await;
    let done = done.map_err(Problem::from);
    answer("lift", &form, PAGES, &TYPED, done)
}
