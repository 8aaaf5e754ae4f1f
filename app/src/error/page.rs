//! One page for everything that can go wrong with a whole page: what happened, and what to do.

use super::respond;
use crate::api::ApiError;
use crate::ui::{self, PageTitle};
use crate::{i18n, routes, t};
use leptos::prelude::*;

/// There is no such page.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <ErrorPage error=ApiError::not_found()/> }
}

/// The page for an error: the right status, plain words, a way on. Without permission it leads to the sign-in and
/// back here.
#[component]
pub fn ErrorPage(error: ApiError) -> impl IntoView {
    respond(error.status);
    let here = ui::here();
    let title = match error.code.as_str() {
        "not-found" => t!("error-page-not-found-title"),
        "looked-at" => t!("error-page-looked-at-title"),
        "forbidden" => t!("error-page-forbidden-title"),
        "offline" => t!("error-page-offline-title"),
        _ => t!("error-page-internal-title"),
    };
    let lede = match error.code.as_str() {
        "not-found" => t!("error-page-not-found"),
        "forbidden" => t!("error-page-forbidden"),
        "offline" => t!("error-page-offline"),
        other => i18n::error(other),
    };
    let action = match error.code.as_str() {
        "not-found" | "looked-at" => (routes::REQUESTS.to_owned(), t!("error-page-find"), None),
        "forbidden" => (routes::sign_in(&here), t!("error-page-sign-in"), None),
        _ => (here, t!("error-page-again"), Some("external")),
    };
    let request_id = error.request_id.clone().map(|id| {
        view! { <p class="meta">{t!("error-page-id")} " " <code>{id}</code></p> }
    });
    let code = (error.status >= 400)
        .then(|| view! { <p class="error-code">{error.status.to_string()}</p> });
    view! {
        <PageTitle text=title.clone()/>
        <div class="container narrow error-page">
            {code}
            <h1>{title}</h1>
            <p class="lede">{lede}</p>
            <div class="actions">
                <a class="button primary" href=action.0 rel=action.2>{action.1}</a>
                <a class="button quiet" href=routes::HOME>{t!("error-page-home")}</a>
            </div>
            {request_id}
        </div>
    }
    .into_any()
}
