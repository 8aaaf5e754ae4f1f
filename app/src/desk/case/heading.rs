//! Headings below the case's own, which is the page's first where the case stands alone.

use super::pane::Setting;
use super::state::CaseState;
use leptos::prelude::*;

/// A section's heading; `below`: one inside a section. Looks the same wherever the case stands.
#[component]
pub fn Heading(#[prop(optional)] below: bool, children: Children) -> impl IntoView {
    match (CaseState::of_page().setting(), below) {
        (Setting::Alone, false) => view! { <h2 class="h4">{children()}</h2> }.into_any(),
        (Setting::Alone, true) | (Setting::Split, false) => {
            view! { <h3 class="h4">{children()}</h3> }.into_any()
        }
        (Setting::Split, true) => view! { <h4 class="h4">{children()}</h4> }.into_any(),
    }
}
