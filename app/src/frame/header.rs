//! The header: the portal's name, where to go, language, look, and who is signed in.

use super::switches::{LocaleSwitch, ThemeSwitch};
use crate::ui::{Icon, LiveDot};
use crate::{routes, t, use_text, use_visit};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use stoa_domain::accounts::Staff;

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(terminal) = crate::visit::shared_terminal() {
        return view! {
            <header class="site-header" inner_html=terminal.bar></header>
            <noscript><p class="container">{terminal.notice}</p></noscript>
        }
        .into_any();
    }
    let visit = use_visit();
    let path = use_location().pathname;
    let item = move |address: &'static str, words: String| {
        let current = move || {
            let path = path.get();
            let here = path == address
                || path
                    .strip_prefix(address)
                    .is_some_and(|p| p.starts_with('/'));
            here.then_some("page")
        };
        view! { <li><a href=address aria-current=current>{words}</a></li> }
    };
    let signed_in = visit.staff.is_some();
    view! {
        <header class="site-header">
            <div class="container wide">
                <a class="site-name" href=routes::HOME>
                    <svg class="logo" aria-hidden="true"><use href="/icons.svg#logo"/></svg>
                    <span>{use_text("wordmark").unwrap_or_else(|| visit.site.name.clone())}</span>
                </a>
                <details class="menu-toggle"><summary><Icon name="menu"/>{t!("ui-menu")}</summary></details>
                <div class="site-menu">
                    <nav aria-label=t!("ui-nav-main")>
                        <ul class="site-nav">
                            {item(routes::REPORT, t!("ui-nav-report"))}
                            {item(routes::REQUESTS, t!("ui-nav-requests"))}
                            {item(routes::MINE, t!("ui-nav-mine"))}
                            {item(routes::ABOUT, t!("ui-nav-about"))}
                            {signed_in.then(|| item(routes::DESK, t!("ui-nav-desk")))}
                        </ul>
                    </nav>
                    <div class="site-tools">
                        <LiveDot/>
                        <LocaleSwitch/>
                        <ThemeSwitch/>
                        {account(visit.staff)}
                    </div>
                </div>
            </div>
        </header>
    }
    .into_any()
}

fn account(staff: Option<Staff>) -> AnyView {
    let Some(staff) = staff else {
        return view! { <a class="button quiet small" href=routes::SIGN_IN>{t!("ui-nav-sign-in")}</a> }.into_any();
    };
    view! {
        <details class="dropdown">
            <summary><Icon name="user"/><span>{staff.name}</span></summary>
            <div class="dropdown-panel">
                <a href=routes::DESK>{t!("ui-nav-desk")}</a>
                <a href=routes::OUTBOX>{t!("ui-nav-outbox")}</a>
                <form method="post" action="/do/accounts/sign-out">
                    <button type="submit">{t!("ui-nav-sign-out")}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}
