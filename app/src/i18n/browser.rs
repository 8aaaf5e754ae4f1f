//! The browser's half: the page's one language, loaded before hydration from the addresses that the server put
//! into the head as `<link rel="preload" as="fetch" data-catalogue>`.

use super::Arg;
use super::bundle::Bundle;
use std::cell::{Cell, RefCell};
use stoa_domain::Locale;
use wasm_bindgen::JsCast;

thread_local! {
    static BUNDLE: RefCell<Option<Bundle>> = const { RefCell::new(None) };
    static LOCALE: Cell<Locale> = const { Cell::new(Locale::En) };
}

/// Reads the page's language and loads its catalogues. `false`: they could not be loaded, and the page must stay
/// the plain one the server sent (hydrating without words would empty it).
pub async fn load() -> bool {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return false;
    };
    let tag = document
        .document_element()
        .and_then(|html| html.get_attribute("lang"));
    let locale = tag.as_deref().and_then(Locale::parse).unwrap_or_default();
    LOCALE.set(locale);
    let Ok(links) = document.query_selector_all("link[data-catalogue]") else {
        return false;
    };
    let mut bundle = Bundle::new(locale);
    for i in 0..links.length() {
        let Some(link) = links
            .item(i)
            .and_then(|n| n.dyn_into::<web_sys::Element>().ok())
        else {
            continue;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let Ok(source) = crate::api::catalogue(&href).await else {
            return false;
        };
        bundle.add(&source);
    }
    BUNDLE.set(Some(bundle));
    true
}

pub(super) fn locale() -> Locale {
    LOCALE.get()
}

pub(super) fn text(key: &str, args: &[(&str, Arg)]) -> String {
    BUNDLE
        .with_borrow(|bundle| bundle.as_ref().and_then(|b| b.text(key, args)))
        .unwrap_or_else(|| key.to_owned())
}
