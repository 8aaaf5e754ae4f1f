//! The rows of the queue. They follow the news in place; what is new waits in a chip above until it is asked for.

use super::data::{self, QueueData};
use super::live::on_news;
use super::row::Row;
use crate::desk::address::QueueAddress;
use crate::desk::shared::Shared;
use crate::t;
use crate::ui::{Empty, Pager, announce};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use stoa_domain::requests::view::DeskRow;
use stoa_domain::requests::{DeskRequest, LiveEvent, Reference};

/// The list of one page. `again` asks for it anew.
#[component]
pub fn QueueList(
    data: QueueData,
    address: Memo<QueueAddress>,
    again: Callback<()>,
) -> impl IntoView {
    let QueueData { page, now } = data;
    let shown: Vec<Reference> = page
        .items
        .iter()
        .map(|r| r.summary.reference.clone())
        .collect();
    let unseen = RwSignal::new(BTreeSet::<Reference>::new());
    let shared = Shared::of_page();
    let known = shown.clone();
    on_news(move |event| news(event, &known, unseen, address, shared));
    let count = page.total.map(|n| t!("desk-list-total", n = n));
    let rows: Vec<AnyView> = page
        .items
        .into_iter()
        .map(|row| view! { <Row row now address/> }.into_any())
        .collect();
    let empty = rows
        .is_empty()
        .then(|| view! { <Empty title=t!("desk-list-empty") text=t!("desk-list-empty-hint")/> });
    let next = page.next.clone();
    let pager = move || {
        let (first, next) = address.with(|a| {
            let first = a.cursor.is_some().then(|| a.at(None).href());
            (first, next.clone().map(|c| a.at(Some(c)).href()))
        });
        view! { <Pager first next count=count.clone().unwrap_or_default()/> }
    };
    let show = move |_| again.run(());
    view! {
        <div class="desk-news" data-new-count=move || unseen.read().len().to_string() hidden=move || unseen.read().is_empty()>
            <button type="button" class="chip" on:click=show>
                {move || t!("desk-list-new", n = unseen.read().len())}
            </button>
        </div>
        {empty}
        // The server writes the page on which something is done to those that are chosen.
        <form class="desk-chosen" action="/desk/bulk">
            <ol class="desk-list" aria-label=t!("desk-list-label")>{rows}</ol>
            <div class="bulk-bar">
                <button class="button small" data-key="bulk">{t!("desk-bulk-act")}</button>
            </div>
        </form>
        {pager}
    }
    .into_any()
}

/// A change: to a row (asked for again, shown in place) or to a request that is not here (counted, if it belongs
/// into the queue).
fn news(
    event: LiveEvent,
    shown: &[Reference],
    unseen: RwSignal<BTreeSet<Reference>>,
    address: Memo<QueueAddress>,
    shared: Shared,
) {
    if shown.contains(&event.reference) {
        return shared.follow(&event);
    }
    let reference = event.reference;
    let Some(filter) = address.try_with_untracked(|a| a.filter.clone()) else {
        return;
    };
    if unseen.try_with_untracked(|all| all.contains(&reference)) != Some(false) {
        return;
    }
    spawn_local(async move {
        if data::finds(&filter, &reference).await {
            unseen.try_update(|all| all.insert(reference));
            if let Some(n) = unseen.try_with_untracked(BTreeSet::len) {
                announce(&t!("desk-list-new", n = n));
            }
        }
    });
}

/// A case as a row of the queue.
pub(super) fn as_row(case: &DeskRequest) -> DeskRow {
    DeskRow {
        summary: case.detail.summary.clone(),
        assignee: case.assignee.clone(),
        team: case.team.clone(),
        version: case.version,
        priority: case.priority,
        escalated: case.escalated,
    }
}
