//! What a closing comes with: why, from the city's list, and photos of the result.

use super::form::control_id;
use super::{Outcome, Verb};
use crate::desk::case::CaseState;
use crate::i18n;
use crate::t;
use crate::ui::keep_in_step;
use leptos::html;
use leptos::prelude::*;
use stoa_domain::requests::Event;
use stoa_domain::requests::view::ReasonChoice;

/// The choice of a reason: of those of the chosen move; of all, where none is chosen yet or there is no scripting.
#[component]
pub fn ReasonField(
    event: RwSignal<Option<Event>>,
    reason: RwSignal<String>,
    outcome: RwSignal<Outcome>,
) -> impl IntoView {
    let case = CaseState::of_page();
    let locale = i18n::locale();
    let id = control_id(Verb::Status, "reason");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let error = Memo::new(move |_| outcome.read().error_of("reason"));
    let element = NodeRef::<html::Select>::new();
    keep_in_step(element, reason);
    let option = move |r: ReasonChoice| {
        let chosen = reason.get_untracked() == r.reason.code;
        let words = r.reason.say(locale).to_owned();
        view! { <option value=r.reason.code selected=chosen>{words}</option> }
    };
    let options = move || {
        let event = event.get();
        let fits = move |r: &ReasonChoice| event.is_none_or(|e| e == r.event);
        let all = case.with(|c| c.reasons.clone()).into_iter();
        all.filter(fits).map(option).collect_view()
    };
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone()>{t!("desk-status-reason")}</label>
            <p class="hint" id=hint_id>{t!("desk-status-reason-hint")}</p>
            <p class="field-error" id=error_id hidden=move || error.read().is_none()>{move || error.get()}</p>
            <select
                id=id
                name="reason"
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                node_ref=element
                on:change=move |e| reason.set(event_target_value(&e))
            >
                <option value="">{t!("desk-status-reason-none")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// Photos of the result. The browser sends them with the plain form.
#[component]
pub fn EvidenceField(files: NodeRef<html::Input>, outcome: RwSignal<Outcome>) -> impl IntoView {
    let id = control_id(Verb::Status, "photos");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let error = Memo::new(move |_| outcome.read().error_of("photos"));
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone()>{t!("desk-status-photos")} " " <span class="optional">{t!("ui-optional")}</span></label>
            <p class="hint" id=hint_id>{t!("desk-status-photos-hint")}</p>
            <p class="field-error" id=error_id hidden=move || error.read().is_none()>{move || error.get()}</p>
            <input
                id=id
                type="file"
                name="photo"
                accept="image/jpeg,image/png,image/webp"
                multiple
                aria-describedby=described
                aria-invalid=move || error.read().is_some().then_some("true")
                node_ref=files
            />
        </div>
    }
    .into_any()
}

/// Is a file chosen?
#[cfg(feature = "hydrate")]
pub fn any_chosen(files: NodeRef<html::Input>) -> bool {
    let input = files.get_untracked();
    input
        .and_then(|input| input.files())
        .is_some_and(|list| list.length() > 0)
}

/// On the server nobody has chosen one.
#[cfg(not(feature = "hydrate"))]
pub fn any_chosen(_files: NodeRef<html::Input>) -> bool {
    false
}
