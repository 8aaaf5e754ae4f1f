//! Moderation by plain forms. What cannot be done goes back to its page with the error and with what was typed.

use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_domain::requests::moderation::BanDraft;
use stoa_service::requests::moderation;
use stoa_service::{Portal, Result};
use uuid::Uuid;

/// Where what is waiting, objected to and banned is listed.
const QUEUE: &str = "/desk/moderation";
/// What people type into these forms, given back when it could not be done.
const TYPED: [&str; 6] = ["part", "text", "kind", "value", "reason", "days"];

struct Deed<'a> {
    portal: &'a Portal,
    actor: &'a Actor,
    form: &'a Query,
    reference: Reference,
}

impl Deed<'_> {
    fn version(&self) -> std::result::Result<i64, Problem> {
        self.need("version", |v| v.parse().ok())
    }

    fn file(&self) -> std::result::Result<Uuid, Problem> {
        self.need("file", |v| v.parse().ok())
    }

    fn need<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> std::result::Result<T, Problem> {
        let found = self.form.read(name, parse)?;
        found.ok_or_else(|| Problem::field(name, "required"))
    }

    fn text(&self, name: &str) -> &str {
        self.form.get(name).unwrap_or_default()
    }
}

/// Declares a door: the route's name and what it does.
macro_rules! door {
    ($(#[$doc:meta])* $name:ident, |$deed:ident| $body:expr) => {
        $(#[$doc])*
        pub async fn $name(
            State(app): State<AppState>,
            Extension(actor): Extension<Actor>,
            Form(form): Form,
        ) -> Response {
            let Some(reference) = form.get("reference").and_then(|r| r.parse().ok()) else {
                return Problem::not_found().into_response();
            };
            let page = format!("{QUEUE}/{reference}");
            let $deed = Deed { portal: &app.portal, actor: &actor, form: &form, reference };
            let done: std::result::Result<(), Problem> = async {
                let result: Result<_> = $body;
                result.map(|_| ()).map_err(Problem::from)
            }
            .await;
            answer(stringify!($name), &form, &page, done)
        }
    };
}

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
    |d| moderation::hide_file(d.portal, d.actor, &d.reference, d.file()?).await
);
door!(
    /// `file`.
    show_file,
    |d| moderation::show_file(d.portal, d.actor, &d.reference, d.file()?).await
);
door!(
    /// Nothing but the reference.
    dismiss,
    |d| moderation::dismiss(d.portal, d.actor, &d.reference).await
);

/// `kind`, `value` (or `reference`, whose sender is meant), `reason`, `days` (empty: until it is lifted).
pub async fn ban(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let of: Option<Reference> = form.get("reference").and_then(|r| r.parse().ok());
    let page = match &of {
        Some(reference) => format!("{QUEUE}/{reference}"),
        None => QUEUE.to_owned(),
    };
    let done: std::result::Result<(), Problem> = async {
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
    answer("ban", &form, &page, done)
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
    answer("lift", &form, QUEUE, done.map_err(Problem::from))
}

fn answer(
    verb: &str,
    form: &Query,
    page: &str,
    done: std::result::Result<(), Problem>,
) -> Response {
    match done {
        Ok(()) => back::to(page, &[("done", verb.to_owned())]),
        // Not to be put right by typing something else.
        Err(problem) if matches!(problem.status.as_u16(), 403 | 404 | 500 | 503) => {
            problem.into_response()
        }
        Err(problem) => {
            let mut query = back::error_pairs(&problem);
            for name in TYPED {
                query.extend(form.get(name).map(|v| (name, v.to_owned())));
            }
            back::to(page, &query)
        }
    }
}
