//! The list: rows, pager, and what to do where there is none.

use super::news::News;
use super::query::{Found, Query};
use crate::ui::{Empty, Pager, RequestRow};
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::requests::RequestSummary;

/// A page of the list.
#[component]
pub fn FoundList(query: Memo<Query>, found: Found, news: News) -> impl IntoView {
    if found.items.is_empty() {
        return view! {
            <Empty title=t!("requests-none") text=t!("requests-none-text")>
                <div class="actions">
                    <a class="button" href=routes::REQUESTS>{t!("requests-filters-clear")}</a>
                    <a class="button quiet" href=routes::REPORT>{t!("requests-report")}</a>
                </div>
            </Empty>
        }
        .into_any();
    }
    let now = query.get_untracked();
    let first = now.cursor.is_some().then(|| now.at(None));
    let next = found.next.as_deref().map(|cursor| now.at(Some(cursor)));
    let rows = found.items.into_iter().map(|request| row(request, news));
    view! {
        <ul class="request-list">{rows.collect_view()}</ul>
        <Pager first next/>
    }
    .into_any()
}

/// A row that changes where it stands when news of it comes.
fn row(request: RequestSummary, news: News) -> impl IntoView {
    move || {
        let fresh = news.changed.read().get(&request.reference).cloned();
        let new = fresh.is_some();
        let shown = fresh.map_or_else(
            || request.clone(),
            // The distance is the list's own.
            |f| RequestSummary {
                distance_m: request.distance_m,
                ..f
            },
        );
        view! { <RequestRow request=shown new/> }.into_any()
    }
}
