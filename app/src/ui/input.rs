//! Keeping a text control and its signal in step without losing what was typed before hydration.

use leptos::prelude::*;

/// A control that holds text.
pub trait TextControl: leptos::wasm_bindgen::JsCast + Clone + 'static {
    /// What it shows.
    fn text(&self) -> String;
    /// Shows something else.
    fn show(&self, text: &str);
}

macro_rules! text_control {
    ($($element:ty),*) => {$(
        impl TextControl for $element {
            fn text(&self) -> String {
                self.value()
            }
            fn show(&self, text: &str) {
                self.set_value(text);
            }
        }
    )*};
}

text_control!(
    leptos::web_sys::HtmlInputElement,
    leptos::web_sys::HtmlTextAreaElement,
    leptos::web_sys::HtmlSelectElement
);

/// Words as the content of a text area. The renderer writes that as it is (leptos 0.8 takes it for raw text, which it is
/// not: HTML Living Standard §13.1.2.2), so on the server what could end it is written as references. A browser's own
/// rendering makes a text node of it.
pub fn content(words: String) -> String {
    if cfg!(feature = "ssr") {
        words.replace('&', "&amp;").replace('<', "&lt;")
    } else {
        words
    }
}

/// Ties a control to a signal: what somebody typed before the wasm came goes into the signal, later changes of the
/// signal go into the control. Typing itself is the component's `on:input`.
pub fn keep_in_step<E>(element: NodeRef<E>, value: RwSignal<String>)
where
    E: leptos::html::ElementType,
    E::Output: TextControl,
{
    Effect::new(move |taken: Option<bool>| {
        let Some(control) = element.get() else {
            return taken.unwrap_or_default();
        };
        let shown = control.text();
        if !taken.unwrap_or_default() {
            if shown != value.get_untracked() {
                value.set(shown);
            }
            value.track();
        } else {
            let wanted = value.get();
            if wanted != shown {
                control.show(&wanted);
            }
        }
        true
    });
}
