//! One of a few, each with a word of explanation.

use super::field::{label_words, notes};
use super::{Icon, described_by, field_id};
use leptos::prelude::*;

/// A card to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadioCard {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
    pub icon: Option<&'static str>,
}

/// A fieldset of radio buttons shown as cards.
#[component]
pub fn RadioCards(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    value: RwSignal<String>,
    cards: Vec<RadioCard>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let described = {
        let name = name.clone();
        let hint = hint.is_some();
        move || described_by(&name, hint, error.read().is_some(), false)
    };
    let chosen = value.get_untracked();
    let group = name.clone();
    let cards = cards
        .into_iter()
        .map(move |card| {
            let own = card.value.clone();
            let checked = card.value == chosen;
            view! {
                <label class="choice-card">
                    <input
                        type="radio"
                        name=group.clone()
                        value=card.value.clone()
                        checked=checked
                        prop:checked=move || *value.read() == own
                        on:change=move |e| value.set(event_target_value(&e))
                    />
                    {card.icon.map(|name| view! { <Icon name/> })}
                    <span>
                        <strong>{card.label}</strong>
                        {card.hint.map(|words| view! { <small>{words}</small> })}
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset
            class="field"
            id=field_id(&name)
            aria-describedby=described
            data-invalid=move || error.read().is_some().then_some("")
        >
            <legend>{label_words(legend, optional)}</legend>
            {notes(&name, hint, error)}
            <div class="choice-cards">{cards}</div>
        </fieldset>
    }
    .into_any()
}
