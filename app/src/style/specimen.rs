//! A titled frame around something shown.

use leptos::prelude::*;

/// One part of the design system.
#[component]
pub fn Specimen(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <section class="specimen">
            <h2>{title}</h2>
            <div class="specimen-body stack">{children()}</div>
        </section>
    }
}
