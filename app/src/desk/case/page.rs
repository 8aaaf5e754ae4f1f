//! `/desk/requests/{reference}`: a case alone.

use super::pane::{CasePane, Setting};
use crate::api::ApiError;
use crate::desk::gate::gate;
use crate::desk::queue::follow_live;
use crate::desk::shared::Shared;
use crate::error::ErrorPage;
use crate::ui::PageTitle;
use crate::{routes, t};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use stoa_domain::accounts::Staff;
use stoa_domain::requests::Reference;

/// The page.
#[derive(Debug)]
pub struct DeskRequestRoute;

impl DeskRequestRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(_this: Self) -> AnyView {
        gate(|me| view! { <DeskRequestPage me/> }.into_any())
    }
}

#[component]
fn DeskRequestPage(me: Staff) -> impl IntoView {
    let params = use_params_map();
    let reference = Memo::new(move |_| {
        let text = params.read().get("reference").unwrap_or_default();
        text.parse::<Reference>().ok()
    });
    let shared = Shared::provide();
    follow_live(
        shared,
        Signal::derive(move || reference.get().into_iter().collect()),
    );
    let title = Signal::derive(move || {
        reference
            .get()
            .map(|r| t!("desk-case-title", reference = r.as_str()))
            .unwrap_or_default()
    });
    view! {
        <Show when=move || reference.read().is_some() fallback=|| view! { <ErrorPage error=ApiError::not_found()/> }>
            <PageTitle text=title/>
            <div class="desk alone" data-case="">
                <section class="desk-case" aria-label=title>
                    <CasePane
                        me=me.clone()
                        reference
                        back=Signal::stored(routes::DESK.to_owned())
                        setting=Setting::Alone
                    />
                </section>
            </div>
        </Show>
    }
    .into_any()
}
