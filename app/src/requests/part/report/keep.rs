//! The draft kept on this device: text and place, never photos, and never who reports (others may use the device).
//! Browser only.

use super::state::Form;
use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;
use std::time::Duration;
use stoa_domain::requests::Draft;

const KEY: &str = "stoa-report";
/// Typing rests this long before it is written down.
const REST: Duration = Duration::from_millis(400);

/// Takes up what was kept. What the person typed before this ran stays; the device fills what they left blank. Nothing
/// is taken up for another service, or where the server keeps a report under way. Answers whether it did.
pub fn restore(form: Form) -> bool {
    let Ok(kept) = LocalStorage::get::<Draft>(KEY) else {
        return false;
    };
    let now = form.draft.get_untracked();
    let stored = form
        .stored
        .with_value(|s| s.as_ref().is_some_and(|s| is_begun(&s.draft)));
    if stored || (!now.service.is_empty() && now.service != kept.service) {
        return false;
    }
    form.draft.set(fill(now, kept));
    true
}

/// What was typed, with the blanks from what was kept. A place is one thing: it is not put together from both.
fn fill(now: Draft, kept: Draft) -> Draft {
    let or = |typed: String, kept: String| if typed.is_empty() { kept } else { typed };
    let (lat, lon, address) = if now.lat.is_some() || !now.address.is_empty() {
        (now.lat, now.lon, now.address)
    } else {
        (kept.lat, kept.lon, kept.address)
    };
    let mut answers = kept.answers;
    answers.extend(now.answers);
    Draft {
        service: or(now.service, kept.service),
        description: or(now.description, kept.description),
        place_words: or(now.place_words, kept.place_words),
        form_version: now.form_version.or(kept.form_version),
        lat,
        lon,
        address,
        answers,
        ..now
    }
}

/// Writes the draft down as it changes, and says when it is. What was typed before this ran is a change too: its chunk
/// comes after the form stands.
pub fn watch(form: Form) {
    let turn = StoredValue::new(0_u32);
    Effect::new(move |before: Option<Draft>| {
        let draft = without_person(&form.draft.read());
        let known = match before {
            Some(before) => before == draft,
            None => !is_begun(&draft) || LocalStorage::get::<Draft>(KEY).is_ok_and(|k| k == draft),
        };
        if known {
            return draft;
        }
        let number = turn.try_update_value(|n| {
            *n += 1;
            *n
        });
        let copy = draft.clone();
        set_timeout(
            move || {
                if number == turn.try_get_value() {
                    // Full or forbidden storage: the form works without.
                    form.saved.try_set(LocalStorage::set(KEY, &copy).is_ok());
                }
            },
            REST,
        );
        draft
    });
}

/// Forgets it: the report is sent, or the person begins anew.
pub fn forget() {
    LocalStorage::delete(KEY);
}

/// Does it hold more than the service it was opened with?
fn is_begun(draft: &Draft) -> bool {
    let rest = Draft {
        service: String::new(),
        ..draft.clone()
    };
    rest != Draft::default()
}

fn without_person(draft: &Draft) -> Draft {
    Draft {
        name: String::new(),
        email: String::new(),
        phone: String::new(),
        texts: false,
        website: String::new(),
        photo_alts: Vec::new(),
        ..draft.clone()
    }
}
