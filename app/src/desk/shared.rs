//! What the parts of one desk page know together: the newest known state of cases, what was typed into forms, and
//! the lists that forms choose from.

use super::action::Verb;
use crate::api;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use stoa_domain::accounts::StaffRef;
use stoa_domain::requests::view::Template;
use stoa_domain::requests::{DeskRequest, Reference};

/// The context of a desk page.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The case last heard of; whoever shows it takes it over.
    fresh: RwSignal<Option<DeskRequest>>,
    /// What was typed and not yet saved, by case and form: leaving a case and coming back loses nothing.
    typed: StoredValue<HashMap<(Reference, Verb), String>>,
}

impl Shared {
    /// Puts it into the context of the page.
    pub fn provide() -> Self {
        let shared = Self {
            fresh: RwSignal::new(None),
            typed: StoredValue::new(HashMap::new()),
        };
        provide_context(shared);
        shared
    }

    /// The page's.
    pub fn of_page() -> Self {
        use_context().unwrap_or_else(Self::provide)
    }

    /// Tells everybody on the page of a case's state.
    pub fn tell(self, case: DeskRequest) {
        let _ = self.fresh.try_set(Some(case));
    }

    /// Calls back on every state told, until the current owner is cleaned up.
    pub fn on_tell(self, take: impl Fn(&DeskRequest) + 'static) {
        Effect::new(move |_| {
            if let Some(case) = self.fresh.read().as_ref() {
                untrack(|| take(case));
            }
        });
    }

    /// Asks for a case's state now and tells it.
    pub async fn refresh(self, reference: &Reference) -> Option<DeskRequest> {
        let case = api::desk_request(reference).await.ok()?;
        self.tell(case.clone());
        Some(case)
    }

    /// What was typed into a case's form before.
    pub fn typed(self, reference: &Reference, verb: Verb) -> String {
        let key = (reference.clone(), verb);
        self.typed
            .with_value(|all| all.get(&key).cloned())
            .unwrap_or_default()
    }

    /// Keeps what is typed into a case's form.
    pub fn keep(self, reference: &Reference, verb: Verb, text: &str) {
        let key = (reference.clone(), verb);
        self.typed.update_value(|all| {
            if text.is_empty() {
                all.remove(&key);
            } else {
                all.insert(key, text.to_owned());
            }
        });
    }
}

/// What the forms of every case choose from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Lists {
    pub staff: Vec<StaffRef>,
    pub templates: Vec<Template>,
    /// Code and name, by name.
    pub services: Vec<(String, String)>,
}

impl Lists {
    /// Asks for them. A list that cannot be had is empty: the case is still there to read.
    pub async fn load() -> Self {
        let staff = api::desk_staff().await.unwrap_or_default();
        let templates = api::desk_templates().await.unwrap_or_default();
        let mut services: Vec<(String, String)> = api::services(None)
            .await
            .unwrap_or_default()
            .into_iter()
            .map(|s| (s.code, s.name))
            .collect();
        services.sort_by(|a, b| a.1.cmp(&b.1));
        Self {
            staff,
            templates,
            services,
        }
    }
}
