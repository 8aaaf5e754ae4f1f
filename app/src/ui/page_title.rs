//! The document's title; the portal's name is added by the app.

use crate::t;
use leptos::prelude::*;
use leptos_meta::Title;

/// Sets the title of the page; begins with "Error:" while `error` is true.
#[component]
pub fn PageTitle(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] error: Signal<bool>,
) -> impl IntoView {
    // leptos_meta 0.8.7 keeps the title of a page that went on to another address of its own route, and may ask for
    // it when that page's values are gone.
    let words = move || match (error.try_get(), text.try_get()) {
        (Some(true), Some(title)) => set_error_title(&title),
        (_, title) => title.unwrap_or_default(),
    };
    // The server writes the head last, when the page's own values may be gone: it asks now.
    #[cfg(feature = "ssr")]
    let words = {
        let now = untrack(words);
        move || now.clone()
    };
    view! { <Title text=words/> }
}

/// A title as it reads while something is wrong with the page's form.
pub fn set_error_title(title: &str) -> String {
    t!("ui-error-title", title = title)
}
