//! The queues and the filters their reader keeps, with how many each finds.

use super::live::on_news;
use crate::api;
use crate::desk::address::QueueAddress;
use crate::desk::tab;
use crate::{i18n, t};
use leptos::prelude::*;
use std::time::Duration;
use stoa_domain::requests::queue::SavedFilter;
use stoa_domain::requests::{Queue, RequestFilter};

/// How long news rest before everything is counted again.
const REST: Duration = Duration::from_millis(700);

/// The tabs; their counts follow the news.
#[component]
pub fn QueueTabs(address: Memo<QueueAddress>) -> impl IntoView {
    let counts = Resource::new(|| (), |()| async move { api::desk_queues().await.ok() });
    let waiting = StoredValue::new(false);
    on_news(move |_| {
        if waiting.try_get_value() != Some(false) {
            return;
        }
        waiting.set_value(true);
        set_timeout(
            move || {
                if waiting.try_set_value(false).is_none() {
                    counts.refetch();
                }
            },
            REST,
        );
    });
    let count = move |queue: Queue| {
        let counts = counts.get().flatten()?;
        let mut found = counts.queues.into_iter();
        found.find(|c| c.queue == queue.code()).map(|c| c.count)
    };
    let tabs = move || {
        Queue::ALL
            .into_iter()
            .map(|queue| {
                let count = Signal::derive(move || count(queue));
                view! { <Link filter=queue.filter() name=tab::name(queue) kept=false address count/> }
            })
            .collect_view()
    };
    let saved = move || {
        let saved = counts.get().flatten().map(|c| c.saved).unwrap_or_default();
        let link = |f: SavedFilter| {
            let count = Signal::stored(Some(f.count));
            view! { <Link filter=f.filter() name=f.name kept=true address count/> }
        };
        saved.into_iter().map(link).collect_view()
    };
    view! {
        <nav class="desk-filters" aria-label=t!("desk-tabs-label")>
            <Transition>{tabs} {saved}</Transition>
        </nav>
    }
    .into_any()
}

/// A tab. A queue keeps the order the reader has chosen; a filter of theirs is shown as they kept it.
#[component]
fn Link(
    filter: RequestFilter,
    name: String,
    kept: bool,
    address: Memo<QueueAddress>,
    count: Signal<Option<u64>>,
) -> impl IntoView {
    let filter = StoredValue::new(filter);
    let href = move || {
        address.with(|a| {
            let mut filter = filter.get_value();
            if !kept {
                filter.sort = a.filter.sort;
            }
            a.filtered(filter).href()
        })
    };
    let current = move || {
        let here = address.with(|a| match kept {
            true => filter.with_value(|f| *f == a.filter),
            false => {
                let queue = Queue::of(&a.filter);
                queue.is_some() && queue == filter.with_value(Queue::of)
            }
        });
        here.then_some("page")
    };
    let words = move || count.get().map(|n| i18n::number(n as f64));
    view! {
        <a href=href aria-current=current data-kept=kept.then_some("")><bdi>{name}</bdi> " " <span class="count">{words}</span></a>
    }
    .into_any()
}
