//! The desk by plain forms. A form that cannot be done goes back to its page with the error and with what was typed.

use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Event, Reference};
use stoa_service::requests::{self, EditPlace};
use stoa_service::{Portal, Result};
use uuid::Uuid;

/// What people type into desk forms, given back when it could not be done.
const TYPED: [&str; 8] = [
    "text", "update", "event", "assignee", "service", "address", "version", "other",
];

struct Deed<'a> {
    portal: &'a Portal,
    actor: &'a Actor,
    form: &'a Query,
    reference: Reference,
}

impl Deed<'_> {
    fn version(&self) -> std::result::Result<i64, Problem> {
        need(self.form, "version", |v| v.parse().ok())
    }

    fn text(&self, name: &str) -> &str {
        self.form.get(name).unwrap_or_default()
    }
}

fn need<T>(
    form: &Query,
    name: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> std::result::Result<T, Problem> {
    form.read(name, parse)?
        .ok_or_else(|| Problem::field(name, "required"))
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
            let page = format!("/desk/requests/{reference}");
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
    /// `version`, `assignee` (empty: nobody).
    assign,
    |d| requests::assign(
        d.portal, d.actor, &d.reference, d.version()?, d.form.read("assignee", |v| v.parse::<Uuid>().ok())?,
    )
    .await
);
door!(
    /// `version`, `event`, `update`.
    status,
    |d| requests::change_status(
        d.portal, d.actor, &d.reference, d.version()?, need(d.form, "event", Event::parse)?, d.text("update"),
    )
    .await
);
door!(
    /// `text`, `also_post` (`1`: also by the portal's accounts elsewhere).
    update,
    |d| requests::post_update_and_tell(
        d.portal, d.actor, &d.reference, d.text("text"), d.text("also_post") == "1",
    )
    .await
);
door!(
    /// `entry`: a message of the timeline.
    publish,
    |d| {
        let entry = need(d.form, "entry", |v| v.parse().ok())?;
        requests::inbound::publish(d.portal, d.actor, &d.reference, entry).await
    }
);
door!(
    /// `text`.
    note,
    |d| requests::add_note(d.portal, d.actor, &d.reference, d.text("text")).await
);
door!(
    /// `version`, `lat`, `lon`, `address`.
    place,
    |d| {
        let place = EditPlace {
            lat: need(d.form, "lat", |v| v.parse().ok())?,
            lon: need(d.form, "lon", |v| v.parse().ok())?,
            address: d.text("address").to_owned(),
        };
        requests::edit_place(d.portal, d.actor, &d.reference, d.version()?, place).await
    }
);
door!(
    /// `version`, `service`.
    service,
    |d| requests::edit_service(d.portal, d.actor, &d.reference, d.version()?, d.text("service")).await
);
door!(
    /// `version`, `other`.
    merge,
    |d| requests::merge(d.portal, d.actor, &d.reference, d.version()?, d.text("other")).await
);
door!(
    /// `version`.
    unmerge,
    |d| requests::unmerge(d.portal, d.actor, &d.reference, d.version()?).await
);
door!(
    /// `version`; `service` and `text` once for each part; parts left empty do not count.
    split,
    |d| requests::split(d.portal, d.actor, &d.reference, d.version()?, &parts(d.form)).await
);
door!(
    /// `version`, `other`.
    link,
    |d| requests::link(d.portal, d.actor, &d.reference, d.version()?, d.text("other")).await
);
door!(
    /// `version`, `other`.
    unlink,
    |d| requests::unlink(d.portal, d.actor, &d.reference, d.version()?, d.text("other")).await
);

/// The n-th `service` goes with the n-th `text`.
fn parts(form: &Query) -> Vec<requests::Part> {
    let all = |name: &'static str| {
        let values = form.0.iter().filter(move |(n, _)| n == name);
        values.map(|(_, v)| v.trim().to_owned())
    };
    all("service")
        .zip(all("text"))
        .filter(|(service, text)| !service.is_empty() || !text.is_empty())
        .map(|(service, description)| requests::Part {
            service,
            description,
        })
        .collect()
}

/// Sends a message once more: `id`.
pub async fn resend(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let Some(id) = form.get("id").and_then(|v| v.parse().ok()) else {
        return Problem::not_found().into_response();
    };
    let done = requests::messages::resend(&app.portal, &actor, id)
        .await
        .map_err(Problem::from);
    answer("resend", &form, "/desk/outbox", done)
}

fn answer(
    verb: &str,
    form: &Query,
    page: &str,
    done: std::result::Result<(), Problem>,
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
            for name in TYPED {
                if let Some(value) = form.get(name) {
                    query.push((name, value.to_owned()));
                }
            }
            back::to(next, &query)
        }
    }
}
