//! The quiet chip of the frame: no network, and how many reports wait; and the word that a new version is ready.

use crate::ui::{Icon, connection};
use crate::{routes, t};
use leptos::prelude::*;

/// How many reports wait on this device; 0 on the server and at first.
fn use_waiting() -> ReadSignal<u32> {
    let (waiting, set_waiting) = signal(0);
    #[cfg(not(feature = "ssr"))]
    Effect::new(move |_| {
        set_waiting.set(counted());
        let told = window_event_listener_untyped("stoa-queue", move |_| set_waiting.set(counted()));
        on_cleanup(move || told.remove());
    });
    #[cfg(feature = "ssr")]
    let _ = set_waiting;
    waiting
}

/// What `offline/page.js` writes on `<html>`.
#[cfg(not(feature = "ssr"))]
fn counted() -> u32 {
    let html = document().document_element();
    let count = html.and_then(|h| h.get_attribute("data-waiting"));
    count.and_then(|n| n.parse().ok()).unwrap_or_default()
}

/// "Offline", "2 reports waiting to send", or both; nothing where neither is so. It leads to what waits.
#[component]
pub fn OfflineChip() -> impl IntoView {
    let (online, waiting) = (connection::use_online(), use_waiting());
    let words = move || match (waiting.get(), online.get()) {
        (0, _) => t!("ui-offline"),
        (n, true) => t!("offline-waiting", n = n),
        (n, false) => t!("offline-away", n = n),
    };
    view! {
        <div class="toast offline" role="status" hidden=move || online.get() && waiting.get() == 0>
            <Icon name="offline"/>
            <p>{words} " " <a href=format!("{}#waiting", routes::MINE) hidden=move || waiting.get() == 0>{t!("offline-see")}</a></p>
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
