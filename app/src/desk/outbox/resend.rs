//! Sending a message once more.

use crate::ui::{announce, here};
use crate::{api, i18n, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

/// The button. `again` asks for the list anew.
#[component]
pub fn Resend(id: Uuid, subject: String, again: Callback<()>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let submit = move |e: leptos::ev::SubmitEvent| {
        e.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            match api::desk_resend(id).await {
                Ok(()) => {
                    announce(&t!("desk-done-resend"));
                    again.run(());
                }
                Err(error) => {
                    failed.try_set(Some(i18n::error(&error.code)));
                }
            }
            busy.try_set(false);
        });
    };
    let why = move || {
        failed
            .get()
            .map(|reason| view! { <p class="field-error" role="alert">{t!("desk-failed", reason = reason)}</p> })
    };
    view! {
        <form method="post" action="/do/desk/resend" on:submit=submit>
            <input type="hidden" name="id" value=id.to_string()/>
            <input type="hidden" name="next" value=here()/>
            <button
                type="submit"
                class="button small"
                aria-label=t!("desk-outbox-resend-of", subject = subject)
                aria-busy=move || busy.get().then_some("true")
            >
                {t!("desk-outbox-resend")}
            </button>
            {why}
        </form>
    }
    .into_any()
}
