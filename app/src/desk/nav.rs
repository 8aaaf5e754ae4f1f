//! From queue to outbox and back.

use crate::{routes, t};
use leptos::prelude::*;

/// The desk's own navigation; `here`: the address of this page.
#[component]
pub fn DeskNav(here: &'static str) -> impl IntoView {
    let link = move |href: &'static str, words: String| {
        view! { <a href=href aria-current=(href == here).then_some("page")>{words}</a> }
    };
    view! {
        <nav class="tabs desk-nav" aria-label=t!("desk-nav-label")>
            {link(routes::DESK, t!("desk-nav-queue"))}
            {link(routes::OUTBOX, t!("desk-nav-outbox"))}
        </nav>
    }
    .into_any()
}
