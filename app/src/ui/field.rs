//! What all fields share: ids, label, hint, error.

use crate::t;
use leptos::prelude::*;

/// The id of a field's control (or of its fieldset): what the error summary links to.
pub fn field_id(name: &str) -> String {
    format!("f-{name}")
}

/// The `aria-describedby` of a field.
pub fn described_by(name: &str, hint: bool, error: bool, count: bool) -> Option<String> {
    let id = field_id(name);
    let parts: Vec<String> = [(hint, "hint"), (error, "error"), (count, "count")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The label's words, with "optional" where it is.
pub(super) fn label_words(label: String, optional: bool) -> impl IntoView {
    view! {
        {label}
        {optional.then(|| view! { " " <span class="optional">{t!("ui-optional")}</span> })}
    }
}

/// Hint and error of a field.
pub(super) fn notes(
    name: &str,
    hint: Option<String>,
    error: Signal<Option<String>>,
) -> impl IntoView + use<> {
    let hint_id = format!("{}-hint", field_id(name));
    let error_id = format!("{}-error", field_id(name));
    view! {
        {hint.map(|words| view! { <p class="hint" id=hint_id>{words}</p> })}
        {move || {
            let id = error_id.clone();
            error.get().map(|words| {
                view! {
                    <p class="field-error" id=id>
                        <span class="visually-hidden">{t!("ui-error-prefix")} " "</span>
                        {words}
                    </p>
                }
            })
        }}
    }
}
