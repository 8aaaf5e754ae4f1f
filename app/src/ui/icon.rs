//! A picture from the sprite `/icons.svg`.

use leptos::prelude::*;

/// An icon; decoration unless there are words beside it. `size`: empty, `small`, `large`; `flip`: it points along
/// the text and turns round in right-to-left languages.
#[component]
pub fn Icon(
    #[prop(into)] name: String,
    #[prop(default = "")] size: &'static str,
    #[prop(optional)] flip: bool,
) -> impl IntoView {
    let class = match (size, flip) {
        ("", false) => "icon".to_owned(),
        ("", true) => "icon flip".to_owned(),
        (size, false) => format!("icon {size}"),
        (size, true) => format!("icon {size} flip"),
    };
    view! {
        <svg class=class aria-hidden="true">
            <use_ href=format!("/icons.svg#{name}")/>
        </svg>
    }
    .into_any()
}
