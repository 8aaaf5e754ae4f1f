//! The browser's start: words first, then hydration, then the things only a running page has.

use crate::{App, i18n, ui};
use leptos::mount::hydrate_from_async;
use leptos::prelude::{document, window};
use wasm_bindgen_futures::spawn_local;

/// Loads the page's words and takes over the server's HTML. Where the words cannot be had, the page stays the
/// plain one it is, which works.
pub fn start() {
    spawn_local(async {
        if !i18n::load().await {
            return;
        }
        let body = document().body();
        let Some(body) = body else { return };
        hydrate_from_async(body, App).await.forget();
        ui::document::mark("data-hydrated", true);
        register_service_worker();
    });
}

/// Offline page and install-ability; only where the browser has service workers (secure contexts).
fn register_service_worker() {
    let navigator = window().navigator();
    let known = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    if known {
        // The build's hash makes a new build a new worker.
        let pkg = document()
            .query_selector("meta[name=stoa-pkg]")
            .ok()
            .flatten();
        let pkg = pkg
            .and_then(|m| m.get_attribute("content"))
            .unwrap_or_default();
        let build = pkg.rsplit('/').next().unwrap_or_default();
        let registered = navigator
            .service_worker()
            .register(&format!("/sw.js?v={build}"));
        spawn_local(async move {
            // Refused (private mode, no storage): the portal works without.
            let _ = wasm_bindgen_futures::JsFuture::from(registered).await;
        });
    }
}
