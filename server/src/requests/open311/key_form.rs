//! Keys by plain forms: a developer asks for one and sees it once; staff grant it or take it away.

use crate::extract::form::Form;
use crate::problem::Problem;
use crate::site::plain_page::{self, escape};
use crate::site::{back, typed};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use http::header;
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::open311::KeyEvent;
use stoa_service::requests::open311::{self, AskKey};

/// The page that asks.
const ASK: &str = "/developers";
/// The desk's page.
const DESK: &str = "/desk/keys";

/// `name`, `email`, `purpose`. The answer is the only page that ever shows the key; it is kept nowhere on the way.
pub async fn ask(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    Form(form): Form,
) -> Response {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    // A field that people do not see was filled: a robot.
    if form.get("website").is_some() {
        return Problem::field("website", "spam").into_response();
    }
    let asked = AskKey {
        name: text("name"),
        email: text("email"),
        purpose: text("purpose"),
    };
    let new = match open311::ask_key(&app.portal, asked).await {
        Ok(new) => new,
        Err(error) => {
            let problem = Problem::from(error);
            if problem.errors.is_empty() {
                return problem.into_response();
            }
            let mut query = back::error_pairs(&problem);
            query.push(("purpose", text("purpose")));
            let (name, email) = (text("name"), text("email"));
            let personal = [("name", &*name), ("email", &*email)];
            return typed::keep(&app.config, back::to(ASK, &query), &personal);
        }
    };
    let words = |key: &str| app.portal.ctx.texts.text(locale, key, &[]);
    let (title, once) = (words("open311-key-title"), words("open311-key-once"));
    let (then, again) = (words("open311-key-then"), words("open311-key-back"));
    let markup = format!(
        "<p>{}</p><p><code dir=\"ltr\" id=\"api-key\">{}</code></p><p>{}</p><p><a href=\"{ASK}\">{}</a></p>",
        escape(&once),
        escape(&new.key),
        escape(&then),
        escape(&again),
    );
    let page = plain_page::render(&app, locale, &title, &markup);
    ([(header::CACHE_CONTROL, "no-store")], Html(page)).into_response()
}

/// `id`, `event` (`grant`, `revoke`), `updates` (`1`: it may also post updates).
pub async fn decide(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let id = form.get("id").and_then(|v| v.parse().ok());
    let (Some(id), Some(event)) = (id, form.get("event").and_then(KeyEvent::parse)) else {
        return Problem::not_found().into_response();
    };
    let may_update = form.get("updates") == Some("1");
    let next = form.get("next").unwrap_or(DESK);
    match open311::decide_key(&app.portal, &actor, id, event, may_update).await {
        Ok(()) => back::to(next, &[("done", event.code().to_owned())]),
        Err(error) => {
            let problem = Problem::from(error);
            match problem.status.as_u16() {
                409 => back::to(next, &back::error_pairs(&problem)),
                _ => problem.into_response(),
            }
        }
    }
}
