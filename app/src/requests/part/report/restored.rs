//! The draft that was on this device: said, and easy to be rid of.

use super::state::Form;
use super::tools::{Tool, hand};
use crate::requests::part::on::press;
use crate::t;
use crate::ui::{Icon, Notice};
use leptos::prelude::*;
use stoa_domain::requests::Draft;

/// Takes up the device's draft after hydration and says so; then says when it is saved.
#[component]
pub fn Restored(form: Form) -> impl IntoView {
    let owner = Owner::current();
    // A frame later: what was typed before the wasm came is in the form by then.
    Effect::new(move |_| {
        let owner = owner.clone();
        request_animation_frame(move || hand(Tool::Begin(form, owner)));
    });
    let anew = move |_| {
        form.draft.set(Draft::default());
        form.photos.set(Vec::new());
        form.video.set(None);
        form.touched.update(|t| t.clear());
        form.asked.set(None);
        form.summary.set(Vec::new());
        form.restored.set(false);
        hand(Tool::Forget);
    };
    view! {
        {move || form.restored.get().then(|| view! {
            <Notice title=t!("report-restored") role="status">
                <p>
                    {t!("report-restored-text")} " "
                    <button type="button" class="link" on:click=press(anew)>{t!("report-start-over")}</button>
                </p>
            </Notice>
        }.into_any())}
        <p class="draft-saved" hidden=move || !form.saved.get() || form.restored.get()>
            <Icon name="check" size="small"/> {t!("report-saved")}
        </p>
    }
}
