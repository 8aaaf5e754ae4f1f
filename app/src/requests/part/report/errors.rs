//! What is wrong, at the top of the form.

use super::navigate::go_to_field;
use super::state::Form;
use crate::requests::part::on::press;
use crate::ui::{ErrorSummary, Notice, NoticeKind};
use crate::{i18n, t};
use leptos::prelude::*;
use leptos::web_sys::Element;
use leptos_router::hooks::use_query_map;
use stoa_domain::moment::moment;

/// What the last try found wrong, each line a link to its field; or what kept the report from arriving.
#[component]
pub fn Errors(form: Form) -> impl IntoView {
    // On a phone the field may be on another step, which must be shown before it can take the focus.
    let follow = move |ev: leptos::ev::MouseEvent| {
        let href = event_target::<Element>(&ev).get_attribute("href");
        if let Some(field) = href.as_deref().and_then(|h| h.strip_prefix("#f-")) {
            ev.prevent_default();
            go_to_field(form, field.to_owned());
        }
    };
    // Only for a while: the form that was sent without scripting is told until when.
    let until = use_query_map().get_untracked().get("again");
    let again = until
        .and_then(|at| moment(&at))
        .map(|at| t!("report-again", when = i18n::date_time(&at)));
    view! {
        <div on:click=press(follow)>
            <ErrorSummary errors=form.summary/>
        </div>
        {move || form.trouble.get().map(|e| {
            let words = again.clone().unwrap_or_else(|| i18n::error(&e.code));
            view! {
                <Notice kind=NoticeKind::Error title=t!("report-not-sent") role="alert">
                    <p>{words} " " {t!("report-not-lost")}</p>
                    {e.request_id.map(|id| view! { <p class="meta">{t!("report-request-id", id = id)}</p> })}
                </Notice>
            }
            .into_any()
        })}
    }
}
