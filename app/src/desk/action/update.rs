//! A public update without a move.

use super::template::TemplateChoice;
use super::words::{Words, first_words};
use super::{Act, ActionForm, Outcome, Verb};
use crate::desk::case::CaseState;
use crate::t;
use crate::ui::CheckboxField;
use leptos::prelude::*;
use stoa_domain::requests::view::Template;
use stoa_domain::{FieldErrors, text};

/// The form of a public update.
#[component]
pub fn UpdateForm(templates: Vec<Template>) -> impl IntoView {
    let words = first_words(Verb::Update, "text");
    let outcome = RwSignal::new(Outcome::Idle);
    let also = RwSignal::new(false);
    let everyone = CaseState::of_page().once(|c| c.may_post).then(|| {
        view! { <CheckboxField name="also_post" label=t!("desk-update-everyone") checked=also/> }
    });
    let read = move || match text::clean(&words.read_untracked()) {
        empty if empty.is_empty() => Err(FieldErrors::one("text", "required")),
        words => Ok(Act::Update(words, also.get_untracked())),
    };
    let fitting: Vec<Template> = templates
        .into_iter()
        .filter(|t| t.event.is_none())
        .collect();
    view! {
        <ActionForm verb=Verb::Update open=false outcome read=move |()| read() done=move |()| { words.set(String::new()); also.set(false); }>
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
            {everyone}
        </ActionForm>
    }
    .into_any()
}
