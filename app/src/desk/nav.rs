//! From queue to outbox and back.

use crate::{routes, t, use_staff};
use leptos::prelude::*;
use stoa_domain::accounts::Permission;

/// Pages that the server writes itself.
const MODERATION: &str = "/desk/moderation";
const FIGURES: &str = "/desk/dashboard";

/// The desk's own navigation; `here`: the address of this page.
#[component]
pub fn DeskNav(here: &'static str) -> impl IntoView {
    let link = move |href: &'static str, words: String| {
        view! { <a href=href aria-current=(href == here).then_some("page")>{words}</a> }
    };
    let me = use_staff();
    let may = move |permission| me.as_ref().is_some_and(|me| me.role.may(permission));
    // The server writes that form: a new page.
    let caller = may(Permission::FileForOthers).then(|| {
        view! { <a href=routes::REPORT_FOR_CALLER rel="external" data-key="caller">{t!("desk-nav-caller")}</a> }
    });
    let keys = may(Permission::ManageKeys);
    let keys = keys.then(|| link(routes::KEYS, t!("open311-keys-nav")));
    // The server's own pages: they cost the app nothing.
    let own = move |href: &'static str, words: String| {
        let current = (here == href).then_some("page");
        view! { <a href=href rel="external" aria-current=current>{words}</a> }
    };
    let moderation = may(Permission::Moderate);
    let moderation = moderation.then(|| own(MODERATION, t!("desk-nav-moderation")));
    view! {
        <nav class="tabs desk-nav" aria-label=t!("desk-nav-label")>
            {link(routes::DESK, t!("desk-nav-queue"))}
            {link(routes::OUTBOX, t!("desk-nav-outbox"))}
            {keys}
            {moderation}
            {own(FIGURES, t!("desk-nav-dashboard"))}
            {caller}
        </nav>
    }
    .into_any()
}
