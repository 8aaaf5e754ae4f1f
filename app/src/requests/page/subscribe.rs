//! `/subscribe`: hearing of what happens somewhere, without an account.

use crate::api;
use crate::requests::part::subscribe::{Done, SubscribeForm};
use crate::t;
use crate::ui::{PageTitle, Skeleton};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::requests::ServiceSummary;

/// The page.
#[derive(Debug)]
pub struct SubscribeRoute {
    services: Resource<Vec<ServiceSummary>>,
}

impl SubscribeRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self {
            // Without the catalogue the form has one field less.
            services: Resource::new(
                || (),
                |()| async { api::services(None).await.unwrap_or_default() },
            ),
        }
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let services = this.services;
        let query = use_query_map();
        let failed = Signal::derive(move || query.read().get_str("error").is_some());
        let body = match query.get_untracked().get("done") {
            Some(done) => view! { <Done done/> }.into_any(),
            None => view! {
                <Suspense fallback=|| view! { <Skeleton/> }>
                    {move || Suspend::new(async move {
                        let services = services.await;
                        view! { <SubscribeForm services/> }.into_any()
                    })}
                </Suspense>
            }
            .into_any(),
        };
        view! {
            <PageTitle text=t!("follow-title") error=failed/>
            <div class="container narrow stack">
                <header class="page-head">
                    <h1>{t!("follow-title")}</h1>
                    <p class="lede">{t!("follow-lede")}</p>
                </header>
                {body}
            </div>
        }
        .into_any()
    }
}
