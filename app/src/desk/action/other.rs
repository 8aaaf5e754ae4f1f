//! The field for another request's reference.

use super::form::control_id;
use super::{Outcome, Returned, Verb};
use crate::t;
use crate::ui::keep_in_step;
use leptos::html;
use leptos::prelude::*;

/// What stands in it at first: what came back with an error.
pub fn first_other(verb: Verb) -> RwSignal<String> {
    RwSignal::new(Returned::of_page().typed(verb, "other").unwrap_or_default())
}

/// The field. It comes behind the choices of its form, if there are any: the last one filled in counts.
#[component]
pub fn Other(verb: Verb, value: RwSignal<String>, outcome: RwSignal<Outcome>) -> impl IntoView {
    let id = control_id(verb, "other");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let element = NodeRef::<html::Input>::new();
    keep_in_step(element, value);
    let error = Memo::new(move |_| outcome.read().error_of("other"));
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone()>{t!("related-other")}</label>
            <p class="hint" id=hint_id>{t!("related-other-hint")}</p>
            <p class="field-error" id=error_id hidden=move || error.read().is_none()>{move || error.get()}</p>
            <input
                id=id
                name="other"
                type="text"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                value=value.get_untracked()
                node_ref=element
                on:input=move |e| value.set(event_target_value(&e))
            />
        </div>
    }
    .into_any()
}
