//! How many were found, the twins as tabs, and the files of the filter.

use super::news::News;
use super::query::{Found, Query, View};
use crate::requests::part::on::press;
use crate::ui::{Icon, LiveDot, Tab, Tabs};
use crate::{api, routes, t};
use leptos::prelude::*;

/// The bar over list and map.
#[component]
pub fn Bar(query: Memo<Query>, found: Resource<api::Result<Found>>, news: News) -> impl IntoView {
    let count = move || {
        Suspend::new(async move {
            let total = found.await.ok().and_then(|f| f.total);
            total.map(|n| t!("requests-count", n = n)).into_any()
        })
    };
    let tabs = move || {
        let query = query.get();
        let tab = |view: View| Tab {
            href: query.seen_as(view),
            label: match view {
                View::List => t!("requests-view-list"),
                View::Map => t!("requests-view-map"),
            },
            icon: Some(view.code()),
            count: None,
            current: query.view == view,
        };
        let tabs = View::ALL.map(tab).to_vec();
        view! { <Tabs label=t!("requests-views") tabs/> }
    };
    let file = move |format: &'static str| {
        let href = Signal::derive(move || routes::export(&query.read().filter, format));
        view! {
            <a class="button quiet small" rel="external" download="" href=href>
                <Icon name="download"/> {format.to_uppercase()}
                <span class="visually-hidden">" " {t!("requests-download")}</span>
            </a>
        }
    };
    view! {
        <div class="finder-bar">
            <p class="result-count" role="status"><Transition fallback=|| ()>{move || count()}</Transition></p>
            <LiveDot/>
            <button type="button" class="button small" data-show-new="" hidden=move || news.fresh.get() == 0
                on:click=press(move |_| news.show())>
                {move || t!("requests-new", n = news.fresh.get())}
            </button>
            {move || tabs()}
            <div class="cluster">{file("csv")} {file("geojson")}
                <a class="button quiet small" rel="external" href=move || routes::numbers(&query.read().filter)>{t!("channel-numbers")}</a>
                <a class="button quiet small" rel="external" href=move || routes::embed(&query.read().filter)>{t!("channel-embed")}</a></div>
        </div>
    }
}
