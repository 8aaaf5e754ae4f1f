//! Is there a network?

use leptos::prelude::*;

/// `true` while the device has a network, as far as the browser knows; always `true` on the server and at first.
pub fn use_online() -> ReadSignal<bool> {
    let (online, set_online) = signal(true);
    #[cfg(not(feature = "ssr"))]
    Effect::new(move |_| {
        set_online.set(window().navigator().on_line());
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
