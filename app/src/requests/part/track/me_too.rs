//! "Me too": a plain form of one button. Counted once a device; who wants to hear of it follows below.

use crate::t;
use crate::ui::{Notice, NoticeKind};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::requests::Reference;

/// The button, or that it was pressed.
#[component]
pub fn MeToo(reference: Reference) -> impl IntoView {
    let done = use_query_map().get_untracked().get_str("me-too").is_some();
    if done {
        return view! { <Notice kind=NoticeKind::Success title=t!("similar-done") role="status"/> }
            .into_any();
    }
    view! {
        <form method="post" action="/do/requests/me-too">
            <input type="hidden" name="reference" value=reference.to_string()/>
            <button type="submit" class="button">{t!("similar-me-too")}</button>
        </form>
    }
    .into_any()
}
