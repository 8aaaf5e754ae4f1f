//! What only a browser does for the form (photos, the draft on the device, sending), in a chunk of its own that
//! comes once the page stands.

use super::state::Form;
use leptos::prelude::*;
use stoa_domain::requests::Reference;

/// Something for the browser to do.
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "the server hands nothing to do to itself")
)]
pub enum Tool {
    /// Take up the device's draft, and watch the form from now on.
    Begin(Form, Option<Owner>),
    /// Look out for what is known already; the signal says that the person has put it away.
    LookOut(Form, RwSignal<bool>, Option<Owner>),
    /// Say that a request concerns this person too; the signal takes the answer.
    MeToo(Form, Reference, ArcRwSignal<Option<String>>),
    /// Let go of a photo.
    DropPhoto(Form, u32),
    /// Let go of the video.
    DropVideo(Form),
    /// Hide parts of a photo.
    BlurPhoto(Form, u32),
    /// Point out personal data in what everyone will read.
    Guard,
    /// Forget the draft on the device and all files.
    Forget,
    /// Send the report.
    Send(Form),
}

/// Does it, as soon as its chunk is there.
#[cfg(feature = "hydrate")]
pub fn hand(tool: Tool) {
    leptos::task::spawn_local(async move { report_tools(tool).await });
}

/// Points out personal data in words that everyone will read, on pages that have such fields.
pub fn guard_words() {
    hand(Tool::Guard);
}

/// The server has none of it to do.
#[cfg(not(feature = "hydrate"))]
pub fn hand(tool: Tool) {
    drop(tool);
}

#[cfg(feature = "hydrate")]
#[leptos::lazy]
pub fn report_tools(tool: Tool) {
    use super::{edit, keep, key, look_out, media, post};
    use crate::guard;
    match tool {
        Tool::Begin(form, owner) => {
            if let Some(owner) = owner.filter(|_| form.own) {
                owner.with(|| {
                    media::watch_photos(form);
                    media::watch_video(form);
                    // A page that the device keeps comes with the same key each time.
                    form.key.try_set_value(key::fresh());
                    edit::begin(None);
                    match edit::asked_for() {
                        Some(id) => leptos::task::spawn_local(async move {
                            if !edit::take_up(form, id).await {
                                form.restored.try_set(keep::restore(form));
                            }
                        }),
                        None => drop(form.restored.try_set(keep::restore(form))),
                    }
                    keep::watch(form);
                    Effect::new(move |_| {
                        form.draft.track();
                        guard::begin();
                    });
                });
            }
        }
        Tool::LookOut(form, away, owner) => {
            if let Some(owner) = owner {
                owner.with(|| look_out::watch(form, away));
            }
        }
        Tool::MeToo(form, reference, said) => look_out::me_too(form, reference, said),
        Tool::DropPhoto(form, id) => media::forget(form, id),
        Tool::DropVideo(form) => media::forget_video(form),
        Tool::BlurPhoto(form, id) => media::blur(form, id),
        Tool::Guard => guard::begin(),
        Tool::Forget => {
            keep::forget();
            media::clear();
            edit::begin(None);
        }
        Tool::Send(form) => post::send(form),
    }
}
