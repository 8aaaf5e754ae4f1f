//! The desk by plain forms. A form that cannot be done goes back to its page with the error and with what was typed.

use super::desk_deed::{answer, door};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use stoa_domain::accounts::Actor;
use stoa_service::requests::{self, EditPlace};
use uuid::Uuid;

/// What people type into desk forms, given back when it could not be done.
const TYPED: [&str; 6] = ["text", "assignee", "service", "address", "version", "other"];

/// Where the pages of cases lie.
const PAGES: &str = "/desk/requests";

door!(
    /// `version`, `assignee` (empty: nobody).
    assign,
    |d| requests::assign(
        d.portal, d.actor, &d.reference, d.version()?, d.form.read("assignee", |v| v.parse::<Uuid>().ok())?,
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
        let entry = d.need("entry", |v| v.parse().ok())?;
        requests::inbound::publish(d.portal, d.actor, &d.reference, entry).await
    }
);
door!(
    /// `text`; or `update`, the words of a change that came too late and are kept as a note.
    note,
    |d| {
        let words = match d.text("text") {
            "" => d.text("update"),
            text => text,
        };
        requests::add_note(d.portal, d.actor, &d.reference, words).await
    }
);
door!(
    /// `version`, `lat`, `lon`, `address`.
    place,
    |d| {
        let place = EditPlace {
            lat: d.need("lat", |v| v.parse().ok())?,
            lon: d.need("lon", |v| v.parse().ok())?,
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
    answer("resend", &form, "/desk/outbox", &TYPED, done)
}
