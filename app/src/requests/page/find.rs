//! `/requests`: the list and the map of one filter.

use crate::error::ErrorPage;
use crate::requests::part::find::{
    Bar, Chips, Filters, Found, FoundList, FoundMap, Query, use_news,
};
use crate::ui::{Notice, NoticeKind, PageTitle, Skeleton};
use crate::{api, routes, t};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::page::DEFAULT_LIMIT;
use stoa_domain::requests::ServiceSummary;

/// The page.
#[derive(Debug)]
pub struct RequestsRoute {
    query: Memo<Query>,
    refresh: RwSignal<u32>,
    found: Resource<api::Result<Found>>,
    services: Resource<Vec<ServiceSummary>>,
}

impl RequestsRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        let params = use_query_map();
        let query = Memo::new(move |_| Query::read(&params.read()));
        let refresh = RwSignal::new(0_u32);
        // The same question whichever twin is shown.
        let asked = Memo::new(move |_| {
            let query = query.get();
            (query.filter, query.cursor)
        });
        Self {
            query,
            refresh,
            found: Resource::new(
                move || (asked.get(), refresh.get()),
                |((filter, cursor), _)| async move {
                    api::requests(&filter, DEFAULT_LIMIT, cursor).await
                },
            ),
            // Without the catalogue the filter has one field less.
            services: Resource::new(
                || (),
                |()| async { api::services(None).await.unwrap_or_default() },
            ),
        }
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        view! { <FindPage route=this/> }.into_any()
    }
}

#[component]
fn FindPage(route: RequestsRoute) -> impl IntoView {
    let RequestsRoute {
        query,
        refresh,
        found,
        services,
    } = route;
    let listed = move |reference: &_| {
        let found = found.try_get_untracked().flatten();
        found.is_some_and(|f| f.is_ok_and(|f| f.items.iter().any(|r| r.reference == *reference)))
    };
    let news = use_news(query, refresh, listed);
    let list = move || {
        Suspend::new(async move {
            match found.await {
                Ok(found) => view! { <FoundList query found news/> }.into_any(),
                Err(error) => view! { <ErrorPage error/> }.into_any(),
            }
        })
    };
    view! {
        <PageTitle text=t!("requests-title")/>
        <div class="container wide">
            <header class="page-head">
                <h1>{t!("requests-heading")}</h1>
                <div class="actions"><a class="button primary" href=routes::REPORT>{t!("requests-report")}</a>
                    <a class="button" href=routes::SUBSCRIBE>{t!("follow-link")}</a></div>
            </header>
            <Unreadable query/>
            <div class="finder" data-view=move || query.read().view.code()>
                <Transition fallback=|| ()>
                    {move || Suspend::new(async move {
                        let services = services.await;
                        view! { <Filters query services=services.clone()/> <Chips query services/> }.into_any()
                    })}
                </Transition>
                <Bar query found news/>
                <section class="finder-list" aria-labelledby="finder-list-title">
                    <h2 id="finder-list-title" class="visually-hidden">{t!("requests-view-list")}</h2>
                    <Transition fallback=|| view! { <Skeleton rows=6/> }>{move || list()}</Transition>
                </section>
                <section class="finder-map" aria-label=t!("requests-view-map")><FoundMap query news/></section>
            </div>
        </div>
    }
}

/// Parts of the address that say nothing to us.
#[component]
fn Unreadable(query: Memo<Query>) -> impl IntoView {
    move || {
        let names = query.read().unreadable.join(", ");
        (!names.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warning title=t!("requests-unreadable")>
                    <p>{t!("requests-unreadable-text", names = names)}</p>
                </Notice>
            }
        })
    }
}
