//! The texts of the draft, each as a signal of its own for the design system's fields.

use super::state::Form;
use leptos::prelude::*;
use stoa_domain::requests::Draft;

/// A text of the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    Address,
    PlaceWords,
    Description,
    Name,
    Email,
    Phone,
    /// The (first) answer to the question of that code.
    Answer(String),
}

impl Field {
    fn read(&self, draft: &Draft) -> String {
        match self {
            Self::Address => draft.address.clone(),
            Self::PlaceWords => draft.place_words.clone(),
            Self::Description => draft.description.clone(),
            Self::Name => draft.name.clone(),
            Self::Email => draft.email.clone(),
            Self::Phone => draft.phone.clone(),
            Self::Answer(code) => {
                let given = draft.answers.get(code);
                given.and_then(|v| v.first().cloned()).unwrap_or_default()
            }
        }
    }

    fn write(&self, draft: &mut Draft, value: String) {
        match self {
            Self::Address => draft.address = value,
            Self::PlaceWords => draft.place_words = value,
            Self::Description => draft.description = value,
            Self::Name => draft.name = value,
            Self::Email => draft.email = value,
            Self::Phone => draft.phone = value,
            Self::Answer(code) if value.is_empty() => drop(draft.answers.remove(code)),
            Self::Answer(code) => drop(draft.answers.insert(code.clone(), vec![value])),
        }
    }

    /// The text as a signal: it and the draft follow each other.
    pub fn signal(self, form: Form) -> RwSignal<String> {
        let own = RwSignal::new(self.read(&form.draft.read_untracked()));
        let field = StoredValue::new(self);
        let of_draft = Memo::new(move |_| field.with_value(|f| f.read(&form.draft.read())));
        Effect::new(move |_| {
            let value = own.get();
            if value != of_draft.get_untracked() {
                form.edit(|d| field.with_value(|f| f.write(d, value)));
            }
        });
        Effect::new(move |begun: Option<()>| {
            let value = of_draft.get();
            // The first time the control leads: it may hold what was typed before the wasm came.
            if begun.is_some() && value != own.get_untracked() {
                own.set(value);
            }
        });
        own
    }
}
