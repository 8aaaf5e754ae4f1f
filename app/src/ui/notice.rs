//! Something to know, where it matters.

use super::Icon;
use leptos::prelude::*;

/// What kind of news.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    #[default]
    Info,
    Success,
    Warning,
    Error,
}

/// A notice. `role`: `status` or `alert` where it appears by itself.
#[component]
pub fn Notice(
    #[prop(optional)] kind: NoticeKind,
    #[prop(into)] title: String,
    #[prop(optional, into)] role: Option<&'static str>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (class, icon) = match kind {
        NoticeKind::Info => ("notice info", "info"),
        NoticeKind::Success => ("notice success", "check"),
        NoticeKind::Warning => ("notice warning", "warning"),
        NoticeKind::Error => ("notice error", "error"),
    };
    view! {
        <div class=class role=role>
            <Icon name=icon/>
            <div>
                <h2>{title}</h2>
                {children.map(|c| c())}
            </div>
        </div>
    }
}
