//! Hiding faces and plates: `public/photo/blur.js`, loaded when somebody asks for it. Browser only.

use crate::t;
use crate::ui::{announce, load_script_once};
use js_sys::{Object, Reflect};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = stoaBlur, js_name = edit, catch)]
    async fn js_edit(blob: &Blob, words: &Object, opener: &str) -> Result<JsValue, JsValue>;
}

/// Opens a photo to be painted over; `None`: nothing was hidden.
pub async fn edit(blob: &Blob, id: u32) -> Option<Blob> {
    let meta = leptos::prelude::document()
        .query_selector("meta[name=stoa-pkg]")
        .ok()??;
    let pkg = meta.get_attribute("content")?;
    let build = pkg.rsplit('/').next()?;
    if !load_script_once(&format!("/photo/blur.js?v={build}")).await {
        announce(&t!("error-offline"));
        return None;
    }
    let words = words();
    let opener = format!("[data-blur=\"{id}\"]");
    let edited = SendWrapper::new(js_edit(blob, &words, &opener)).await;
    edited.ok()?.dyn_into().ok()
}

fn words() -> Object {
    let words = Object::new();
    for (name, text) in [
        ("title", t!("guard-blur-title")),
        ("hint", t!("guard-blur-hint")),
        ("canvas", t!("guard-blur-canvas")),
        ("size", t!("guard-blur-size")),
        ("undo", t!("guard-blur-undo")),
        ("save", t!("guard-blur-save")),
        ("cancel", t!("guard-blur-cancel")),
        ("done", t!("guard-blur-done")),
        ("undone", t!("guard-blur-undone")),
    ] {
        let _ = Reflect::set(&words, &name.into(), &text.into());
    }
    words
}
