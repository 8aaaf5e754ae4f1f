//! Takes out what looks like personal data.

use super::page::{soon, value};
use crate::t;
use crate::ui::announce;
use js_sys::Reflect;
use leptos::prelude::document;
use stoa_domain::requests::personal::{self, PersonalKind};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlElement};

/// Puts a gap in the place of every piece of a kind. The control's own listeners hear of it as of typing.
pub fn take_out(control: &Element, question: &str, kind: PersonalKind) {
    let less = personal::without(question, &value(control), kind);
    let _ = Reflect::set(
        control,
        &JsValue::from_str("value"),
        &JsValue::from_str(&less),
    );
    let init = EventInit::new();
    init.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &init) {
            let _ = control.dispatch_event(&event);
        }
    }
    announce(&t!("guard-taken-out"));
    // The button goes: the focus goes to what was changed, or on the last step to its heading.
    let shown = control.unchecked_ref::<HtmlElement>().offset_parent();
    let heading = || document().get_element_by_id("step-review-title");
    let target = shown.map(|_| control.clone()).or_else(heading);
    if let Some(target) = target {
        let _ = target.unchecked_ref::<HtmlElement>().focus();
    }
    soon();
}
