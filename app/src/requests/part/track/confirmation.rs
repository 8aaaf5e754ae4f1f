//! "We have your report": the reference, the promise, how they will hear.

use crate::ui::Icon;
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::requests::RequestDetail;

/// The panel at the top of a request's page right after it was sent.
#[component]
pub fn Confirmation(detail: RequestDetail, texts: bool) -> impl IntoView {
    let r = detail.summary;
    let promise = match r.due_at {
        Some(due) => t!("requests-sent-promise", day = i18n::day(&due)),
        None => t!("requests-sent-no-promise"),
    };
    // Right after sending, the reporter is the only one who can follow it.
    let hear = match detail.followers {
        0 if texts => t!("requests-sent-texts"),
        0 => t!("requests-sent-no-mail"),
        _ => t!("requests-sent-mail"),
    };
    view! {
        <div class="confirmation" role="status" tabindex="-1">
            <Icon name="check" size="large"/>
            <h2 class="h1">{t!("requests-sent")}</h2>
            <p>{t!("requests-sent-reference")} " " <strong class="reference">{r.reference.to_string()}</strong></p>
            <p>{promise}</p>
            <p>{hear}</p>
        </div>
    }
}
