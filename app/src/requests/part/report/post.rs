//! The report on its way: one request, with progress, under one key. Browser only.

use super::state::{Form, Scope};
use super::{keep, key, media};
use crate::{api, routes};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Sends. The key stays the same until the server has answered for certain, so that a try whose answer was
/// lost is not counted twice.
pub fn send(form: Form) {
    let mut draft = form.draft.get_untracked();
    draft.photo_alts = form.photos.with_untracked(|all| {
        all.iter()
            .filter(|p| p.error.is_none())
            .map(|p| p.alt.clone())
            .collect()
    });
    let (photos, video, key) = (media::photos(form), media::video(), form.key.get_value());
    spawn_local(async move {
        let progress = move |done: f64| {
            form.sending.try_set(Some(done));
        };
        let answer = api::submit(&draft, photos, video, &key, progress).await;
        form.sending.try_set(None);
        match answer {
            Ok(sent) => {
                keep::forget();
                media::clear();
                form.go.run(routes::request_sent(&sent.reference));
            }
            Err(error) if error.code == "invalid" && !error.fields.is_empty() => {
                form.key.try_set_value(key::fresh());
                form.refused.try_set(error.fields);
                form.ask(Scope::All);
            }
            Err(error) => {
                if !error.is_passing() {
                    form.key.try_set_value(key::fresh());
                }
                form.trouble.try_set(Some(error));
            }
        }
    });
}
