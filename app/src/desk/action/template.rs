//! Canned words to start from.

use super::Verb;
use crate::t;
use leptos::prelude::*;
use stoa_domain::requests::view::Template;

/// A choice of templates; choosing one fills the text, which staff then edit. Text of their own is not overwritten:
/// the template comes after it. Without scripting there is nothing to choose, so it is not shown.
#[component]
pub fn TemplateChoice(
    verb: Verb,
    #[prop(into)] templates: Signal<Vec<Template>>,
    words: RwSignal<String>,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    let last = StoredValue::new(String::new());
    let fill = move |id: String| {
        let chosen = templates
            .read_untracked()
            .iter()
            .find(|t| t.id.to_string() == id)
            .map(|t| t.text.clone());
        let Some(text) = chosen else { return };
        words.update(|words| {
            if words.trim().is_empty() || *words == last.get_value() {
                words.clone_from(&text);
            } else {
                words.push_str("\n\n");
                words.push_str(&text);
            }
        });
        last.set_value(text);
    };
    let id = format!("act-{}-template", verb.code());
    let options = move || {
        templates
            .get()
            .into_iter()
            .map(|t| view! { <option value=t.id.to_string()>{t.name}</option> })
            .collect_view()
    };
    view! {
        <div class="field" hidden=move || !ready.get() || templates.read().is_empty()>
            <label for=id.clone()>{t!("desk-status-template")}</label>
            <select id=id on:change=move |e| fill(event_target_value(&e))>
                <option value="">{t!("desk-status-template-none")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
