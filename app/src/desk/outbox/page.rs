//! The page: every message with its status, newest first.

use super::address::OutboxAddress;
use super::message::Message;
use crate::api;
use crate::desk::gate::gate;
use crate::desk::nav::DeskNav;
use crate::error::ErrorPage;
use crate::live::{self, Topic};
use crate::ui::{Empty, PageTitle, Pager, Skeleton, Tab, Tabs};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::Page;
use stoa_domain::accounts::{Permission, Staff};
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::requests::view::MessageView;

/// The page.
#[derive(Debug)]
pub struct DeskOutboxRoute;

impl DeskOutboxRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(_this: Self) -> AnyView {
        gate(|me| view! { <OutboxPage me/> }.into_any())
    }
}

/// A status in words.
// catalogue: desk-message-*
pub fn words(status: MessageStatus) -> String {
    i18n::text(&format!("desk-message-{}", status.code()), &[])
}

#[component]
fn OutboxPage(me: Staff) -> impl IntoView {
    let query = use_query_map();
    let address = Memo::new(move |_| {
        let query = query.read();
        OutboxAddress {
            status: query
                .get("status")
                .as_deref()
                .and_then(MessageStatus::parse),
            cursor: query.get("cursor").filter(|c| !c.is_empty()),
        }
    });
    // Every message comes of something that happened.
    let news = live::ticks(Topic::All);
    let messages = Resource::new(
        move || (address.get(), news.get()),
        |(address, _)| api::desk_outbox(address.status, address.cursor),
    );
    let may_resend = me.role.may(Permission::Resend);
    let again = Callback::new(move |()| messages.refetch());
    let loaded = move || {
        Suspend::new(async move {
            match messages.await {
                Ok(page) => list(page, address.get_untracked(), may_resend, again),
                Err(error) => view! { <ErrorPage error/> }.into_any(),
            }
        })
    };
    view! {
        <PageTitle text=t!("desk-outbox-title")/>
        <div class="container">
            <header class="page-head">
                <div class="cluster between">
                    <h1>{t!("desk-outbox-heading")}</h1>
                    <DeskNav here=routes::OUTBOX/>
                </div>
                <p class="lede">{t!("desk-outbox-lead")}</p>
            </header>
            {move || view! { <Tabs label=t!("desk-outbox-filter") tabs=tabs(address.read().status)/> }}
            <Transition fallback=|| view! { <Skeleton rows=6/> }>{loaded}</Transition>
        </div>
    }
    .into_any()
}

fn tabs(current: Option<MessageStatus>) -> Vec<Tab> {
    std::iter::once(None)
        .chain(MessageStatus::ALL.map(Some))
        .map(|status| Tab {
            href: OutboxAddress {
                status,
                cursor: None,
            }
            .href(),
            label: status.map_or_else(|| t!("desk-outbox-all"), words),
            icon: None,
            count: None,
            current: status == current,
        })
        .collect()
}

fn list(
    page: Page<MessageView>,
    address: OutboxAddress,
    may_resend: bool,
    again: Callback<()>,
) -> AnyView {
    if page.items.is_empty() {
        return view! { <Empty title=t!("desk-outbox-empty") text=t!("desk-outbox-empty-hint") icon="mail"/> }.into_any();
    }
    let messages = page
        .items
        .into_iter()
        .map(|message| view! { <Message message may_resend again/> })
        .collect_view();
    let at = |cursor: Option<String>| {
        OutboxAddress {
            status: address.status,
            cursor,
        }
        .href()
    };
    let first = address.cursor.is_some().then(|| at(None));
    let next = page.next.map(|c| at(Some(c)));
    view! {
        <ul class="request-list" aria-label=t!("desk-outbox-list-label")>{messages}</ul>
        <Pager first next/>
    }
    .into_any()
}
