//! Is there a network?

use leptos::prelude::*;

/// `true` while the device has a network, as far as the browser knows and the last page came over it; always `true` on
/// the server and at first.
pub fn use_online() -> ReadSignal<bool> {
    let (online, set_online) = signal(true);
    #[cfg(not(feature = "ssr"))]
    Effect::new(move |_| {
        set_online.set(window().navigator().on_line() && !is_away());
        let on = window_event_listener(leptos::ev::online, move |_| set_online.set(true));
        let off = window_event_listener(leptos::ev::offline, move |_| set_online.set(false));
        on_cleanup(move || {
            on.remove();
            off.remove();
        });
    });
    #[cfg(feature = "ssr")]
    let _ = set_online;
    online
}

/// The page came from the device because the portal did not answer (`offline/page.js` says so until it does).
#[cfg(not(feature = "ssr"))]
fn is_away() -> bool {
    let html = document().document_element();
    html.is_some_and(|h| h.has_attribute("data-away"))
}
