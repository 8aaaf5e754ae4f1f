//! From queue to outbox and back.

use crate::{routes, t, use_staff};
use leptos::prelude::*;
use stoa_domain::accounts::Permission;

/// The desk's own navigation; `here`: the address of this page.
#[component]
pub fn DeskNav(here: &'static str) -> impl IntoView {
    let link = move |href: &'static str, words: String| {
        view! { <a href=href aria-current=(href == here).then_some("page")>{words}</a> }
    };
    let keys = use_staff().filter(|me| me.role.may(Permission::ManageKeys));
    let keys = keys.map(|_| link(routes::KEYS, t!("open311-keys-nav")));
    view! {
        <nav class="tabs desk-nav" aria-label=t!("desk-nav-label")>
            {link(routes::DESK, t!("desk-nav-queue"))}
            {link(routes::OUTBOX, t!("desk-nav-outbox"))}
            {keys}
        </nav>
    }
    .into_any()
}
