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
    let words = move || {
        if error.get() {
            set_error_title(&text.read())
        } else {
            text.get()
        }
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
