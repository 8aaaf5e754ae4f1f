//! The shape of what is coming.

use leptos::prelude::*;

/// So many empty rows of a list.
#[component]
pub fn Skeleton(#[prop(default = 3)] rows: usize) -> impl IntoView {
    let row = |_| {
        view! {
            <li class="request-row skeleton">
                <span class="thumb"></span>
                <div class="request-body"><span class="line"></span><span class="line short"></span></div>
            </li>
        }
    };
    view! { <ul class="request-list" aria-busy="true">{(0..rows).map(row).collect_view()}</ul> }
}
