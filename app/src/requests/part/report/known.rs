//! Is it known already? What looks like the report under way, beside the form and never in its way.

use super::state::Form;
use super::tools::{Tool, hand};
use crate::requests::part::on::press;
use crate::ui::{Date, StatusTag};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use std::collections::BTreeMap;
use stoa_domain::requests::{Reference, Similar};

/// The candidates: each can be opened, or said to concern one too; "mine is different" puts them away until the place or
/// the service changes. Without scripting those of the stored draft are shown, with a button that sends a plain form.
#[component]
pub fn Known(form: Form) -> impl IntoView {
    let away = RwSignal::new(false);
    let said = StoredValue::new(BTreeMap::new());
    let owner = Owner::current();
    // In an effect, so that it begins after hydration.
    Effect::new(move |_| hand(Tool::LookOut(form, away, owner.clone())));
    let shown = move || !away.get() && !form.similar.read().is_empty();
    view! {
        <section class="nearby" aria-labelledby="known-title" hidden=move || !shown()>
            <h3 id="known-title">{t!("similar-heading")}</h3>
            <p class="hint">{t!("similar-hint")}</p>
            <ul class="request-list">
                {move || form.similar.get().into_iter().map(|s| row(form, s, said)).collect::<Vec<_>>()}
            </ul>
            <button
                type="button"
                class="button quiet small"
                data-different=""
                hidden=move || !form.enhanced.get()
                on:click=press(move |_| away.set(true))
            >
                {t!("similar-different")}
            </button>
        </section>
    }
}

/// What was answered to "me too", by request: it outlives the list, which comes anew as the person goes on typing.
type Said = StoredValue<BTreeMap<Reference, ArcRwSignal<Option<String>>>>;

fn row(form: Form, s: Similar, said: Said) -> AnyView {
    let r = s.summary;
    let reference = r.reference.clone();
    let said = said
        .try_update_value(|all| all.entry(reference.clone()).or_default().clone())
        .unwrap_or_default();
    let (answer, is_said) = (said.clone(), said.clone());
    let count = (s.me_too > 0).then(|| format!(" · {}", t!("similar-others", n = s.me_too)));
    view! {
        <li class="request-row" data-status=r.status.code()>
            <div class="request-body">
                <h4><a href=routes::request(&r.reference) target="_blank">{r.service}</a></h4>
                <p><bdi>{r.excerpt}</bdi></p>
                <p class="meta">
                    {r.distance_m.map(i18n::distance)} " · " <Date at=r.opened_at/> {count}
                </p>
                <p role="status">{move || answer.get()}</p>
                <button
                    type="submit"
                    class="button small"
                    formaction="/do/requests/me-too"
                    formnovalidate=true
                    name="reference"
                    value=r.reference.to_string()
                    hidden=move || is_said.read().is_some()
                    on:click=press(move |ev| {
                        if form.own {
                            ev.prevent_default();
                            hand(Tool::MeToo(form, reference.clone(), said.clone()));
                        }
                    })
                >
                    {t!("similar-me-too")}
                </button>
            </div>
            <StatusTag status=r.status/>
        </li>
    }
    .into_any()
}
