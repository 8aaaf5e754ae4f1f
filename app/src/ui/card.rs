//! A card: title, perhaps a link, and content.

use leptos::prelude::*;

/// A card; where `href` is given the whole card leads there.
#[component]
pub fn Card(
    #[prop(into)] title: String,
    #[prop(optional, into)] href: Option<String>,
    children: Children,
) -> impl IntoView {
    let plain = href.is_none();
    let heading = match href {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <article class="card" class:plain=plain>
            <h3>{heading}</h3>
            {children()}
        </article>
    }
}
