//! Hearing of a request by mail.

use crate::requests::part::on::submit;
use crate::ui::{Notice, NoticeKind, TextField};
use crate::{api, i18n, t, use_typed};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_query_map;
use stoa_domain::requests::Reference;
use stoa_domain::{FieldErrors, text};

/// A plain form that the browser sends without leaving the page.
#[component]
pub fn Follow(reference: Reference) -> impl IntoView {
    // What a try without scripting came back with.
    let query = use_query_map().get_untracked();
    let done = RwSignal::new(
        query.get_str("done") == Some("follow") || query.get_str("followed").is_some(),
    );
    let failed = query.get("error").map(|code| words(&code));
    let error = RwSignal::new(failed);
    let email = RwSignal::new(use_typed("email"));
    let busy = RwSignal::new(false);
    let to = reference.clone();
    let send = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let address = text::clean_line(&email.get_untracked());
        if !text::is_email(&address) {
            error.set(Some(words(if address.is_empty() {
                "required"
            } else {
                "not-an-email"
            })));
            crate::ui::document::focus_field("email");
            return;
        }
        busy.set(true);
        error.set(None);
        let to = to.clone();
        spawn_local(async move {
            let answer = api::follow(&to, &address).await;
            busy.try_set(false);
            match answer {
                Ok(()) => drop(done.try_set(true)),
                Err(e) => {
                    let code = e
                        .fields
                        .0
                        .first()
                        .map_or(e.code.clone(), |f| f.code.clone());
                    error.try_set(Some(words(&code)));
                }
            }
        });
    };
    view! {
        <section class="section" id="follow">
            <h2>{t!("requests-follow")}</h2>
            {move || done.get().then(|| view! {
                <Notice kind=NoticeKind::Success title=t!("requests-followed") role="status">
                    <p>{t!("requests-followed-text")}</p>
                </Notice>
            }.into_any())}
            <form method="post" action="/do/requests/follow" novalidate hidden=move || done.get() on:submit=submit(send)>
                <input type="hidden" name="reference" value=reference.to_string()/>
                <TextField name="email" label=t!("requests-follow-email") hint=t!("requests-follow-hint")
                    value=email error=error kind="email" autocomplete="email" inputmode="email"/>
                <div class="actions">
                <button type="submit" class="button" aria-busy=move || busy.get().then_some("true")>
                    {t!("requests-follow-do")}
                </button>
                </div>
            </form>
        </section>
    }
}

/// The field's own words for a code where there are some.
fn words(code: &str) -> String {
    match FieldErrors::one("email", code).0.first() {
        Some(e) if matches!(code, "required" | "not-an-email" | "too-long") => i18n::field_error(e),
        _ => i18n::error(code),
    }
}
