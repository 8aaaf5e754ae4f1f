//! Who may come in. The desk's data is guarded by the use cases; the gate only saves the way to them.

use crate::ui::here;
use crate::{routes, t, use_staff};
use leptos::prelude::*;
use stoa_domain::accounts::Staff;

/// The page for somebody signed in; everybody else is sent to the sign-in, and from there back here.
pub fn gate(page: impl FnOnce(Staff) -> AnyView) -> AnyView {
    match use_staff() {
        Some(staff) => page(staff),
        None => view! { <SendToSignIn/> }.into_any(),
    }
}

#[component]
fn SendToSignIn() -> impl IntoView {
    let to = routes::sign_in(&here());
    #[cfg(feature = "ssr")]
    see_other(&to);
    let navigate = leptos_router::hooks::use_navigate();
    let target = to.clone();
    Effect::new(move |_| {
        let options = leptos_router::NavigateOptions {
            replace: true,
            ..Default::default()
        };
        navigate(&target, options);
    });
    view! { <div class="container narrow"><p><a href=to>{t!("ui-nav-sign-in")}</a></p></div> }
        .into_any()
}

/// 303: whatever was asked for, GET that instead (RFC 9110 §15.4.4).
#[cfg(feature = "ssr")]
fn see_other(to: &str) {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(location) = http::HeaderValue::from_str(to)
    {
        response.insert_header(http::header::LOCATION, location);
        response.set_status(http::StatusCode::SEE_OTHER);
    }
}
