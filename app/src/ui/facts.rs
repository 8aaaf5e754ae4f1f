//! Facts by name.

use leptos::prelude::*;

/// A list of facts; put [`Fact`]s into it.
#[component]
pub fn DescriptionList(#[prop(optional)] compact: bool, children: Children) -> impl IntoView {
    view! { <dl class="facts" class:compact=compact>{children()}</dl> }
}

/// One fact.
#[component]
pub fn Fact(#[prop(into)] name: String, children: Children) -> impl IntoView {
    view! { <div><dt>{name}</dt><dd>{children()}</dd></div> }
}
