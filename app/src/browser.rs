//! The browser's start: words first, then hydration, then the things only a running page has.

use crate::{App, i18n, ui};
use leptos::mount::hydrate_from_async;
use wasm_bindgen_futures::spawn_local;

/// Loads the page's words and takes over the server's HTML. Where the words cannot be had, the page stays the
/// plain one it is, which works.
pub fn start() {
    spawn_local(async {
        if !i18n::load().await {
            return;
        }
        let body = leptos::prelude::document().body();
        let Some(body) = body else { return };
        hydrate_from_async(body, App).await.forget();
        ui::document::mark("data-hydrated", true);
        register_service_worker();
    });
}

/// Offline page and install-ability; only where the browser has service workers (secure contexts).
fn register_service_worker() {
    let navigator = leptos::prelude::window().navigator();
    let known = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    if known {
        let registered = navigator.service_worker().register("/sw.js");
        spawn_local(async move {
            // Refused (private mode, no storage): the portal works without.
            let _ = wasm_bindgen_futures::JsFuture::from(registered).await;
        });
    }
}
