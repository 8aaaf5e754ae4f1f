//! What concerns the document as a whole: marks on `<html>`, where the focus goes. In the browser only; on the
//! server nothing happens.

/// Sets or takes off an attribute without value on `<html>`.
pub fn mark(name: &str, on: bool) {
    mark_value(name, on.then_some(""));
}

/// Sets or takes off an attribute on `<html>`.
pub fn mark_value(name: &str, value: Option<&str>) {
    #[cfg(not(feature = "ssr"))]
    if let Some(html) = leptos::prelude::document().document_element() {
        let _ = match value {
            Some(value) => html.set_attribute(name, value),
            None => html.remove_attribute(name),
        };
    }
    #[cfg(feature = "ssr")]
    let _ = (name, value);
}

/// Moves the focus to the page's heading, without scrolling.
pub fn focus_heading() {
    focus("main h1", false);
}

/// Moves the focus to a form field by its name, and shows it.
pub fn focus_field(name: &str) {
    focus(&format!("[id=\"{}\"]", super::field_id(name)), true);
}

/// Moves the focus to the first element that a selector finds, or to its first control where it is a group.
pub fn focus(selector: &str, show: bool) {
    #[cfg(not(feature = "ssr"))]
    {
        use wasm_bindgen::JsCast;
        let document = leptos::prelude::document();
        let Some(found) = document.query_selector(selector).ok().flatten() else {
            return;
        };
        let group = found.tag_name() == "FIELDSET";
        let inner = group
            .then(|| {
                found
                    .query_selector("input, select, textarea, button")
                    .ok()
                    .flatten()
            })
            .flatten();
        let Ok(target) = inner.unwrap_or(found).dyn_into::<web_sys::HtmlElement>() else {
            return;
        };
        if target.tab_index() < 0 && !target.has_attribute("tabindex") {
            let _ = target.set_attribute("tabindex", "-1");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(!show);
        let _ = target.focus_with_options(&options);
    }
    #[cfg(feature = "ssr")]
    let _ = (selector, show);
}

/// Closes the menus of the frame.
pub fn close_menus() {
    #[cfg(not(feature = "ssr"))]
    if let Ok(open) = leptos::prelude::document().query_selector_all(".site-header details[open]") {
        use wasm_bindgen::JsCast;
        for i in 0..open.length() {
            if let Some(Ok(menu)) = open.item(i).map(|n| n.dyn_into::<web_sys::Element>()) {
                let _ = menu.remove_attribute("open");
            }
        }
    }
}
