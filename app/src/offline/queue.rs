//! The device's queue of reports, as `public/offline/queue.js` offers it.

use crate::api::ApiError;
use serde::Deserialize;
use stoa_domain::requests::Reference;

/// How a report on this device stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// It goes out when there is a network.
    Waiting,
    /// It is in the form again.
    Editing,
    /// The city did not take it as it is.
    Refused,
    /// It arrived; some of its files were not taken.
    Partly,
    /// It arrived whole.
    Sent,
}

/// A report on this device.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Waiting {
    pub id: String,
    /// The service's name.
    pub service: String,
    /// The place in words; may be empty.
    pub place: String,
    pub state: Standing,
    /// Known once the words have arrived, also while files still wait.
    pub reference: Option<Reference>,
    /// Files still to go.
    pub photos: u32,
    /// Why files were not taken, by code.
    pub refused: Vec<String>,
    /// Why the report was not taken.
    pub error: Option<ApiError>,
    /// An earlier version had arrived before it was edited.
    pub earlier: bool,
    /// May an earlier version have arrived?
    pub unsure: bool,
}

#[cfg(not(feature = "ssr"))]
pub use browser::*;

#[cfg(not(feature = "ssr"))]
mod browser {
    use super::Waiting;
    use crate::i18n;
    use js_sys::{Array, Reflect};
    use send_wrapper::SendWrapper;
    use stoa_domain::requests::Draft;
    use wasm_bindgen::prelude::{Closure, wasm_bindgen};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Blob, File};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = stoaQueue, js_name = add, catch)]
        async fn js_add(
            draft: &str,
            photos: &Array,
            video: &JsValue,
            service: &str,
            locale: &str,
            id: Option<&str>,
        ) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_namespace = stoaQueue, js_name = send, catch)]
        async fn js_send(id: &str, progress: &JsValue) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_namespace = stoaQueue, js_name = list, catch)]
        async fn js_list() -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_namespace = stoaQueue, js_name = take, catch)]
        async fn js_take(id: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_namespace = stoaQueue, js_name = remove, catch)]
        async fn js_remove(id: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_namespace = stoaQueue, js_name = again, catch)]
        async fn js_again(id: &str) -> Result<JsValue, JsValue>;
    }

    /// Writes a report down on this device; `id` is that of the report it was before it was edited. Answers its id;
    /// `None`: this browser keeps nothing (a private window, no secure connection).
    pub async fn add(
        draft: &Draft,
        photos: &[Blob],
        video: Option<&File>,
        service: &str,
        id: Option<&str>,
    ) -> Option<String> {
        let json = serde_json::to_string(draft).ok()?;
        let photos: Array = photos.iter().collect();
        let video = video.map_or(JsValue::NULL, JsValue::from);
        let locale = i18n::locale().tag();
        let added = js_add(&json, &photos, &video, service, locale, id);
        SendWrapper::new(added).await.ok()?.as_string()
    }

    /// Sends one now, as far as it goes, telling how far it is (0 to 1). Answers how it stands then.
    pub async fn send(id: &str, progress: impl Fn(f64) + 'static) -> Option<Waiting> {
        let progress = Closure::<dyn Fn(f64)>::new(progress);
        let sent = SendWrapper::new(js_send(id, progress.as_ref())).await;
        serde_json::from_str(&sent.ok()?.as_string()?).ok()
    }

    /// Everything on this device, the newest first.
    pub async fn list() -> Vec<Waiting> {
        let listed = SendWrapper::new(js_list()).await;
        let text = listed.ok().and_then(|t| t.as_string());
        text.and_then(|t| serde_json::from_str(&t).ok())
            .unwrap_or_default()
    }

    /// A report taken back into the form, with its files.
    pub struct Taken {
        pub draft: Draft,
        pub photos: Vec<Blob>,
        pub video: Option<File>,
    }

    /// Takes a report back. It does not go out until it is added again. `None`: it is gone, or has arrived.
    pub async fn take(id: &str) -> Option<Taken> {
        let taken = SendWrapper::new(js_take(id)).await.ok()?;
        let part = |name: &str| Reflect::get(&taken, &name.into()).unwrap_or(JsValue::NULL);
        Some(Taken {
            draft: serde_json::from_str(&part("draft").as_string()?).ok()?,
            photos: Array::from(&part("photos"))
                .iter()
                .filter_map(|p| p.dyn_into().ok())
                .collect(),
            video: part("video").dyn_into().ok(),
        })
    }

    /// Deletes one.
    pub async fn remove(id: &str) {
        // What cannot be deleted is still in the list, which says so.
        let _ = SendWrapper::new(js_remove(id)).await;
    }

    /// Lets one wait again, and tries to send what waits.
    pub async fn again(id: &str) {
        // How it went is in the list.
        let _ = SendWrapper::new(js_again(id)).await;
    }
}
