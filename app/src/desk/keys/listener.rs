//! Listens to the keyboard and does what the table says. The focus itself moves from row to row, so what a sighted
//! person sees, a screen reader says and Enter opens is always the same row.

use super::table::{Deed, Focus, deed};
use leptos::ev;
use leptos::prelude::*;

/// Listens until the current owner is cleaned up. `help`: is the help shown?
pub fn listen(help: RwSignal<bool>) {
    Effect::new(move |_| {
        let handle = window_event_listener(ev::keydown, move |e| {
            let chord = e.ctrl_key() || e.alt_key() || e.meta_key();
            let Some(deed) = deed(&e.key(), &e.code(), e.shift_key(), chord, focus()) else {
                return;
            };
            let done = match deed {
                Deed::Help => {
                    help.set(true);
                    true
                }
                Deed::Step(by) => dom::step(by),
                Deed::Open => dom::press(OPEN_ROW),
                Deed::Focus(name) => dom::focus(&named(name)),
                Deed::Press(name) => dom::press(&named(name)),
            };
            if done {
                e.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    });
}

/// The row that `o` opens: the one with the focus.
const OPEN_ROW: &str = ".desk-row-main:focus";

fn named(name: &str) -> String {
    format!("[data-key=\"{name}\"]")
}

fn focus() -> Focus {
    if document().query_selector("dialog[open]").ok().flatten().is_some() {
        return Focus::Typing;
    }
    let Some(element) = document().active_element() else {
        return Focus::Free;
    };
    let inside = |selector: &str| element.closest(selector).ok().flatten().is_some();
    // A check box or radio takes no letters; everything else that can be edited does.
    if inside("textarea, select, [contenteditable], [role=application], .map, input:not([type=checkbox]):not([type=radio])") {
        Focus::Typing
    } else if inside("a, button, summary, input, [tabindex]:not(main)") {
        Focus::Control
    } else {
        Focus::Free
    }
}

mod dom {
    //! The elements behind the deeds.

    use leptos::prelude::document;
    use leptos::wasm_bindgen::JsCast;
    use leptos::web_sys::{Element, HtmlElement};

    fn find(selector: &str) -> Option<HtmlElement> {
        document()
            .query_selector(selector)
            .ok()
            .flatten()
            .and_then(|e| e.dyn_into().ok())
    }

    /// Moves the focus by rows: from the row that has it, else from the open one, else to the first.
    pub fn step(by: i32) -> bool {
        let Ok(rows) = document().query_selector_all(".desk-row-main") else {
            return false;
        };
        let count = rows.length() as i32;
        let row = |i: i32| rows.item(i as u32).and_then(|n| n.dyn_into::<Element>().ok());
        let place = |of: Option<HtmlElement>| {
            let of: Element = of?.into();
            (0..count).find(|&i| row(i).as_ref() == Some(&of))
        };
        let from = place(find(".desk-row-main:focus")).or_else(|| place(find(".desk-row-main[aria-current]")));
        let to = from.map_or(0, |i| (i + by).clamp(0, count - 1));
        match row(to).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            Some(element) => element.focus().is_ok(),
            None => false,
        }
    }

    /// Moves the focus there, opening what it is folded into.
    pub fn focus(selector: &str) -> bool {
        let Some(element) = find(selector) else {
            return false;
        };
        if let Ok(Some(fold)) = element.closest("details:not([open])") {
            let _ = fold.set_attribute("open", "");
        }
        element.focus().is_ok()
    }

    /// Presses it.
    pub fn press(selector: &str) -> bool {
        find(selector).map(|element| element.click()).is_some()
    }
}
