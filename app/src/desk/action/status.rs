//! A move of the status: exactly those the status table allows this staff member now.

use super::form::control_id;
use super::reason::{EvidenceField, ReasonField, any_chosen};
use super::template::TemplateChoice;
use super::words::{Words, first_words};
use super::{Act, ActionForm, Outcome, Returned, Verb};
use crate::desk::case::CaseState;
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::requests::Event;
use stoa_domain::requests::view::Template;
use stoa_domain::{FieldErrors, text};

/// The form of a move; its words are required where the move needs them.
#[component]
pub fn StatusForm(templates: Vec<Template>) -> impl IntoView {
    let case = CaseState::of_page();
    let words = first_words(Verb::Status, "update");
    let outcome = RwSignal::new(Outcome::Idle);
    let before = Returned::of_page().typed(Verb::Status, "event");
    let event = RwSignal::new(before.as_deref().and_then(Event::parse));
    let closes = Memo::new(move |_| event.get().is_some_and(Event::closes));
    let needed = Memo::new(move |_| event.get().is_some_and(|e| e.needs_update() && !e.closes()));
    let reason = Returned::of_page().typed(Verb::Status, "reason");
    let reason = RwSignal::new(reason.unwrap_or_default());
    let files = NodeRef::<leptos::html::Input>::new();
    let read = move || {
        let mut errors = FieldErrors::default();
        let words = text::clean(&words.read_untracked());
        let chosen = event.get_untracked().filter(|e| case.moves().contains(e));
        if chosen.is_none() {
            errors.add("event", "required");
        }
        let reason = reason.get_untracked();
        let closes = closes.get_untracked();
        if closes && reason.is_empty() {
            errors.add("reason", "required");
        }
        let shown = closes && any_chosen(files);
        if (needed.get_untracked() || closes) && words.is_empty() && !shown {
            errors.add("update", "required");
        }
        match chosen {
            Some(event) if errors.is_empty() => Ok(Act::Status(event, words, reason)),
            _ => Err(errors),
        }
    };
    let done = move |()| {
        words.set(String::new());
        reason.set(String::new());
        event.set(None);
    };
    let fitting = Signal::derive(move || {
        let event = event.get();
        let fits = |t: &&Template| t.event.is_none() || t.event == event;
        templates.iter().filter(fits).cloned().collect::<Vec<_>>()
    });
    let error = Memo::new(move |_| outcome.read().error_of("event"));
    // Without scripting nothing is hidden: it is not known yet which move it will be.
    let closing = move || event.get().is_none() || closes.get();
    view! {
        <ActionForm verb=Verb::Status outcome read=move |()| read() done files=move |()| any_chosen(files)>
            <fieldset
                class="field"
                id=control_id(Verb::Status, "event")
                data-key="status" data-invalid=move || error.read().is_some().then_some("")>
                <legend>{t!("desk-status-choose")}</legend>
                <p class="field-error" hidden=move || error.read().is_none()>{move || error.get()}</p>
                <div class="choices">
                    <For each=move || case.moves() key=|e| *e children=move |e| view! { <Choice choice=e event/> }/>
                </div>
            </fieldset>
            <div class="stack" hidden=move || !closing()>
                <ReasonField event reason outcome/>
            </div>
            <TemplateChoice verb=Verb::Status templates=fitting words/>
            <Words
                verb=Verb::Status
                name="update"
                label=t!("desk-status-text")
                hint=t!("desk-status-text-hint")
                value=words
                outcome
                required=needed
            />
            <p class="hint" hidden=move || !needed.get()>{t!("desk-status-text-required")}</p>
            <div class="stack" hidden=move || !closing()>
                <EvidenceField files outcome/>
            </div>
        </ActionForm>
    }
    .into_any()
}

#[component]
fn Choice(choice: Event, event: RwSignal<Option<Event>>) -> impl IntoView {
    let element = NodeRef::<leptos::html::Input>::new();
    // What was chosen before the wasm came counts; later the button follows the choice.
    Effect::new(move |taken: Option<bool>| {
        let Some(button) = element.get() else {
            return taken.unwrap_or_default();
        };
        if taken != Some(true) && button.checked() {
            event.set(Some(choice));
        }
        button.set_checked(event.get() == Some(choice));
        true
    });
    view! {
        <label class="choice" data-event=choice.code()>
            <input
                type="radio"
                name="event"
                value=choice.code()
                checked=event.get_untracked() == Some(choice)
                node_ref=element
                on:change=move |_| event.set(Some(choice))
            />
            <span>{i18n::event(choice)}</span>
        </label>
    }
    .into_any()
}
