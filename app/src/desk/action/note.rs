//! An internal note.

use super::words::{Words, first_words};
use super::{Act, ActionForm, Outcome, Verb};
use crate::t;
use leptos::prelude::*;
use stoa_domain::{FieldErrors, text};

/// The form of an internal note.
#[component]
pub fn NoteForm() -> impl IntoView {
    let words = first_words(Verb::Note, "text");
    let outcome = RwSignal::new(Outcome::Idle);
    let read = move || match text::clean(&words.read_untracked()) {
        empty if empty.is_empty() => Err(FieldErrors::one("text", "required")),
        words => Ok(Act::Note(words)),
    };
    view! {
        <ActionForm verb=Verb::Note outcome read=move |()| read() done=move |()| words.set(String::new())>
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
