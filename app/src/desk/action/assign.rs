//! Whose it is: given to anybody from a list, or to oneself at once.

use super::{Act, ActionForm, Outcome, Verb, Verdict};
use crate::desk::case::CaseState;
use crate::t;
use crate::ui::keep_in_step;
use leptos::html;
use leptos::prelude::*;
use stoa_domain::accounts::{Staff, StaffRef};

/// The form of an assignment.
#[component]
pub fn AssignForm(staff: Vec<StaffRef>) -> impl IntoView {
    let case = CaseState::of_page();
    let outcome = RwSignal::new(Outcome::Idle);
    let now = move || {
        case.assignee()
            .map(|s| s.id.to_string())
            .unwrap_or_default()
    };
    let chosen = RwSignal::new(untrack(now));
    // Somebody else's assignment shows at once, unless a choice is being made here.
    Effect::new(move |before: Option<String>| {
        let now = now();
        if before.is_none_or(|before| before == chosen.get_untracked()) {
            chosen.set(now.clone());
        }
        now
    });
    let element = NodeRef::<html::Select>::new();
    keep_in_step(element, chosen);
    let people = StoredValue::new(staff.clone());
    let read = move || {
        let id = chosen.get_untracked();
        let to = people.with_value(|all| all.iter().find(|s| s.id.to_string() == id).cloned());
        Ok(Act::Assign(to))
    };
    let first = chosen.get_untracked();
    let options = staff
        .into_iter()
        .map(|s| {
            let id = s.id.to_string();
            let selected = id == first;
            view! { <option value=id selected=selected>{s.name}</option> }
        })
        .collect_view();
    view! {
        <ActionForm verb=Verb::Assign outcome read=move |()| read() done=|()| ()>
            <div class="field">
                <label for="act-assign-assignee">{t!("desk-assign-to")}</label>
                <select
                    id="act-assign-assignee"
                    name="assignee"
                    node_ref=element
                    on:change=move |e| chosen.set(event_target_value(&e))
                >
                    <option value="">{t!("desk-assign-nobody")}</option>
                    {options}
                </select>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// One button: it is mine now. Gone while it is.
#[component]
pub fn AssignToMe(me: Staff) -> impl IntoView {
    let case = CaseState::of_page();
    // What comes back without scripting is said at the list's form.
    let outcome = RwSignal::new(Outcome::Idle);
    // That it is done shows at the case itself.
    let failure = Signal::derive(move || match outcome.get() {
        Outcome::Done(_) => Outcome::Idle,
        other => other,
    });
    let id = me.id;
    let myself = StaffRef { id, name: me.name };
    let mine = move || case.assignee().is_some_and(|s| s.id == id);
    let submit = move |e: leptos::ev::SubmitEvent| {
        e.prevent_default();
        case.perform(
            Act::Assign(Some(myself.clone())),
            outcome,
            Callback::new(|()| ()),
        );
    };
    view! {
        <form method="post" action="/do/desk/assign" on:submit=submit>
            <input type="hidden" name="reference" value=case.reference().to_string()/>
            <input type="hidden" name="version" value=move || case.version().to_string()/>
            <input type="hidden" name="next" value=super::form::next(Verb::Assign, case)/>
            <input type="hidden" name="assignee" value=id.to_string()/>
            <button type="submit" class="button small" data-key="assign" hidden=mine>
                {t!("desk-assign-me")}
                " "
                <kbd aria-hidden="true">"a"</kbd>
            </button>
        </form>
        <Verdict outcome=failure/>
    }
    .into_any()
}
