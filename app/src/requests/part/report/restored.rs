//! The draft that was on this device: said, and easy to be rid of.

use super::state::Form;
use crate::t;
use crate::ui::{Icon, Notice};
use leptos::prelude::*;
use stoa_domain::requests::Draft;

/// Takes up the device's draft after hydration and says so; then says when it is saved.
#[component]
pub fn Restored(form: Form) -> impl IntoView {
    let restored = RwSignal::new(false);
    let saved = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        // A frame later: what was typed before the wasm came is in the form by then.
        request_animation_frame(move || {
            restored.try_set(super::keep::restore(form));
            super::keep::watch(form, saved);
        });
    });
    let anew = move |_| {
        form.draft.set(Draft::default());
        form.photos.set(Vec::new());
        form.video.set(None);
        form.touched.update(|t| t.clear());
        form.asked.set(None);
        form.summary.set(Vec::new());
        restored.set(false);
        #[cfg(feature = "hydrate")]
        {
            super::keep::forget();
            super::media::clear();
        }
    };
    view! {
        {move || restored.get().then(|| view! {
            <Notice title=t!("report-restored") role="status">
                <p>
                    {t!("report-restored-text")} " "
                    <button type="button" class="link" on:click=anew>{t!("report-start-over")}</button>
                </p>
            </Notice>
        }.into_any())}
        <p class="draft-saved" hidden=move || !saved.get() || restored.get()>
            <Icon name="check" size="small"/> {t!("report-saved")}
        </p>
    }
}
