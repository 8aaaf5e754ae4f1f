//! Buttons, and links that look like one. At most one `Primary` on a page.

use super::Icon;
use leptos::prelude::*;

/// How loud a button is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonKind {
    Primary,
    #[default]
    Secondary,
    Quiet,
    Danger,
}

impl ButtonKind {
    /// Its classes.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Secondary => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A button. `busy` shows a spinner and keeps the width; handle presses with `on:click` on the component.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] small: bool,
    #[prop(optional, into)] icon: Option<&'static str>,
    /// `submit` (the default inside forms) or `button`.
    #[prop(default = "submit")]
    r#type: &'static str,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            class=kind.class()
            class:small=small
            type=r#type
            name=name
            value=value
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || busy.get().then_some("true")
            disabled=move || disabled.get()
        >
            {icon.map(|name| view! { <Icon name/> })}
            {label}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] icon: Option<&'static str>,
    /// `external` for what is no page of the app (files, the API).
    #[prop(optional, into)]
    rel: Option<&'static str>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href rel=rel>
            {icon.map(|name| view! { <Icon name/> })}
            {label}
        </a>
    }
}
