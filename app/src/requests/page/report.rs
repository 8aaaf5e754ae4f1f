//! `/report`: tell the city.

use crate::api;
use crate::error::ErrorPage;
use crate::requests::part::report::{ReportData, ReportForm, fresh_key};
use crate::ui::Skeleton;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::LatLon;
use stoa_domain::requests::{Draft, Similar};

/// The page.
#[derive(Debug)]
pub struct ReportRoute {
    data: Resource<api::Result<ReportData>>,
}

impl ReportRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        let query = use_query_map().get_untracked();
        let service = query.get("service").filter(|s| !s.is_empty());
        let fault = query.get("error").map(|code| (code, query.get("field")));
        Self {
            // The form is made once: its own state must outlive changes of the address.
            data: Resource::new(|| (), move |()| load(service.clone(), fault.clone())),
        }
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        view! {
            <Suspense fallback=|| view! { <div class="container"><Skeleton/></div> }>
                {move || Suspend::new(async move {
                    match this.data.await {
                        Ok(data) => view! { <ReportForm data/> }.into_any(),
                        Err(error) => view! { <ErrorPage error/> }.into_any(),
                    }
                })}
            </Suspense>
        }
        .into_any()
    }
}

/// What may be known already of the stored draft. Without an answer the form is as good.
async fn known(draft: &Draft) -> Vec<Similar> {
    match draft
        .lat
        .zip(draft.lon)
        .and_then(|(lat, lon)| LatLon::new(lat, lon))
    {
        Some(at) => api::similar(at, &draft.service, &draft.description, &[])
            .await
            .unwrap_or_default(),
        None => Vec::new(),
    }
}

async fn load(
    asked_for: Option<String>,
    fault: Option<(String, Option<String>)>,
) -> api::Result<ReportData> {
    let key = fresh_key();
    let stored = api::stored_draft().await?;
    let chosen = stored
        .as_ref()
        .map(|s| s.draft.service.clone())
        .filter(|c| !c.is_empty());
    let service = match chosen.or(asked_for) {
        // A code that is no service is as good as none.
        Some(code) => api::service(&code).await.ok(),
        None => None,
    };
    let key = stored
        .as_ref()
        .map(|s| s.key.clone())
        .filter(|k| !k.is_empty())
        .unwrap_or(key);
    let similar = match stored.as_ref().map(|s| &s.draft) {
        Some(draft) => known(draft).await,
        None => Vec::new(),
    };
    Ok(ReportData {
        similar,
        services: api::services(None).await?,
        own: api::own_device(),
        caller: api::caller_section(),
        fault,
        stored,
        service,
        key,
    })
}
