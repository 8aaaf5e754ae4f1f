//! What happens while the page is open: counted and offered, never pushed under the reader's eyes.

use super::query::Query;
use crate::live::{Topic, subscribe, ticks};
use crate::{api, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::HashMap;
use stoa_domain::requests::{LiveEvent, Reference, RequestFilter, RequestSummary};

/// News of the list.
#[derive(Clone, Copy)]
pub struct News {
    /// How many came in that the filter would find.
    pub fresh: RwSignal<u32>,
    /// Rows that changed where they stand.
    pub changed: RwSignal<HashMap<Reference, RequestSummary>>,
    /// Grows when the list shall be asked for again; the page's own.
    pub refresh: RwSignal<u32>,
    /// Grows with any change at all: the map counts again.
    pub any: ReadSignal<u32>,
}

impl News {
    /// Takes the new ones into the list.
    pub fn show(self) {
        self.fresh.set(0);
        self.refresh.update(|n| *n += 1);
    }
}

/// Listens while the page is open. `listed`: is this request in the list now?
pub fn use_news(
    query: Memo<Query>,
    refresh: RwSignal<u32>,
    listed: impl Fn(&Reference) -> bool + Clone + 'static,
) -> News {
    let news = News {
        fresh: RwSignal::new(0),
        changed: RwSignal::new(HashMap::new()),
        refresh,
        any: ticks(Topic::All),
    };
    // Another filter is another list.
    Effect::new(move |_| {
        query.track();
        news.fresh.set(0);
        news.changed.update(HashMap::clear);
    });
    subscribe(Topic::All, move |event| {
        if event.kind == "request.submitted" {
            let fits = query
                .try_get_untracked()
                .is_some_and(|q| may_fit(&q.filter, &event));
            if fits && !listed(&event.reference) {
                let n = news.fresh.try_update(|n| {
                    *n += 1;
                    *n
                });
                crate::ui::announce(&t!("requests-new-announced", n = n.unwrap_or_default()));
            }
        } else if listed(&event.reference) {
            look_again(news, event.reference);
        }
    });
    news
}

fn look_again(news: News, reference: Reference) {
    spawn_local(async move {
        if let Ok(detail) = api::request(&reference).await {
            news.changed
                .try_update(|all| all.insert(reference, detail.summary));
        }
    });
}

/// Would the list hold this new request? Where an event does not tell (words, neighborhood, district), it is not offered.
fn may_fit(filter: &RequestFilter, event: &LiveEvent) -> bool {
    filter.q.is_empty()
        && filter.neighborhood.is_empty()
        && filter.district.is_empty()
        && filter.service.is_empty()
        && !filter.mine
        && !filter.overdue
        && filter.to.is_none()
        && (filter.status.is_empty() || filter.status.contains(&event.status))
}
