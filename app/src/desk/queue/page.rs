//! The page: queue and case side by side; on a phone one of them.

use super::data;
use super::filter::FilterForm;
use super::list::QueueList;
use super::live::follow_live;
use super::map::QueueMap;
use super::tabs::QueueTabs;
use crate::desk::address::{QueueAddress, use_address};
use crate::desk::case::{CasePane, Setting};
use crate::desk::gate::gate;
use crate::desk::keys::KeyHelp;
use crate::desk::nav::DeskNav;
use crate::desk::shared::Shared;
use crate::error::respond;
use crate::ui::{Notice, NoticeKind, PageTitle, Skeleton};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use stoa_domain::accounts::Staff;
use stoa_domain::requests::Reference;

/// The page.
#[derive(Debug)]
pub struct DeskRoute;

impl DeskRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(_this: Self) -> AnyView {
        gate(|me| view! { <QueuePage me/> }.into_any())
    }
}

#[component]
fn QueuePage(me: Staff) -> impl IntoView {
    let address = use_address();
    let case = Memo::new(move |_| address.with(|a| a.case.clone()));
    let shared = Shared::provide();
    // The rows follow their own; the open case may not be among them.
    follow_live(
        shared,
        Signal::derive(move || case.get().into_iter().collect()),
    );
    let back = Signal::derive(move || address.with(|a| a.with_case(None).href()));
    let title = Signal::derive(move || {
        case.get().map_or_else(
            || t!("desk-queue-title"),
            |r| t!("desk-case-title", reference = r.as_str()),
        )
    });
    view! {
        <PageTitle text=title/>
        <div class="desk" data-case=move || case.read().is_some().then_some("")>
            <section class="desk-queue" aria-label=t!("desk-queue-heading")>
                <div class="desk-bar">
                    <div class="cluster between">
                        <h1 class="h3">{t!("desk-queue-title")}</h1>
                        <KeyHelp/>
                    </div>
                    <DeskNav here=routes::DESK/>
                    <QueueTabs address/>
                    <FilterForm address/>
                </div>
                <QueueMap address/>
                <Rows address/>
                <p class="key-hints">{t!("desk-keys-hint")}</p>
            </section>
            <section class="desk-case" aria-label=move || case.get().map(|r| r.to_string())>
                <CasePane me reference=case back setting=Setting::Split/>
            </section>
        </div>
    }
    .into_any()
}

/// The list of the address; it stays as it is while another case is opened.
#[component]
fn Rows(address: Memo<QueueAddress>) -> impl IntoView {
    let asked = Memo::new(move |_| address.with(|a| (a.filter.clone(), a.cursor.clone())));
    let queue = Resource::new(
        move || asked.get(),
        |(filter, cursor)| data::load(filter, cursor),
    );
    let loaded = move || {
        Suspend::new(async move {
            match queue.await {
                Ok(data) => {
                    let again = Callback::new(move |()| queue.refetch());
                    view! { <QueueList data address again/> }.into_any()
                }
                Err(error) => {
                    respond(error.status);
                    view! {
                        <Notice kind=NoticeKind::Error title=t!("desk-list-unavailable") role="alert">
                            <p>{i18n::error(&error.code)}</p>
                            <button type="button" class="button small" on:click=move |_| queue.refetch()>
                                {t!("desk-try-again")}
                            </button>
                        </Notice>
                    }
                    .into_any()
                }
            }
        })
    };
    view! { <Transition fallback=|| view! { <Skeleton rows=8/> }>{loaded}</Transition> }.into_any()
}

/// Is this the case that is open?
pub(super) fn is_open(address: &QueueAddress, reference: &Reference) -> bool {
    address.case.as_ref() == Some(reference)
}
