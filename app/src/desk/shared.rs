//! What the parts of one desk page know together: the newest known state of cases, what was typed into forms, and
//! the lists that forms choose from.

use super::action::Verb;
use crate::api;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use stoa_domain::accounts::StaffRef;
use stoa_domain::requests::mention::Handle;
use stoa_domain::requests::view::Template;
use stoa_domain::requests::{DeskRequest, LiveEvent, Reference};

/// The context of a desk page.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The cases heard of since the page was opened, as they were last; whoever shows one takes it over.
    told: RwSignal<HashMap<Reference, DeskRequest>>,
    /// The newest event for which a case is being asked for.
    asking: StoredValue<HashMap<Reference, i64>>,
    /// What was typed and not yet saved, by case and form: leaving a case and coming back loses nothing.
    typed: StoredValue<HashMap<(Reference, Verb), String>>,
}

impl Shared {
    /// Puts it into the context of the page.
    pub fn provide() -> Self {
        let shared = Self {
            told: RwSignal::new(HashMap::new()),
            asking: StoredValue::new(HashMap::new()),
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
        let reference = case.detail.summary.reference.clone();
        let _ = self.told.try_update(|all| all.insert(reference, case));
    }

    /// Calls back on every state told of a case, until the current owner is cleaned up.
    pub fn on_tell(self, reference: Reference, take: impl Fn(&DeskRequest) + 'static) {
        Effect::new(move |_| {
            if let Some(case) = self.told.read().get(&reference) {
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

    /// Something happened to a case that is shown: asks for it, once an event however many parts of the page hear
    /// of it, and once more where another event comes in between.
    pub fn follow(self, event: &LiveEvent) {
        let (reference, seq) = (event.reference.clone(), event.seq);
        let before = self
            .asking
            .try_update_value(|all| all.insert(reference.clone(), seq));
        if !matches!(before, Some(None)) {
            return;
        }
        spawn_local(async move {
            let mut asked = seq;
            loop {
                self.refresh(&reference).await;
                let newer = self
                    .asking
                    .try_update_value(|all| match all.get(&reference) {
                        Some(&newest) if newest > asked => Some(newest),
                        _ => {
                            all.remove(&reference);
                            None
                        }
                    });
                match newer.flatten() {
                    Some(newest) => asked = newest,
                    None => break,
                }
            }
        });
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
    /// The case's own; they are asked for with it.
    pub templates: Vec<Template>,
    /// Who can be named in a note.
    pub handles: Vec<Handle>,
    /// Code and name, by name.
    pub services: Vec<(String, String)>,
}

impl Lists {
    /// Asks for them. A list that cannot be had is empty: the case is still there to read.
    pub async fn load() -> Self {
        let staff = api::desk_staff().await.unwrap_or_default();
        let handles = api::desk_handles().await.unwrap_or_default();
        let mut services: Vec<(String, String)> = api::services(None)
            .await
            .unwrap_or_default()
            .into_iter()
            .map(|s| (s.code, s.name))
            .collect();
        services.sort_by(|a, b| a.1.cmp(&b.1));
        Self {
            staff,
            templates: Vec::new(),
            handles,
            services,
        }
    }
}
