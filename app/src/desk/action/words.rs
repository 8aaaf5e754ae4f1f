//! The text area of an action: keeps what is typed for this case and form until it is saved.

use super::form::control_id;
use super::{Outcome, Returned, Verb};
use crate::desk::case::CaseState;
use crate::desk::shared::Shared;
use crate::t;
use crate::ui::{content, keep_in_step};
use leptos::html;
use leptos::prelude::*;

/// What stands in a form's text area at first: what came back with an error, else what was typed here before.
pub fn first_words(verb: Verb, name: &str) -> RwSignal<String> {
    let reference = CaseState::of_page().reference();
    let words = Returned::of_page()
        .typed(verb, name)
        .unwrap_or_else(|| Shared::of_page().typed(&reference, verb));
    RwSignal::new(words)
}

/// The text area.
#[component]
pub fn Words(
    verb: Verb,
    /// The field's name.
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    value: RwSignal<String>,
    outcome: RwSignal<Outcome>,
    /// Must there be words?
    #[prop(into)]
    required: Signal<bool>,
) -> impl IntoView {
    let shared = Shared::of_page();
    let reference = CaseState::of_page().reference();
    let element = NodeRef::<html::Textarea>::new();
    keep_in_step(element, value);
    Effect::new(move |_| shared.keep(&reference, verb, &value.read()));
    let id = control_id(verb, name);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let error = Memo::new(move |_| outcome.read().error_of(name));
    let optional = move || {
        (!required.get()).then(|| view! { " " <span class="optional">{t!("ui-optional")}</span> })
    };
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone()>{label} {optional}</label>
            <p class="hint" id=hint_id>{hint}</p>
            <p class="field-error" id=error_id hidden=move || error.read().is_none()>{move || error.get()}</p>
            <textarea
                id=id
                name=name
                rows="4"
                dir="auto"
                data-key=verb.code()
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                required=move || required.get()
                readonly=move || outcome.read().is_busy()
                node_ref=element
                on:input=move |e| value.set(event_target_value(&e))
            >
                {content(value.get_untracked())}
            </textarea>
        </div>
    }
    .into_any()
}
