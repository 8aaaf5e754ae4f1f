//! From queue to outbox and back.

use crate::{routes, t, use_staff};
use leptos::prelude::*;
use stoa_domain::accounts::Permission;

/// A page that the server writes itself, who may open it, and what it is called.
type Page = (&'static str, Permission, fn() -> String);

/// Pages that the server writes itself: they cost the app nothing.
const PAGES: &[Page] = &[
    ("/desk/admin", Permission::Configure, || {
        t!("desk-nav-admin")
    }),
    ("/desk/appeals", Permission::Reopen, || {
        t!("desk-nav-appeals")
    }),
    ("/desk/dashboard", Permission::ViewDesk, || {
        t!("desk-nav-dashboard")
    }),
    ("/desk/mentions", Permission::ViewDesk, || {
        t!("desk-nav-mentions")
    }),
    ("/desk/moderation", Permission::Moderate, || {
        t!("desk-nav-moderation")
    }),
    ("/desk/route", Permission::ChangeStatus, || {
        t!("desk-nav-route")
    }),
    ("/desk/routing", Permission::Route, || {
        t!("desk-nav-routing")
    }),
    ("/desk/templates", Permission::ManageTemplates, || {
        t!("desk-nav-templates")
    }),
];

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
    let pages = PAGES.iter().filter(|(_, permission, _)| may(*permission));
    let pages = pages.map(|(href, _, words)| {
        let current = (here == *href).then_some("page");
        view! { <a href=*href rel="external" aria-current=current>{words()}</a> }
    });
    let pages = pages.collect_view();
    view! {
        <nav class="tabs desk-nav" aria-label=t!("desk-nav-label")>
            {link(routes::DESK, t!("desk-nav-queue"))}
            {link(routes::OUTBOX, t!("desk-nav-outbox"))}
            {keys}
            {pages}
            {caller}
        </nav>
    }
    .into_any()
}
