//! A field of several lines, with how much room is left.

use super::field::{label_words, notes};
use super::{content, described_by, field_id, keep_in_step};
use crate::t;
use leptos::html;
use leptos::prelude::*;

/// A labelled text area. `max`: characters; the count shows when a tenth of the room is left.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] max: Option<usize>,
    #[prop(default = 5)] rows: u32,
) -> impl IntoView {
    let id = field_id(&name);
    let element = NodeRef::<html::Textarea>::new();
    keep_in_step(element, value);
    let described = {
        let name = name.clone();
        let hint = hint.is_some();
        move || described_by(&name, hint, error.read().is_some(), max.is_some())
    };
    let count_id = format!("{id}-count");
    let count = max.map(|max| {
        let left = Memo::new(move |_| max as i64 - value.read().chars().count() as i64);
        let words = move || match left.get() {
            over if over < 0 => t!("ui-too-many-characters", n = -over),
            left => t!("ui-characters-left", n = left),
        };
        let near = move || left.get() > max as i64 / 10;
        view! {
            <p class="field-count" id=count_id hidden=near data-over=move || (left.get() < 0).then_some("")>{words}</p>
        }
    });
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone()>{label_words(label, optional)}</label>
            {notes(&name, hint, error)}
            <textarea
                id=id
                name=name
                rows=rows.to_string()
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                node_ref=element
                on:input=move |e| value.set(event_target_value(&e))
            >
                {content(value.get_untracked())}
            </textarea>
            {count}
        </div>
    }
    .into_any()
}
