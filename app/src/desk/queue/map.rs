//! The map twin of the list.

use super::live::on_news;
use crate::desk::address::QueueAddress;
use crate::requests::part::map::ClusterMap;
use crate::t;
use crate::ui::Icon;
use leptos::prelude::*;

/// A link that shows or hides the map of the same filter.
#[component]
pub fn QueueMap(address: Memo<QueueAddress>) -> impl IntoView {
    let shown = Memo::new(move |_| address.with(|a| a.map));
    let filter = Memo::new(move |_| address.with(|a| a.filter.clone()));
    let refresh = RwSignal::new(0_u32);
    on_news(move |_| {
        refresh.try_update(|n| *n = n.wrapping_add(1));
    });
    let href = move || address.with(|a| a.with_map(!a.map).href());
    let words = move || match shown.get() {
        true => t!("desk-map-hide"),
        false => t!("desk-map-show"),
    };
    view! {
        <div class="desk-map-bar">
            <a class="button quiet small" href=href aria-expanded=move || shown.get().to_string()>
                <Icon name="map"/>
                {words}
            </a>
        </div>
        <Show when=move || shown.get()>
            <div class="desk-map"><ClusterMap label=t!("desk-map-label") filter refresh desk=true/></div>
        </Show>
    }
    .into_any()
}
