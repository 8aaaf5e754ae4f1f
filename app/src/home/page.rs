//! `/`: a search box, what people come for, and what is going on.

use super::tasks::Tasks;
use crate::api::{self, ApiError};
use crate::live::{self, Topic};
use crate::ui::{Empty, Icon, Notice, NoticeKind, PageTitle, RequestRow, Skeleton};
use crate::{i18n, routes, t, use_site, use_text};
use leptos::prelude::*;
use stoa_domain::Page;
use stoa_domain::requests::{RequestFilter, RequestSummary, Status};

/// How many of the newest requests the page shows.
const NEWEST: u32 = 6;

type Listed = Result<Page<RequestSummary>, ApiError>;

/// The first page.
pub struct HomeRoute {
    newest: Resource<Listed>,
    open: Resource<Option<u64>>,
    resolved: Resource<Option<u64>>,
}

impl HomeRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        let tick = live::ticks(Topic::All);
        let newest = Resource::new(
            move || tick.get(),
            |_| async { api::requests(&RequestFilter::default(), NEWEST, None).await },
        );
        let open = Resource::new(move || tick.get(), |_| async { count("open").await });
        let resolved = Resource::new(
            move || tick.get(),
            |_| async { count(Status::Resolved.code()).await },
        );
        Self {
            newest,
            open,
            resolved,
        }
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let HomeRoute {
            newest,
            open,
            resolved,
        } = this;
        let site = use_site();
        let list = move || Suspend::new(async move { rows(newest.await) });
        let counts = move || Suspend::new(async move { stats(open.await, resolved.await) });
        view! {
            <PageTitle text=t!("home-page-title")/>
            <section class="hero">
                <div class="container">
                    <h1>{t!("home-title", city = site.city.as_str())}</h1>
                    <p class="lede">{use_text("welcome").unwrap_or_else(|| t!("home-lede"))}</p>
                    <form class="hero-search" role="search" method="get" action=routes::REQUESTS>
                        <label for="home-q" class="visually-hidden">{t!("home-search-label")}</label>
                        <div class="input-with-icon">
                            <Icon name="search"/>
                            <input id="home-q" type="search" name="q" maxlength="200" placeholder=t!("home-search-placeholder")/>
                        </div>
                        <button class="button primary" type="submit">{t!("home-search")}</button>
                    </form>
                </div>
            </section>
            <div class="container stack">
                <Tasks/>
                <section class="section near" aria-labelledby="home-now">
                    <h2 id="home-now">{t!("home-now")}</h2>
                    <Transition>{counts}</Transition>
                    <Transition fallback=|| view! { <Skeleton/> }>{list}</Transition>
                    <p><a href=routes::REQUESTS>{t!("home-all")}</a></p>
                </section>
            </div>
        }
        .into_any()
    }
}

/// How many requests a status word finds; `None` where it cannot be known now.
async fn count(status: &str) -> Option<u64> {
    let filter = RequestFilter::from_pairs([("status", status)]).ok()?;
    api::requests(&filter, 1, None).await.ok()?.total
}

fn stats(open: Option<u64>, resolved: Option<u64>) -> AnyView {
    let stat = |n: Option<u64>, status: &'static str, words: String| {
        n.map(|n| {
            let href = format!("{}?status={status}", routes::REQUESTS);
            view! { <li><a href=href><strong>{i18n::number(n as f64)}</strong> " " <span>{words}</span></a></li> }
        })
    };
    view! {
        <ul class="stats">
            {stat(open, "open", t!("home-open", n = open.unwrap_or_default()))}
            {stat(resolved, "resolved", t!("home-resolved", n = resolved.unwrap_or_default()))}
        </ul>
    }
    .into_any()
}

fn rows(listed: Listed) -> AnyView {
    match listed {
        Ok(page) if page.items.is_empty() => {
            view! { <Empty title=t!("home-empty-title") text=t!("home-empty")/> }.into_any()
        }
        Ok(page) => view! {
            <ul class="request-list">
                {page.items.into_iter().map(|request| view! { <RequestRow request/> }).collect_view()}
            </ul>
        }
        .into_any(),
        Err(error) => view! {
            <Notice kind=NoticeKind::Warning title=t!("home-list-failed")><p>{i18n::error(&error.code)}</p></Notice>
        }
        .into_any(),
    }
}
