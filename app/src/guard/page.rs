//! Which controls are looked at, and when.

use super::lines;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use stoa_domain::requests::personal::{self, Personal};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The controls whose words everyone will read.
const CONTROLS: &str = "form.report :is(textarea, [name=place_words], [name=address], [name=photo_alts], \
    input[type=text][name^='answers.']), form:is([action='/do/desk/update'], [action='/do/desk/status']) textarea";
/// Typing rests this long, in milliseconds.
const REST: u32 = 500;

thread_local! {
    static BEGUN: Cell<bool> = const { Cell::new(false) };
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Looks at the page from now on, whenever something is typed or pressed.
pub fn begin() {
    if !BEGUN.replace(true) {
        for event in ["input", "change", "click"] {
            EventListener::new(&document(), event, |_| soon()).forget();
        }
    }
    soon();
}

/// Looks when typing rests.
pub fn soon() {
    // The one before is let go of, and never comes.
    PENDING.set(Some(Timeout::new(REST, look)));
}

/// A control with what was found in it.
pub struct Found {
    pub control: Element,
    /// What it answers.
    pub question: String,
    pub words: String,
    pub pieces: Vec<Personal>,
}

fn look() {
    let mut all = Vec::new();
    if let Ok(controls) = document().query_selector_all(CONTROLS) {
        for control in (0..controls.length()).filter_map(|i| controls.item(i)) {
            let control: Element = control.unchecked_into();
            let question = question(&control);
            let words = value(&control);
            let pieces = personal::find(&question, &words);
            all.push(Found {
                control,
                question,
                words,
                pieces,
            });
        }
    }
    for found in &all {
        lines::at_field(found);
    }
    all.retain(|f| !f.pieces.is_empty());
    lines::at_review(all);
}

/// What a text control holds.
pub fn value(control: &Element) -> String {
    let value = Reflect::get(control, &JsValue::from_str("value"));
    value.ok().and_then(|v| v.as_string()).unwrap_or_default()
}

/// The label of a control: a plate's question tells a plate that stands alone. Only a service's questions are asked.
fn question(control: &Element) -> String {
    let name = control.get_attribute("name").unwrap_or_default();
    let label = format!("label[for=\"{}\"]", control.id());
    let label = document().query_selector(&label).ok().flatten();
    let label = label.filter(|_| name.starts_with("answers."));
    label.and_then(|l| l.text_content()).unwrap_or_default()
}
