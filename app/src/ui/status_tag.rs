//! Small labels: a status by colour, shape and word; or just a word.

use super::Icon;
use crate::i18n;
use leptos::prelude::*;
use stoa_domain::requests::Status;

/// A request's status.
#[component]
pub fn StatusTag(status: Status) -> impl IntoView {
    view! {
        <span class="tag" data-status=status.code()>
            <Icon name=format!("status-{}", status.code())/>
            {i18n::status(status)}
        </span>
    }
    .into_any()
}

/// A word; `class`: empty, `late`, `kept`.
#[component]
pub fn Tag(
    #[prop(into)] label: String,
    #[prop(default = "")] class: &'static str,
) -> impl IntoView {
    view! { <span class=format!("tag {class}").trim_end().to_owned()>{label}</span> }
}
