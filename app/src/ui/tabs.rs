//! Several views of one thing: links, so that each has an address.

use super::Icon;
use crate::i18n;
use leptos::prelude::*;

/// A view.
#[derive(Debug, Clone)]
pub struct Tab {
    pub href: String,
    pub label: String,
    pub icon: Option<&'static str>,
    pub count: Option<u64>,
    /// Is it the one shown?
    pub current: bool,
}

/// The views of a page.
#[component]
pub fn Tabs(#[prop(into)] label: String, tabs: Vec<Tab>) -> impl IntoView {
    let link = |t: Tab| {
        view! {
            <a href=t.href aria-current=t.current.then_some("page")>
                {t.icon.map(|name| view! { <Icon name/> })}
                {t.label}
                {t.count.map(|n| view! { " " <span class="count">{i18n::number(n as f64)}</span> })}
            </a>
        }
    };
    view! { <nav class="tabs" aria-label=label>{tabs.into_iter().map(link).collect_view()}</nav> }
}
