//! `/me`: what was reported from this device. The list of references lives in a cookie of this device alone.

use crate::api::{self, ApiError};
use crate::error::ErrorPage;
use crate::live::{self, Topic};
use crate::offline::WaitingList;
use crate::ui::{Empty, LinkButton, Notice, PageTitle, RequestRow, Skeleton, connection};
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::Page;
use stoa_domain::requests::{RequestFilter, RequestSummary};

/// The page of what was reported from this device.
pub struct MineRoute {
    mine: Resource<Result<Page<RequestSummary>, ApiError>>,
}

impl MineRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        let tick = live::ticks(Topic::All);
        let mine = Resource::new(
            move || tick.get(),
            |_| async {
                let filter = RequestFilter {
                    mine: true,
                    ..Default::default()
                };
                api::requests(&filter, 50, None).await
            },
        );
        Self { mine }
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let MineRoute { mine } = this;
        let list = move || {
            Suspend::new(async move {
                match mine.await {
                    Ok(page) => rows(page),
                    Err(error) if error.code == "offline" => {
                        view! { <Notice title=t!("offline-list") role="status"/> }.into_any()
                    }
                    Err(error) => view! { <ErrorPage error/> }.into_any(),
                }
            })
        };
        refresh_kept(mine);
        view! {
            <PageTitle text=t!("home-mine-title")/>
            <div class="container narrow stack">
                <header class="page-head">
                    <h1>{t!("home-mine-title")}</h1>
                    <p class="lede">{t!("home-mine-lede")}</p>
                </header>
                <WaitingList/>
                <Transition fallback=|| view! { <Skeleton/> }>{list}</Transition>
            </div>
        }
        .into_any()
    }
}

/// A page that the device kept for when there is no network was made for nobody: its empty list is asked for again, at
/// once and when the network comes.
fn refresh_kept(mine: Resource<Result<Page<RequestSummary>, ApiError>>) {
    let online = connection::use_online();
    Effect::new(move |_| {
        online.track();
        let html = document().document_element();
        if html.is_some_and(|h| h.has_attribute("data-kept")) {
            mine.refetch();
        }
    });
}

fn rows(page: Page<RequestSummary>) -> AnyView {
    if page.items.is_empty() {
        return view! {
            <Empty title=t!("home-mine-empty-title") text=t!("home-mine-empty") icon="report">
                <LinkButton href=routes::REPORT label=t!("ui-nav-report")/>
            </Empty>
        }
        .into_any();
    }
    view! {
        <h2 class="visually-hidden">{t!("requests-view-list")}</h2>
        <ul class="request-list">
            {page.items.into_iter().map(|request| view! { <RequestRow request/> }).collect_view()}
        </ul>
    }
    .into_any()
}
