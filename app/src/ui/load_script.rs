//! Scripts that only some pages need.

/// Loads a script once; later calls wait for the same load. `false`: it could not be loaded. `strict-dynamic`
/// lets a script that was trusted by its nonce (ours) add others, so no nonce is needed here.
#[cfg(not(feature = "ssr"))]
pub async fn load_script_once(url: &str) -> bool {
    browser::load(url).await
}

/// There is nothing to load on the server.
#[cfg(feature = "ssr")]
pub async fn load_script_once(url: &str) -> bool {
    let _ = url;
    false
}

#[cfg(not(feature = "ssr"))]
mod browser {
    use js_sys::Promise;
    use send_wrapper::SendWrapper;
    use std::cell::RefCell;
    use std::collections::HashMap;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;

    thread_local! {
        static LOADS: RefCell<HashMap<String, Promise>> = RefCell::default();
    }

    pub async fn load(url: &str) -> bool {
        let promise = LOADS.with_borrow_mut(|loads| {
            loads
                .entry(url.to_owned())
                .or_insert_with(|| begin(url))
                .clone()
        });
        let loaded = SendWrapper::new(JsFuture::from(promise)).await.is_ok();
        if !loaded {
            // The next try begins anew: the network may be back.
            LOADS.with_borrow_mut(|loads| loads.remove(url));
        }
        loaded
    }

    fn begin(url: &str) -> Promise {
        Promise::new(&mut |resolve, reject| {
            let document = leptos::prelude::document();
            let script = document
                .create_element("script")
                .ok()
                .and_then(|e| e.dyn_into::<web_sys::HtmlScriptElement>().ok());
            let (Some(script), Some(head)) = (script, document.head()) else {
                let _ = reject.call0(&wasm_bindgen::JsValue::NULL);
                return;
            };
            script.set_src(url);
            script.set_onload(Some(&resolve));
            script.set_onerror(Some(&reject));
            let _ = head.append_child(&script);
        })
    }
}
