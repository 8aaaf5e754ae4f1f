//! The quiet chip of the frame: no network, and how many reports wait; and the word that a new version is ready.

use crate::ui::{Icon, connection};
use crate::{routes, t};
use leptos::prelude::*;

/// How many reports wait on this device, and how many the city did not take; 0 on the server and at first.
fn use_counts() -> ReadSignal<(u32, u32)> {
    let (counts, set_counts) = signal((0, 0));
    #[cfg(not(feature = "ssr"))]
    Effect::new(move |_| {
        let read = move || set_counts.set((counted("data-waiting"), counted("data-refused")));
        read();
        let told = window_event_listener_untyped("stoa-queue", move |_| read());
        on_cleanup(move || told.remove());
    });
    #[cfg(feature = "ssr")]
    let _ = set_counts;
    counts
}

/// What `offline/queue.js` writes on `<html>`.
#[cfg(not(feature = "ssr"))]
fn counted(name: &str) -> u32 {
    let html = document().document_element();
    let count = html.and_then(|h| h.get_attribute(name));
    count.and_then(|n| n.parse().ok()).unwrap_or_default()
}

/// "Offline", "2 reports waiting to send", or both; that some were not taken; nothing where all is well. It leads to the
/// list.
#[component]
pub fn OfflineChip() -> impl IntoView {
    let (online, counts) = (connection::use_online(), use_counts());
    let words = move || match (counts.get(), online.get()) {
        ((0, 0), _) => t!("ui-offline"),
        ((0, n), _) => t!("offline-refused", n = n),
        ((n, _), true) => t!("offline-waiting", n = n),
        ((n, _), false) => t!("offline-away", n = n),
    };
    let none = move || counts.get() == (0, 0);
    view! {
        <div class="toast offline" role="status" hidden=move || online.get() && none()>
            <Icon name="offline"/>
            <p>
                {words} " "
                <a href=format!("{}#waiting", routes::MINE) hidden=none>{t!("offline-see")}</a>
            </p>
        </div>
    }
    .into_any()
}

/// A new version of the portal is ready: `offline/page.js` shows it and hears the button. Nothing reloads by itself.
#[component]
pub fn NewVersion() -> impl IntoView {
    view! {
        <div class="toast" id="new-version" role="status" hidden>
            <p>{t!("offline-new-version")}</p>
            <button type="button" class="button small">{t!("offline-reload")}</button>
        </div>
    }
}
