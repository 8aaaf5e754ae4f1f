//! A request in a list.

use super::{Date, Icon, StatusTag};
use crate::{i18n, routes};
use leptos::prelude::*;
use stoa_domain::requests::RequestSummary;

/// A row of `<ul class="request-list">`. `new`: it slid in while the page was open.
#[component]
pub fn RequestRow(request: RequestSummary, #[prop(optional)] new: bool) -> impl IntoView {
    let r = request;
    let picture = match r.thumbnail {
        Some(photo) => {
            view! { <img class="thumb" alt="" src=photo.thumb_url loading="lazy"/> }.into_any()
        }
        None => {
            view! { <span class="thumb"><Icon name=format!("status-{}", r.status.code())/></span> }
                .into_any()
        }
    };
    let unseen = (!r.visibility.is_public()).then(|| {
        view! { <p class="meta" data-seen=r.visibility.code()>{i18n::mine(r.visibility)}</p> }
            .into_any()
    });
    let distance = r.distance_m.map(|m| format!(" · {}", i18n::distance(m)));
    view! {
        <li class="request-row" data-status=r.status.code() data-new=new.then_some("")>
            {picture}
            <div class="request-body">
                <h3><a href=routes::request(&r.reference)>{r.service}</a></h3>
                <p class="request-place"><bdi>{r.place.unwrap_or(r.excerpt)}</bdi></p>
                <p class="meta">
                    <span class="reference">{r.reference.to_string()}</span> " · " <Date at=r.opened_at/> {distance}
                </p>
                {unseen}
            </div>
            <StatusTag status=r.status/>
        </li>
    }
    .into_any()
}
