//! A map to pick a place on.

use super::{MapFrame, MapSize};
use crate::requests::part::on::press;
use crate::t;
use leptos::html;
use leptos::prelude::*;
use stoa_domain::LatLon;

/// Where something shall be: click the map, drag the pin, or (with the keyboard: arrows move the map, + and − zoom)
/// put the pin in the middle by the button. The map follows `picked` when something else changes it.
#[component]
pub fn PickMap(
    /// What the map is for.
    #[prop(into)]
    label: String,
    /// The place as it is now.
    #[prop(into)]
    picked: Signal<Option<LatLon>>,
    /// Called with every place the person picks on the map.
    on_pick: Callback<LatLon>,
    /// Is the map on screen? A map that was hidden must measure itself again when shown.
    #[prop(into, default = Signal::derive(|| true))]
    shown: Signal<bool>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let credits = RwSignal::new(Vec::new());
    let ready = RwSignal::new(false);
    let take_middle = RwSignal::new(0_u32);
    #[cfg(feature = "hydrate")]
    super::browser::pick(
        node,
        credits,
        super::browser::Pick {
            picked,
            on_pick,
            take_middle: take_middle.into(),
            shown,
            ready,
        },
    );
    #[cfg(not(feature = "hydrate"))]
    let _ = (picked, on_pick, shown);
    view! {
        <MapFrame label size=MapSize::Tall node credits>
            <Show when=move || ready.get()>
                <p class="map-note">
                    {t!("requests-map-pick-note")} <span class="keys">" " {t!("requests-map-pick-keys")}</span>
                </p>
                <button
                    type="button"
                    class="button small map-middle"
                    on:click=press(move |_| take_middle.update(|n| *n += 1))
                >
                    {t!("requests-map-pick-middle")}
                </button>
            </Show>
        </MapFrame>
    }
}
