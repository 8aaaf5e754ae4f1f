//! `/requests/{reference}`: one request, as everyone may see it.

use crate::api::{self, ApiError};
use crate::error::ErrorPage;
use crate::requests::part::now;
use crate::requests::part::track::{Request, Tracked};
use crate::routes;
use crate::ui::Skeleton;
use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::{use_params_map, use_query_map};
use stoa_domain::requests::Reference;

/// The page.
#[derive(Debug)]
pub struct RequestRoute {
    /// The reference as it stands in the address.
    typed: Memo<String>,
    /// Was it sent just now, and is a phone asked by text?
    sent: Memo<Option<bool>>,
    tracked: Resource<api::Result<Tracked>>,
}

impl RequestRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        let (params, query) = (use_params_map(), use_query_map());
        let typed = Memo::new(move |_| params.read().get("reference").unwrap_or_default());
        Self {
            typed,
            sent: Memo::new(move |_| query.read().get_str("sent").map(|how| how == "texts")),
            tracked: Resource::new(move || typed.get(), load),
        }
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let RequestRoute {
            typed,
            sent,
            tracked,
        } = this;
        view! {
            <Suspense fallback=|| view! { <div class="container"><Skeleton/></div> }>
                {move || Suspend::new(async move {
                    match tracked.await {
                        // Typed in lower case, with blanks: to where it really is.
                        Ok(t) if typed.get_untracked() != t.detail.summary.reference.as_str() => {
                            let path = routes::request(&t.detail.summary.reference);
                            view! { <Redirect path/> }.into_any()
                        }
                        Ok(tracked) => view! { <Request tracked sent/> }.into_any(),
                        Err(error) => view! { <ErrorPage error/> }.into_any(),
                    }
                })}
            </Suspense>
        }
        .into_any()
    }
}

async fn load(typed: String) -> api::Result<Tracked> {
    let now = now();
    let reference: Reference = typed.parse().map_err(|_| ApiError::not_found())?;
    let detail = api::request(&reference).await?;
    Ok(Tracked { detail, now })
}
