//! Is it known already? What looks like the report under way, beside the form and never in its way.

use super::state::Form;
use crate::requests::part::on::press;
use crate::ui::{Date, StatusTag, announce};
use crate::{api, i18n, routes, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use stoa_domain::requests::{Reference, Similar};

/// Typing rests this long before it is asked about.
const REST: Duration = Duration::from_millis(600);

/// The candidates: each can be opened, or said to concern one too; "mine is different" puts them away until the place or
/// the service changes. Without scripting those of the stored draft are shown, with a button that sends a plain form.
#[component]
pub fn Known(form: Form) -> impl IntoView {
    let away = RwSignal::new(false);
    watch(form, away);
    let shown = move || !away.get() && !form.similar.read().is_empty();
    view! {
        <section class="nearby" aria-labelledby="known-title" hidden=move || !shown()>
            <h3 id="known-title">{t!("similar-heading")}</h3>
            <p class="hint">{t!("similar-hint")}</p>
            <ul class="request-list">
                {move || form.similar.get().into_iter().map(|s| row(form, s)).collect::<Vec<_>>()}
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

fn row(form: Form, s: Similar) -> AnyView {
    let r = s.summary;
    let (reference, said) = (r.reference.clone(), RwSignal::new(None::<String>));
    let count = (s.me_too > 0).then(|| format!(" · {}", t!("similar-others", n = s.me_too)));
    view! {
        <li class="request-row" data-status=r.status.code()>
            <div class="request-body">
                <h4><a href=routes::request(&r.reference) target="_blank">{r.service}</a></h4>
                <p><bdi>{r.excerpt}</bdi></p>
                <p class="meta">
                    {r.distance_m.map(i18n::distance)} " · " <Date at=r.opened_at/> {count}
                </p>
                <p role="status">{move || said.get()}</p>
                <button
                    type="submit"
                    class="button small"
                    formaction="/do/requests/me-too"
                    formnovalidate=true
                    name="reference"
                    value=r.reference.to_string()
                    hidden=move || said.read().is_some()
                    on:click=press(move |ev| {
                        ev.prevent_default();
                        me_too(form, reference.clone(), said);
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

fn me_too(form: Form, reference: Reference, said: RwSignal<Option<String>>) {
    spawn_local(async move {
        let email = form.draft.read_untracked().email.clone();
        said.try_set(Some(match api::me_too(&reference, &email).await {
            Ok(counted) => t!("similar-counted", n = counted.me_too),
            Err(error) => i18n::error(&error.code),
        }));
    });
}

/// Asks anew when place, service or words have changed and rest.
fn watch(form: Form, away: RwSignal<bool>) {
    let turn = StoredValue::new(0_u32);
    Effect::new(move |before: Option<(String, String)>| {
        let draft = form.draft.read();
        let what = format!("{:?} {:?} {}", draft.lat, draft.lon, draft.service);
        let now = (what, format!("{} {:?}", draft.description, looks(form)));
        let Some(before) = before else { return now };
        if before == now {
            return now;
        }
        if before.0 != now.0 {
            away.set(false);
        }
        let number = turn.try_update_value(|n| {
            *n += 1;
            *n
        });
        set_timeout(
            move || {
                if number == turn.try_get_value() {
                    ask(form, turn);
                }
            },
            REST,
        );
        now
    });
}

fn ask(form: Form, turn: StoredValue<u32>) {
    let number = turn.try_get_value();
    let draft = form.draft.get_untracked();
    // What is about no place is not near anything; without a service it is too early to say.
    let Some(at) = untrack(|| form.position()).filter(|_| !draft.service.is_empty()) else {
        form.similar.set(Vec::new());
        return;
    };
    let looks = untrack(|| looks(form));
    spawn_local(async move {
        if let Ok(found) = api::similar(at, &draft.service, &draft.description, &looks).await
            && number == turn.try_get_value()
            && form
                .similar
                .try_read_untracked()
                .is_some_and(|s| *s != found)
        {
            if !found.is_empty() {
                announce(&t!("similar-heading"));
            }
            form.similar.try_set(found);
        }
    });
}

/// What the photos chosen so far look like.
fn looks(form: Form) -> Vec<u64> {
    form.photos.read().iter().filter_map(|p| p.look).collect()
}
