//! The saved filters with how many each finds.

use super::data;
use super::live::on_news;
use crate::desk::address::QueueAddress;
use crate::desk::tab::Tab;
use crate::{i18n, t};
use leptos::prelude::*;
use std::time::Duration;

/// How long news rest before everything is counted again.
const REST: Duration = Duration::from_millis(700);

/// The tabs; their counts follow the news.
#[component]
pub fn QueueTabs(address: Memo<QueueAddress>) -> impl IntoView {
    let counts = Resource::new(
        || (),
        |()| async move {
            let mut counts = Vec::with_capacity(Tab::ALL.len());
            for tab in Tab::ALL {
                counts.push(data::count(&tab.filter()).await);
            }
            counts
        },
    );
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
    let tabs = move || {
        Tab::ALL
            .into_iter()
            .enumerate()
            .map(|(i, tab)| view! { <Link tab address count=move || counts.get().and_then(|c| c.get(i).copied().flatten())/> })
            .collect_view()
    };
    view! {
        <nav class="desk-filters" aria-label=t!("desk-tabs-label")>
            <Transition>{tabs}</Transition>
        </nav>
    }
    .into_any()
}

#[component]
fn Link(
    tab: Tab,
    address: Memo<QueueAddress>,
    #[prop(into)] count: Signal<Option<u64>>,
) -> impl IntoView {
    let href = move || {
        address.with(|a| {
            let sort = a.filter.sort;
            a.filtered(stoa_domain::requests::RequestFilter {
                sort,
                ..tab.filter()
            })
            .href()
        })
    };
    let current = move || {
        address
            .with(|a| Tab::of(&a.filter) == Some(tab))
            .then_some("page")
    };
    let words = move || count.get().map(|n| i18n::number(n as f64));
    view! {
        <a href=href aria-current=current>{tab.words()} " " <span class="count">{words}</span></a>
    }
    .into_any()
}
