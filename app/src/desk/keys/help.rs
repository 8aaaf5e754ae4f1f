//! The table of shortcuts as people read it.

use super::listener::listen;
use super::table::{SHORTCUTS, Shortcut};
use crate::t;
use crate::ui::{Dialog, Icon};
use leptos::prelude::*;

/// A button and the dialog it opens; also listens for the shortcuts while it is on the page.
#[component]
pub fn KeyHelp() -> impl IntoView {
    let open = RwSignal::new(false);
    listen(open);
    view! {
        <button
            type="button"
            class="button quiet small icon-only"
            aria-label=t!("desk-help-open")
            title=t!("desk-keys-hint")
            on:click=move |_| open.set(true)
        >
            <Icon name="keyboard"/>
        </button>
        <Dialog open id="desk-help" title=t!("desk-help-title")>
            <p>{t!("desk-help-intro")}</p>
            <table class="table dense">
                <thead>
                    <tr><th scope="col">{t!("desk-help-key")}</th><th scope="col">{t!("desk-help-action")}</th></tr>
                </thead>
                <tbody>{SHORTCUTS.iter().map(row).collect_view()}</tbody>
            </table>
        </Dialog>
    }
    .into_any()
}

fn row(shortcut: &'static Shortcut) -> impl IntoView {
    let keys = shortcut
        .keys
        .iter()
        .enumerate()
        .map(|(i, key)| {
            let or = (i > 0).then(|| format!(" {} ", t!("desk-key-or")));
            view! { {or} <kbd>{*key}</kbd> }
        })
        .collect_view();
    view! { <tr><td dir="ltr">{keys}</td><td>{(shortcut.words)()}</td></tr> }
}
