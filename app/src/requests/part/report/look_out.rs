//! Looks out for what is known already while somebody types. Browser only; it travels with the form's tools.

use super::state::Form;
use crate::ui::announce;
use crate::{api, i18n, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use stoa_domain::requests::Reference;

/// Typing rests this long before it is asked about.
const REST: Duration = Duration::from_millis(600);

/// Says that it concerns this person too.
pub fn me_too(form: Form, reference: Reference, said: ArcRwSignal<Option<String>>) {
    spawn_local(async move {
        let email = form.draft.read_untracked().email.clone();
        said.set(Some(match api::me_too(&reference, &email).await {
            Ok(counted) => t!("similar-counted", n = counted.me_too),
            Err(error) => i18n::error(&error.code),
        }));
    });
}

/// Asks at once about what the form holds already (typed before this ran, or taken up from the device), and anew when
/// place, service or words have changed and rest.
pub fn watch(form: Form, away: RwSignal<bool>) {
    let turn = StoredValue::new(0_u32);
    Effect::new(move |before: Option<(String, String)>| {
        let draft = form.draft.read();
        let what = format!("{:?} {:?} {}", draft.lat, draft.lon, draft.service);
        let now = (what, format!("{} {:?}", draft.description, looks(form)));
        if before.as_ref() == Some(&now) {
            return now;
        }
        if before.is_some_and(|before| before.0 != now.0) {
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
