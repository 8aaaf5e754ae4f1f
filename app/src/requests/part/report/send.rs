//! Sending the report from the browser: exactly once, whatever is pressed how often.

use super::state::{Form, Scope};
use super::tools::{Tool, hand};
use leptos::prelude::*;

/// What a press of the button, or Enter in a field, does.
pub fn submit(form: Form) {
    if form.sending.get_untracked().is_some() {
        return; // already on its way
    }
    if fine(form) {
        form.sending.set(Some(0.0));
        hand(Tool::Send(form));
    }
}

/// May it go? Says what is wrong with it; what the server found wrong last time is its to say again.
pub fn fine(form: Form) -> bool {
    form.trouble.set(None);
    if !form.refused.read_untracked().is_empty() {
        form.refused.set(Default::default());
    }
    form.ask(Scope::All)
}
