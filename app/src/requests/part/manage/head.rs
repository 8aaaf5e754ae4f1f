//! The page: whose messages, how they fare, what is followed, what is chosen.

use super::choices::Choices;
use super::follows::Follows;
use crate::ui::{ErrorLine, ErrorSummary, Notice, NoticeKind};
use crate::{i18n, t};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::FieldErrors;
use stoa_domain::requests::follow::ManageView;

/// Everything about one address. `token` is the secret of the link.
#[component]
pub fn Manage(view: ManageView, token: String) -> impl IntoView {
    let query = use_query_map().get_untracked();
    let done = match query.get_str("done") {
        Some("confirmed") => Some(t!("follow-done-confirmed")),
        Some("saved") => Some(t!("follow-done-saved")),
        Some("ended") => Some(t!("follow-done-ended")),
        _ => None,
    };
    let done = done.map(|title| view! { <Notice kind=NoticeKind::Success title role="status"/> });
    let field = query.get("field").unwrap_or_default();
    let fault = query
        .get("error")
        .map(|code| match FieldErrors::one(&*field, &code).0.first() {
            Some(e) if !field.is_empty() => i18n::field_error(e),
            _ => i18n::error(&code),
        });
    let lines: Vec<ErrorLine> = fault
        .map(|words| ErrorLine { field, words })
        .into_iter()
        .collect();
    let delivered = match &view.last_delivered_at {
        Some(at) => t!("follow-last", when = i18n::date_time(at)),
        None => t!("follow-last-never"),
    };
    let trouble = match (view.stopped, view.bounced) {
        (true, _) => Some((t!("follow-stopped-title"), t!("follow-stopped"))),
        (_, true) => Some((t!("follow-bounced-title"), t!("follow-bounced"))),
        _ => None,
    };
    let trouble = trouble.map(|(title, words)| {
        view! { <Notice kind=NoticeKind::Warning title><p>{words}</p></Notice> }
    });
    let address = view.address.clone();
    view! {
        <div class="container narrow stack">
            <ErrorSummary errors=Signal::stored(lines)/>
            {done}
            <header class="page-head">
                <h1>{t!("follow-manage-title")}</h1>
                <p class="lede"><bdi>{address}</bdi></p>
                <p class="meta">{delivered}</p>
            </header>
            {trouble}
            <Follows follows=view.follows.clone() token=token.clone()/>
            <Choices view token=token.clone()/>
            <section class="section">
                <h2>{t!("follow-stop-all")}</h2>
                <p>{t!("follow-stop-all-text")}</p>
                <form method="post" action="/do/follow/unsubscribe">
                    <input type="hidden" name="token" value=token/>
                    <div class="actions">
                        <button type="submit" class="button danger">{t!("follow-stop-all")}</button>
                    </div>
                </form>
            </section>
        </div>
    }
}
