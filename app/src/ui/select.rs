//! One of several, in a drop-down list.

use super::field::{label_words, notes};
use super::{described_by, field_id, keep_in_step};
use leptos::html;
use leptos::prelude::*;

/// A choice: the value that is sent and the words that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    /// A choice.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// A labelled `<select>`.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let id = field_id(&name);
    let element = NodeRef::<html::Select>::new();
    keep_in_step(element, value);
    let described = {
        let name = name.clone();
        let hint = hint.is_some();
        move || described_by(&name, hint, error.read().is_some(), false)
    };
    let chosen = value.get_untracked();
    let options = choices
        .into_iter()
        .map(|c| {
            let selected = c.value == chosen;
            view! { <option value=c.value selected=selected>{c.label}</option> }
        })
        .collect_view();
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone()>{label_words(label, optional)}</label>
            {notes(&name, hint, error)}
            <select
                id=id
                name=name
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                node_ref=element
                on:change=move |e| value.set(event_target_value(&e))
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}
