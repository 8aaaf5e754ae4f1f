//! A field of one line.

use super::field::{label_words, notes};
use super::{described_by, field_id, keep_in_step};
use leptos::html;
use leptos::prelude::*;

/// A labelled input. Works as a plain form field by its `name`; `value` follows what is typed.
#[component]
pub fn TextField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// `text`, `email`, `tel`, `password`, `date`, `number`, `search`.
    #[prop(default = "text")]
    kind: &'static str,
    /// Say that it may be left empty.
    #[prop(optional)]
    optional: bool,
    #[prop(optional, into)] autocomplete: Option<&'static str>,
    #[prop(optional, into)] inputmode: Option<&'static str>,
    /// `w-5`, `w-10`, `w-20`; full width without.
    #[prop(optional, into)]
    class: &'static str,
) -> impl IntoView {
    let id = field_id(&name);
    let element = NodeRef::<html::Input>::new();
    keep_in_step(element, value);
    let described = {
        let name = name.clone();
        let hint = hint.is_some();
        move || described_by(&name, hint, error.read().is_some(), false)
    };
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone()>{label_words(label, optional)}</label>
            {notes(&name, hint, error)}
            <input
                id=id
                class=class
                type=kind
                name=name
                value=value.get_untracked()
                autocomplete=autocomplete
                inputmode=inputmode
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                node_ref=element
                on:input=move |e| value.set(event_target_value(&e))
            />
        </div>
    }
    .into_any()
}
