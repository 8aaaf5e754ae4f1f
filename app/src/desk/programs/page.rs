//! The page: every key with whose it is and what for, by state.

use super::decide::Decide;
use crate::desk::gate::gate;
use crate::desk::nav::DeskNav;
use crate::error::ErrorPage;
use crate::ui::{Empty, ErrorLine, ErrorSummary, Icon, PageTitle, Skeleton, Tab, Tabs, Tag};
use crate::{api, i18n, routes, t};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::requests::open311::{ApiKeyView, KeyState};

/// The page.
#[derive(Debug)]
pub struct DeskKeysRoute;

impl DeskKeysRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(_this: Self) -> AnyView {
        gate(|_| view! { <KeysPage/> }.into_any())
    }
}

// catalogue: open311-state-*
fn words(state: KeyState) -> String {
    i18n::text(&format!("open311-state-{}", state.code()), &[])
}

#[component]
fn KeysPage() -> impl IntoView {
    let query = use_query_map();
    let state = Memo::new(move |_| {
        query
            .read()
            .get("state")
            .as_deref()
            .and_then(KeyState::parse)
    });
    let errors = Memo::new(move |_| {
        let error = query.read().get("error");
        error
            .map(|code| ErrorLine::whole(&code))
            .into_iter()
            .collect::<Vec<_>>()
    });
    let keys = Resource::new(move || state.get(), api::desk_keys);
    let loaded = move || {
        Suspend::new(async move {
            match keys.await {
                Ok(keys) => list(keys),
                Err(error) => view! { <ErrorPage error/> }.into_any(),
            }
        })
    };
    view! {
        <PageTitle text=t!("open311-keys-title")/>
        <div class="container">
            <ErrorSummary errors/>
            <header class="page-head">
                <div class="cluster between">
                    <h1>{t!("open311-keys-title")}</h1>
                    <DeskNav here=routes::KEYS/>
                </div>
                <p class="lede">{t!("open311-keys-lead")}</p>
                <p><a href="/desk/forwards" rel="external">{t!("open311-forwards-title")}</a></p>
            </header>
            {move || view! { <Tabs label=t!("open311-keys-filter") tabs=tabs(state.get())/> }}
            <Transition fallback=|| view! { <Skeleton rows=4/> }>{loaded}</Transition>
        </div>
    }
    .into_any()
}

fn tabs(current: Option<KeyState>) -> Vec<Tab> {
    let all = std::iter::once(None).chain(KeyState::ALL.map(Some));
    all.map(|state| Tab {
        href: match state {
            Some(state) => format!("{}?state={}", routes::KEYS, state.code()),
            None => routes::KEYS.to_owned(),
        },
        label: state.map_or_else(|| t!("open311-keys-all"), words),
        icon: None,
        count: None,
        current: state == current,
    })
    .collect()
}

fn list(keys: Vec<ApiKeyView>) -> AnyView {
    if keys.is_empty() {
        let (title, text) = (t!("open311-keys-empty"), t!("open311-keys-empty-hint"));
        return view! { <Empty title text icon="lock"/> }.into_any();
    }
    let rows = keys.into_iter().map(row).collect_view();
    view! { <ul class="request-list" aria-label=t!("open311-keys-title")>{rows}</ul> }.into_any()
}

fn row(key: ApiKeyView) -> AnyView {
    let asked = t!(
        "open311-keys-asked",
        when = i18n::date_time(&key.created_at)
    );
    let decided = key.decided_at.map(|at| {
        let by = key.decided_by.clone().unwrap_or_default();
        let words = t!("open311-keys-decided", when = i18n::date_time(&at), by = by);
        view! { <p class="meta">{words}</p> }
    });
    let used = key.last_used_at.map(|at| {
        view! { <p class="meta">{t!("open311-keys-used", when = i18n::date_time(&at))}</p> }
    });
    let updates = (key.may_update && key.state == KeyState::Active)
        .then(|| view! { <p class="meta">{t!("open311-keys-updates")}</p> });
    let class = match key.state {
        KeyState::Active => "kept",
        KeyState::Revoked => "late",
        KeyState::Requested => "",
    };
    view! {
        <li class="request-row message" data-key-state=key.state.code()>
            <span class="thumb"><Icon name="lock"/></span>
            <div class="request-body">
                <h2 class="h4"><bdi>{key.name.clone()}</bdi></h2>
                <p class="meta"><bdi dir="ltr">{key.email.clone()}</bdi> " · " <code dir="ltr">{key.prefix.clone()} "…"</code></p>
                <p dir="auto">{key.purpose.clone()}</p>
                <p class="meta">{asked}</p>
                {decided} {used} {updates}
                <Decide key=key.clone()/>
            </div>
            <Tag label=words(key.state) class/>
        </li>
    }
    .into_any()
}
