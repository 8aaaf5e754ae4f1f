//! More ways to hear of a request: a notification of this browser, a text, everything around it.

use crate::requests::part::on::press;
use crate::requests::part::push;
use crate::ui::{Icon, announce};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use stoa_domain::requests::follow::SubscribeDraft;
use stoa_domain::requests::{Reference, RequestSummary};

/// The links, and the button where the browser is able.
#[component]
pub fn Hear(request: RequestSummary) -> impl IntoView {
    let around = routes::subscribe_around(&request);
    let text = routes::subscribe_request(&request.reference);
    view! {
        <ul class="plain-list">
            <li><Notify reference=request.reference.clone()/></li>
            <li><a href=text>{t!("follow-by-text")}</a></li>
            <li><a href=around>{t!("follow-around")}</a></li>
        </ul>
    }
}

#[component]
fn Notify(reference: Reference) -> impl IntoView {
    let able = RwSignal::new(false);
    Effect::new(move |_| able.set(push::able()));
    let manage = RwSignal::new(None::<String>);
    let failed = RwSignal::new(None::<String>);
    let go = move |_| {
        let draft = SubscribeDraft {
            area: "request".to_owned(),
            reference: reference.to_string(),
            ..SubscribeDraft::default()
        };
        spawn_local(async move {
            match push::subscribe(draft).await {
                Ok(done) => {
                    announce(&t!("follow-push-done"));
                    failed.try_set(None);
                    manage.try_set(done.manage);
                }
                Err(error) => {
                    failed.try_set(Some(i18n::error(&error.code)));
                }
            }
        });
    };
    let done = move || {
        manage.get().map(|token| {
            view! {
                <p class="hint">{t!("follow-push-done")} " " <a href=routes::messages(&token)>{t!("follow-manage")}</a></p>
            }
            .into_any()
        })
    };
    view! {
        <div hidden=move || !able.get()>
            <button type="button" class="button small" data-notify="" hidden=move || manage.read().is_some()
                on:click=press(go)>
                <Icon name="bell"/> {t!("follow-push")}
            </button>
            {move || done()}
            {move || failed.get().map(|words| view! { <p class="field-error" role="alert">{words}</p> }.into_any())}
        </div>
    }
}
