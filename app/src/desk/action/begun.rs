//! What somebody types stands against the case as it was when they began to type. News that come in between are shown
//! before anything is saved, also where the page has taken them in already; nothing typed is lost.

use super::{Failure, Outcome, Verb};
use crate::desk::case::CaseState;
use crate::t;
use crate::ui::{Button, announce};
use crate::use_staff;
use leptos::prelude::*;
use stoa_domain::requests::Seen;

/// When a form began to be filled in.
#[derive(Clone, Copy)]
pub struct Begun {
    verb: Verb,
    case: CaseState,
    seen: StoredValue<Option<Seen>>,
    me: StoredValue<Option<String>>,
    outcome: RwSignal<Outcome>,
}

impl Begun {
    /// Of the form that is being made.
    pub fn of_form(verb: Verb, outcome: RwSignal<Outcome>) -> Self {
        let begun = Self {
            verb,
            case: CaseState::of_page(),
            seen: StoredValue::new(None),
            me: StoredValue::new(use_staff().map(|s| s.name)),
            outcome,
        };
        // Once it is said what others did, the next try is made in the knowledge of it.
        Effect::new(move |_| {
            if let Outcome::Failed(Failure::Stale(_) | Failure::Moved(_)) = &*outcome.read() {
                let now = untrack(move || begun.case.seen());
                begun.seen.set_value(Some(now));
            }
        });
        begun
    }

    /// Something was typed or chosen.
    pub fn now(self) {
        if self.seen.get_value().is_none() {
            let now = untrack(move || self.case.seen());
            self.seen.set_value(Some(now));
        }
    }

    /// Did somebody else change the case since? Then that is said instead of saving.
    pub fn is_overtaken(self) -> bool {
        let Some(seen) = self.seen.get_value().filter(|_| self.verb.replaces()) else {
            return false;
        };
        let me = self.me.get_value();
        let changed = self.case.once(|c| c.changed_since(seen, me.as_deref()));
        if changed.is_empty() {
            return false;
        }
        let failure = Failure::Stale(changed);
        announce(&failure.words());
        self.outcome.set(Outcome::Failed(failure));
        true
    }

    /// After it was saved nothing is begun any more.
    pub fn until(self, done: Callback<()>) -> Callback<()> {
        Callback::new(move |()| {
            self.seen.try_set_value(None);
            done.try_run(());
        })
    }
}

/// Mine all the same, or leave it as the other made it: shown where somebody was faster.
#[component]
pub fn Choice(outcome: RwSignal<Outcome>, begun: Begun, done: Callback<()>) -> impl IntoView {
    let stale = Memo::new(move |_| matches!(&*outcome.read(), Outcome::Failed(Failure::Stale(_))));
    let leave = begun.until(done);
    let buttons = move || {
        stale.get().then(|| {
            view! {
                <div class="actions" data-conflict="">
                    <Button label=t!("desk-conflict-save") small=true/>
                    <Button
                        label=t!("desk-conflict-leave")
                        r#type="button"
                        kind=crate::ui::ButtonKind::Quiet
                        small=true
                        on:click=move |_| {
                            leave.run(());
                            outcome.set(Outcome::Idle);
                        }
                    />
                </div>
            }
        })
    };
    view! { {buttons} }.into_any()
}
