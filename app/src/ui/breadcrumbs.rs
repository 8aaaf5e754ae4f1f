//! The way to here.

use crate::t;
use leptos::prelude::*;

/// A step of the way.
#[derive(Debug, Clone)]
pub struct Crumb {
    pub href: String,
    pub text: String,
}

impl Crumb {
    /// A step.
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            text: text.into(),
        }
    }
}

/// The steps above this page, and this page.
#[component]
pub fn Breadcrumbs(above: Vec<Crumb>, #[prop(into)] here: String) -> impl IntoView {
    view! {
        <nav class="breadcrumbs" aria-label=t!("ui-breadcrumbs")>
            <ol>
                {above.into_iter().map(|c| view! { <li><a href=c.href>{c.text}</a></li> }).collect_view()}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}
