//! The browser's start: words first, then hydration. The offline side begins by itself (`public/offline/page.js`).

use crate::{App, first, i18n, ui};
use leptos::mount::hydrate_from_async;
use leptos::prelude::document;
use wasm_bindgen_futures::spawn_local;

/// Loads the page's words and takes over the server's HTML. Where the words cannot be had, the page stays the
/// plain one it is, which works.
pub fn start() {
    first::name_them();
    spawn_local(async {
        if !i18n::load().await {
            return;
        }
        let body = document().body();
        let Some(body) = body else { return };
        hydrate_from_async(body, App).await.forget();
        ui::document::mark("data-hydrated", true);
    });
}
