//! A filter in use, with its way out.

use super::Icon;
use crate::t;
use leptos::prelude::*;

/// A chip that leads to the page without this filter. Put it into `<ul class="chips">`.
#[component]
pub fn Chip(
    #[prop(into)] label: String,
    /// The address without it.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! {
        <li>
            <a class="chip" href=href>
                <span>{label}</span>
                <Icon name="close" size="small"/>
                <span class="visually-hidden">{t!("ui-remove")}</span>
            </a>
        </li>
    }
}
