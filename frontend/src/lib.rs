//! The wasm entry: panic hook and hydration.

// As in the app.
#![recursion_limit = "512"]

use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page's script when the wasm is ready.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    stoa_app::start();
}
