//! What the desk's plain forms share: what one holds, the doors made of it, and the way back to its page.

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use axum::response::{IntoResponse, Response};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_service::Portal;

/// A posted form about a case.
pub struct Deed<'a> {
    pub portal: &'a Portal,
    pub actor: &'a Actor,
    pub form: &'a Query,
    pub reference: Reference,
}

impl Deed<'_> {
    /// The version that was seen.
    pub fn version(&self) -> Result<i64, Problem> {
        self.need("version", |v| v.parse().ok())
    }

    /// A field as it was typed; empty where it is missing.
    pub fn text(&self, name: &str) -> &str {
        self.form.get(name).unwrap_or_default()
    }

    /// A field that must be there and readable.
    pub fn need<T>(&self, name: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Problem> {
        let found = self.form.read(name, parse)?;
        found.ok_or_else(|| Problem::field(name, "required"))
    }
}

/// Declares a door: the route's name and what it does. `PAGES` of the module is where its cases' pages lie, `TYPED` what is
/// given back when it could not be done.
macro_rules! door {
    ($(#[$doc:meta])* $name:ident, |$deed:ident| $body:expr) => {
        $(#[$doc])*
        pub async fn $name(
            axum::extract::State(app): axum::extract::State<$crate::state::AppState>,
            axum::Extension(actor): axum::Extension<stoa_domain::accounts::Actor>,
            reader: $crate::site::frame::Reader,
            uri: http::Uri,
            $crate::extract::form::Form(form): $crate::extract::form::Form,
        ) -> axum::response::Response {
            let Some(reference) = form.get("reference").and_then(|r| r.parse().ok()) else {
                let nothing = $crate::problem::Problem::not_found();
                return axum::response::IntoResponse::into_response(nothing);
            };
            let page = format!("{PAGES}/{reference}");
            let $deed = $crate::requests::desk_deed::Deed {
                portal: &app.portal, actor: &actor, form: &form, reference,
            };
            let done: Result<(), $crate::problem::Problem> = async {
                let result: stoa_service::Result<_> = $body;
                result.map(|_| ()).map_err($crate::problem::Problem::from)
            }
            .await;
            // Somebody was faster: what they did, what was typed here, and the choice.
            if done.as_ref().is_err_and(|problem| problem.code == "conflict-stale") {
                let reference = &$deed.reference;
                let late = $crate::requests::casework::conflict::Late {
                    app: &app, reader: &reader, form: &form, reference, action: uri.path(),
                };
                return axum::response::IntoResponse::into_response(late.page().await);
            }
            $crate::requests::desk_deed::answer(stringify!($name), &form, &page, &TYPED, done)
        }
    };
}

pub(crate) use door;

/// Back to the page: done, or with the error and with what was typed.
pub fn answer(
    verb: &str,
    form: &Query,
    page: &str,
    typed: &[&'static str],
    done: Result<(), Problem>,
) -> Response {
    let next = form.get("next").unwrap_or(page);
    match done {
        Ok(()) => back::to(next, &[("done", verb.to_owned())]),
        // Not to be put right by typing something else.
        Err(problem) if matches!(problem.status.as_u16(), 404 | 500 | 503) => {
            problem.into_response()
        }
        Err(problem) => {
            let mut query = back::error_pairs(&problem);
            query.push(("form", verb.to_owned()));
            for name in typed {
                query.extend(form.get(name).map(|v| (*name, v.to_owned())));
            }
            back::to(next, &query)
        }
    }
}
