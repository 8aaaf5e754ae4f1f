//! A public update without a move.

use super::template::TemplateChoice;
use super::words::{Words, first_words};
use super::{Act, ActionForm, Outcome, Verb};
use crate::t;
use leptos::prelude::*;
use stoa_domain::requests::view::Template;
use stoa_domain::{FieldErrors, text};

/// The form of a public update.
#[component]
pub fn UpdateForm(templates: Vec<Template>) -> impl IntoView {
    let words = first_words(Verb::Update, "text");
    let outcome = RwSignal::new(Outcome::Idle);
    let read = move || match text::clean(&words.read_untracked()) {
        empty if empty.is_empty() => Err(FieldErrors::one("text", "required")),
        words => Ok(Act::Update(words)),
    };
    let fitting: Vec<Template> = templates
        .into_iter()
        .filter(|t| t.event.is_none())
        .collect();
    view! {
        <ActionForm verb=Verb::Update open=false outcome read=move |()| read() done=move |()| words.set(String::new())>
            <TemplateChoice verb=Verb::Update templates=Signal::stored(fitting) words/>
            <Words
                verb=Verb::Update
                name="text"
                label=t!("desk-status-text")
                hint=t!("desk-status-text-hint")
                value=words
                outcome
                required=true
            />
        </ActionForm>
    }
    .into_any()
}
