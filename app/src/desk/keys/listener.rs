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
                Deed::Choose(range) => dom::choose(range),
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
    if document()
        .query_selector("dialog[open]")
        .ok()
        .flatten()
        .is_some()
    {
        return Focus::Typing;
    }
    let Some(element) = document().active_element() else {
        return Focus::Free;
    };
    let inside = |selector: &str| element.closest(selector).ok().flatten().is_some();
    // A check box or radio takes no letters; everything else that can be edited does.
    if inside(
        "textarea, select, [contenteditable], [role=application], .map, input:not([type=checkbox]):not([type=radio])",
    ) {
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
    use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};

    /// What a row is opened by.
    const ROW: &str = ".desk-row-main";

    fn find(selector: &str) -> Option<HtmlElement> {
        document()
            .query_selector(selector)
            .ok()
            .flatten()
            .and_then(|e| e.dyn_into().ok())
    }

    /// Moves the focus to the next (1) or previous (-1) row: from the row that has it, else from the open one, else
    /// to the first. At the ends it stays.
    pub fn step(by: i32) -> bool {
        let from = find(".desk-row-main:focus").or_else(|| find(".desk-row-main[aria-current]"));
        let Some(from) = from else {
            return find(ROW).is_some_and(|row| row.focus().is_ok());
        };
        let beside = from.closest("li").ok().flatten().and_then(|row| match by {
            1 => row.next_element_sibling(),
            _ => row.previous_element_sibling(),
        });
        let link = beside.and_then(|row| row.query_selector(ROW).ok().flatten());
        let to = link
            .and_then(|link| link.dyn_into::<HtmlElement>().ok())
            .unwrap_or(from);
        to.focus().is_ok()
    }

    /// Chooses the row that has the focus, or no longer; with `range` all rows from the nearest that is chosen to it.
    pub fn choose(range: bool) -> bool {
        let row = document().active_element();
        let row = row.and_then(|e| e.closest(".desk-row").ok().flatten());
        let Some((row, tick)) = row.and_then(|row| Some((row.clone(), tick(&row)?))) else {
            return false;
        };
        if !range {
            tick.set_checked(!tick.checked());
            return true;
        }
        tick.set_checked(true);
        let up = between(&row, Element::previous_element_sibling);
        let all = up.or_else(|| between(&row, Element::next_element_sibling));
        for tick in all.unwrap_or_default() {
            tick.set_checked(true);
        }
        true
    }

    /// The boxes between a row and the nearest one that is chosen in that direction; `None`: there is none.
    fn between(
        row: &Element,
        beside: fn(&Element) -> Option<Element>,
    ) -> Option<Vec<HtmlInputElement>> {
        let mut all = Vec::new();
        let mut next = beside(row);
        while let Some(row) = next {
            let tick = tick(&row)?;
            if tick.checked() {
                return Some(all);
            }
            all.push(tick);
            next = beside(&row);
        }
        None
    }

    /// The box of a row.
    fn tick(row: &Element) -> Option<HtmlInputElement> {
        let found = row.query_selector("input[name=case]").ok().flatten();
        found.and_then(|e| e.dyn_into().ok())
    }

    /// Moves the focus there (in a group: to its first control), opening what it is folded into.
    pub fn focus(selector: &str) -> bool {
        let Some(element) = find(selector) else {
            return false;
        };
        if let Ok(Some(fold)) = element.closest("details:not([open])") {
            let _ = fold.set_attribute("open", "");
        }
        let inner = element
            .query_selector("input, select, textarea, button")
            .ok()
            .flatten()
            .and_then(|control| control.dyn_into::<HtmlElement>().ok());
        inner.unwrap_or(element).focus().is_ok()
    }

    /// Presses it, where it is shown.
    pub fn press(selector: &str) -> bool {
        find(selector)
            .filter(|element| !element.hidden())
            .map(|element| element.click())
            .is_some()
    }
}
