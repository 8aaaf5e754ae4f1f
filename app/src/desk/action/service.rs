//! The right service.

use super::{Act, ActionForm, Outcome, Verb};
use crate::desk::case::CaseState;
use crate::t;
use crate::ui::keep_in_step;
use leptos::html;
use leptos::prelude::*;
use stoa_domain::FieldErrors;

/// The form of a corrected service. `services`: code and name.
#[component]
pub fn ServiceForm(services: Vec<(String, String)>) -> impl IntoView {
    let case = CaseState::of_page();
    let outcome = RwSignal::new(Outcome::Idle);
    let chosen = RwSignal::new(untrack(move || case.service_code()));
    let element = NodeRef::<html::Select>::new();
    keep_in_step(element, chosen);
    let known = StoredValue::new(services.clone());
    let read = move || {
        let code = chosen.get_untracked();
        known
            .with_value(|all| all.iter().find(|(c, _)| *c == code).cloned())
            .map(|(code, name)| Act::Service(code, name))
            .ok_or_else(|| FieldErrors::one("service", "required"))
    };
    let first = chosen.get_untracked();
    let options = services
        .into_iter()
        .map(|(code, name)| {
            let selected = code == first;
            view! { <option value=code selected=selected>{name}</option> }
        })
        .collect_view();
    let error = Memo::new(move |_| outcome.read().error_of("service"));
    view! {
        <ActionForm verb=Verb::Service open=false outcome read=move |()| read() done=|()| ()>
            <div class="field" data-invalid=move || error.read().is_some().then_some("")>
                <label for="act-service-service">{t!("desk-service-choose")}</label>
                <p class="field-error" hidden=move || error.read().is_none()>{move || error.get()}</p>
                <select
                    id="act-service-service"
                    name="service"
                    node_ref=element
                    on:change=move |e| chosen.set(event_target_value(&e))
                >
                    {options}
                </select>
            </div>
        </ActionForm>
    }
    .into_any()
}
