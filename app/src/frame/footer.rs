//! The footer: help, contact, and whose data this is.

use crate::{routes, t, use_site, use_text};
use leptos::prelude::*;

/// The footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if crate::visit::shared_terminal().is_some() {
        return ().into_any();
    }
    let site = use_site();
    let phone = site.phone.clone().map(|phone| {
        let address = format!("tel:{}", phone.replace(' ', ""));
        view! { <li><a href=address><bdi>{t!("ui-footer-phone", phone = phone)}</bdi></a></li> }
    });
    let email = site.email.clone().map(|email| {
        view! { <li><a href=format!("mailto:{email}")><bdi>{email.clone()}</bdi></a></li> }
    });
    let sources: Vec<String> = site.attributions.iter().map(|a| a.text.clone()).collect();
    let sample = site
        .sample
        .then(|| view! { <p class="small">{t!("ui-footer-sample")}</p> });
    view! {
        <footer class="site-footer">
            <div class="container wide">
                {use_text("footer").map(|words| view! { <p>{words}</p> })}
                <ul class="footer-links">
                    <li><a href=routes::ABOUT>{t!("ui-nav-about")}</a></li>
                    <li><a href="/requests/dashboard" rel="external">{t!("dashboard-title")}</a></li>
                    <li><a href=format!("{}#accessibility", routes::ABOUT)>{t!("ui-footer-accessibility")}</a></li>
                    <li><a href="/api/openapi.json" rel="external">{t!("ui-footer-api")}</a></li>
                    {phone}
                    {email}
                    <li><a href=routes::SIGN_IN>{t!("ui-footer-staff")}</a></li>
                </ul>
                <p class="attribution">
                    {t!("ui-footer-data")} " " <bdi lang="en">{sources.join(" · ")}</bdi> " · " {t!("ui-footer-made")}
                </p>
                {sample}
            </div>
        </footer>
    }
    .into_any()
}
