//! A case that is known already: closed, with another that goes on for it; and the way back.

use super::other::{Other, first_other};
use super::{Act, ActionForm, Outcome, Verb};
use crate::desk::case::{CaseState, unseen};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use stoa_domain::requests::Similar;

/// The form of a merger: one of those that look like it, or any other by its reference.
#[component]
pub fn MergeForm() -> impl IntoView {
    let case = CaseState::of_page();
    let outcome = RwSignal::new(Outcome::Idle);
    let typed = first_other(Verb::Merge);
    let chosen = RwSignal::new(String::new());
    let read = move || {
        let typed = typed.get_untracked();
        let other = if typed.trim().is_empty() {
            chosen.get_untracked()
        } else {
            typed
        };
        Ok(Act::Merge(other))
    };
    let similar = move || case.with(|c| c.similar.clone());
    let some = move || case.with(|c| !c.similar.is_empty());
    view! {
        <ActionForm verb=Verb::Merge open=some_at_first(case) outcome read=move |()| read() done=move |()| typed.set(String::new())>
            <p class="hint">{t!("related-merge-hint")}</p>
            <fieldset class="field" hidden=move || !some()>
                <legend>{t!("related-looks-like")}</legend>
                {move || similar().into_iter().map(|s| choice(s, chosen)).collect_view()}
            </fieldset>
            <Other verb=Verb::Merge value=typed outcome/>
        </ActionForm>
    }
    .into_any()
}

fn some_at_first(case: CaseState) -> bool {
    case.once(|c| !c.similar.is_empty())
}

fn choice(s: Similar, chosen: RwSignal<String>) -> AnyView {
    let r = s.summary;
    let name = r.reference.to_string();
    let (value, picked, similar) = (name.clone(), name.clone(), name.clone());
    let far = r.distance_m.map(i18n::distance);
    view! {
        <div class="cluster" data-similar=similar>
            <label>
                <input type="radio" name="other" value=value on:change=move |_| chosen.set(picked.clone())/>
                " " {r.service} " · " <span class="reference">{name}</span>
            </label>
            {unseen(r.visibility)}
            <span class="meta">{far} " · " <bdi>{r.excerpt}</bdi></span>
            <a href=routes::desk_request(&r.reference)>{t!("related-open")}</a>
        </div>
    }
    .into_any()
}

/// The button that takes a merger back.
#[component]
pub fn UnmergeForm() -> impl IntoView {
    let outcome = RwSignal::new(Outcome::Idle);
    view! {
        <ActionForm verb=Verb::Unmerge outcome read=|()| Ok(Act::Unmerge) done=|()| ()>
            <p class="hint">{t!("related-unmerge-hint")}</p>
        </ActionForm>
    }
    .into_any()
}
