//! A report that waited on this device, back in the form (`/report?edit=…`). Browser only.

use super::media;
use super::state::Form;
use crate::offline::{self, Taken};
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::UrlSearchParams;

thread_local! {
    /// Which one is in the form now.
    static EDITED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The report the form is about, where it was written down before.
pub fn id() -> Option<String> {
    EDITED.with_borrow(Clone::clone)
}

/// From now on the form is about that one, or about a new one.
pub fn begin(id: Option<String>) {
    EDITED.set(id);
}

/// The report that the address asks for.
pub fn asked_for() -> Option<String> {
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get("edit")
}

/// Puts it into the form, with its files. `false`: it is gone or has arrived.
pub async fn take_up(form: Form, id: String) -> bool {
    let Some(Taken {
        draft,
        photos,
        video,
    }) = offline::take(&id).await
    else {
        return false;
    };
    let alts = draft.photo_alts.clone();
    form.draft.try_set(draft);
    media::clear();
    form.photos.try_set(Vec::new());
    for (photo, alt) in photos.into_iter().zip(alts) {
        media::put_back(form, photo, alt);
    }
    if let Some(video) = video {
        media::put_video_back(form, video);
    }
    begin(Some(id));
    true
}
