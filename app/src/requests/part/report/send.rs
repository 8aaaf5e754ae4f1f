//! Sending the report from the browser: exactly once, whatever is pressed how often.

use super::state::{Form, Scope};
use super::tools::{Tool, hand};
use leptos::prelude::*;

/// What a press of the button, or Enter in a field, does.
pub fn submit(form: Form) {
    if form.sending.get_untracked().is_some() {
        return; // already on its way
    }
    form.trouble.set(None);
    if !form.refused.read_untracked().is_empty() {
        form.refused.set(Default::default());
    }
    if form.ask(Scope::All) {
        form.sending.set(Some(0.0));
        hand(Tool::Send(form));
    }
}
