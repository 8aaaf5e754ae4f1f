//! `/messages/{token}`: everything that goes to an address, for whoever holds the link in its messages.

use crate::api;
use crate::error::ErrorPage;
use crate::requests::part::manage::Manage;
use crate::t;
use crate::ui::{PageTitle, Skeleton};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use stoa_domain::requests::follow::ManageView;

/// The page.
#[derive(Debug)]
pub struct MessagesRoute {
    token: Memo<String>,
    view: Resource<api::Result<ManageView>>,
}

impl MessagesRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        let params = use_params_map();
        let token = Memo::new(move |_| params.read().get("token").unwrap_or_default());
        Self {
            token,
            view: Resource::new(
                move || token.get(),
                |token| async move { api::manage(&token).await },
            ),
        }
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let MessagesRoute { token, view } = this;
        let query = use_query_map();
        let failed = Signal::derive(move || query.read().get_str("error").is_some());
        view! {
            <PageTitle text=t!("follow-manage-title") error=failed/>
            <Suspense fallback=|| view! { <div class="container"><Skeleton/></div> }>
                {move || Suspend::new(async move {
                    match view.await {
                        Ok(view) => view! { <Manage view token=token.get_untracked()/> }.into_any(),
                        Err(error) => view! { <ErrorPage error/> }.into_any(),
                    }
                })}
            </Suspense>
        }
        .into_any()
    }
}
