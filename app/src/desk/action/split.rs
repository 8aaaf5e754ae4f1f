//! A case that is about several things: a new case for each.

use super::{Act, ActionForm, Outcome, Verb};
use crate::t;
use leptos::prelude::*;
use stoa_domain::{FieldErrors, text};

/// How many parts the form has room for; one with more is split again.
const ROWS: usize = 3;

/// Service and words of a part.
type Typed = (RwSignal<String>, RwSignal<String>);

/// The form. `services`: code and name. Parts left empty do not count.
#[component]
pub fn SplitForm(services: Vec<(String, String)>) -> impl IntoView {
    let outcome = RwSignal::new(Outcome::Idle);
    let rows: Vec<Typed> = (0..ROWS)
        .map(|_| (RwSignal::default(), RwSignal::default()))
        .collect();
    let all = StoredValue::new(rows.clone());
    let read = move || {
        let typed = all
            .get_value()
            .into_iter()
            .map(|(service, words)| (service.get_untracked(), text::clean(&words.get_untracked())));
        let parts: Vec<_> = typed.filter(|p| *p != Default::default()).collect();
        match parts.iter().find(|(s, w)| s.is_empty() || w.is_empty()) {
            Some((service, _)) if service.is_empty() => {
                Err(FieldErrors::one("service", "required"))
            }
            Some(_) => Err(FieldErrors::one("text", "required")),
            None if parts.is_empty() => Err(FieldErrors::one("service", "required")),
            None => Ok(Act::Split(parts)),
        }
    };
    let empty = move |()| {
        for (_, words) in all.get_value() {
            words.set(String::new());
        }
    };
    let part = |(i, (service, words)): (usize, Typed)| {
        let options = services.iter().map(|(code, name)| {
            view! { <option value=code.clone()>{name.clone()}</option> }
        });
        let id = if i == 0 {
            String::new()
        } else {
            format!("-{i}")
        };
        view! {
            <fieldset class="field">
                <legend>{t!("related-part", n = i + 1)}</legend>
                <label for=format!("act-split-service{id}")>{t!("related-part-service")}</label>
                <select id=format!("act-split-service{id}") name="service" on:change=move |e| service.set(event_target_value(&e))>
                    <option value="">{t!("related-part-none")}</option>
                    {options.collect_view()}
                </select>
                <label for=format!("act-split-text{id}")>{t!("related-part-text")}</label>
                <textarea
                    id=format!("act-split-text{id}")
                    name="text"
                    rows="2"
                    prop:value=move || words.get()
                    on:input=move |e| words.set(event_target_value(&e))
                ></textarea>
            </fieldset>
        }
    };
    let rows = rows.into_iter().enumerate().map(part).collect_view();
    view! {
        <ActionForm verb=Verb::Split open=false outcome read=move |()| read() done=empty>
            <p class="hint">{t!("related-split-hint")}</p>
            {rows}
        </ActionForm>
    }
    .into_any()
}
