//! An internal note.

use super::words::{Words, first_words};
use super::{Act, ActionForm, Outcome, Verb};
use crate::t;
use leptos::html;
use leptos::prelude::*;
use stoa_domain::requests::mention::Handle;
use stoa_domain::{FieldErrors, text};

/// The form of an internal note.
#[component]
pub fn NoteForm(handles: Vec<Handle>) -> impl IntoView {
    let words = first_words(Verb::Note, "text");
    let outcome = RwSignal::new(Outcome::Idle);
    let read = move || match text::clean(&words.read_untracked()) {
        empty if empty.is_empty() => Err(FieldErrors::one("text", "required")),
        words => Ok(Act::Note(words)),
    };
    view! {
        <ActionForm verb=Verb::Note outcome read=move |()| read() done=move |()| words.set(String::new())>
            <MentionChoice handles words/>
            <Words
                verb=Verb::Note
                name="text"
                label=t!("desk-note-text")
                hint=t!("desk-note-hint")
                value=words
                outcome
                required=true
            />
        </ActionForm>
    }
    .into_any()
}

/// A choice of colleagues; choosing one writes their `@name` at the end of the note. Without scripting it is typed.
#[component]
fn MentionChoice(handles: Vec<Handle>, words: RwSignal<String>) -> impl IntoView {
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    let element = NodeRef::<html::Select>::new();
    let name = move |username: String| {
        if username.is_empty() {
            return;
        }
        words.update(|words| {
            let alone = words.is_empty() || words.ends_with(char::is_whitespace);
            words.push_str(if alone { "@" } else { " @" });
            words.push_str(&username);
            words.push(' ');
        });
        // The same colleague can be chosen once more.
        if let Some(select) = element.get_untracked() {
            select.set_value("");
        }
    };
    let options = handles
        .into_iter()
        .map(|h| view! { <option value=h.username>{h.name}</option> })
        .collect_view();
    view! {
        <div class="field" hidden=move || !ready.get()>
            <label for="act-note-mention">{t!("desk-note-mention")}</label>
            <select id="act-note-mention" node_ref=element on:change=move |e| name(event_target_value(&e))>
                <option value="">{t!("desk-note-mention-none")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
