//! Going from step to step on a phone.

use super::state::{Form, Scope};
use super::step::Step;
use crate::ui::document;
use leptos::prelude::*;

/// On to the next step, unless something on this one is missing: then that is said.
pub fn next(form: Form) {
    let here = form.step.get_untracked();
    if form.ask(Scope::Step(here)) {
        form.asked.set(None);
        let steps = untrack(|| form.steps());
        if let Some(to) = steps.iter().skip_while(|s| **s != here).nth(1) {
            go(form, *to);
        }
    }
}

/// Back to the step before.
pub fn back(form: Form) {
    let here = form.step.get_untracked();
    let steps = untrack(|| form.steps());
    if let Some(to) = steps.iter().take_while(|s| **s != here).last() {
        form.summary.set(Vec::new());
        go(form, *to);
    }
}

/// To a step; its heading takes the focus, so that everybody knows where they are.
pub fn go(form: Form, to: Step) {
    form.step.set(to);
    request_animation_frame(move || document::focus(&format!("#step-{}-title", to.code()), true));
}

/// To the control that mends an error, wherever it is.
pub fn go_to_field(form: Form, field: String) {
    form.step.set(Step::of_field(&field));
    request_animation_frame(move || document::focus_field(&field));
}
