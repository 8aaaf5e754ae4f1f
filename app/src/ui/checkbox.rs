//! Yes or no.

use super::field_id;
use leptos::prelude::*;

/// One checkbox with its words.
#[component]
pub fn CheckboxField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// What is sent when it is checked.
    #[prop(default = "1".into(), into)]
    value: String,
    checked: RwSignal<bool>,
    #[prop(optional, into)] hint: Option<String>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                id=field_id(&name)
                type="checkbox"
                name=name
                value=value
                checked=checked.get_untracked()
                prop:checked=checked
                on:change=move |e| checked.set(event_target_checked(&e))
            />
            <span>{label} {hint.map(|words| view! { <small>{words}</small> })}</span>
        </label>
    }
}
