//! The map: the list's twin, with its legend.

use super::news::News;
use super::query::{Query, View};
use crate::requests::part::map::ClusterMap;
use crate::ui::Icon;
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::requests::Status;

/// All that the filter finds, not only one page of it.
#[component]
pub fn FoundMap(query: Memo<Query>, news: News) -> impl IntoView {
    let filter = Memo::new(move |_| query.get().filter);
    let shown = Signal::derive(move || query.read().view == View::Map);
    let entry = |status: Status| {
        view! {
            <li data-status=status.code()>
                <Icon name=format!("status-{}", status.code())/>
                {i18n::status(status)}
            </li>
        }
    };
    view! {
        <ClusterMap label=t!("requests-map-label") filter refresh=news.any shown/>
        <ul class="legend" aria-label=t!("requests-legend")>{Status::ALL.into_iter().map(entry).collect_view()}</ul>
        <p class="visually-hidden">{t!("requests-map-twin")}</p>
    }
}
