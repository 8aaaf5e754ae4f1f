//! A small map with one pin.

use super::{MapFrame, MapSize};
use leptos::html;
use leptos::prelude::*;
use stoa_domain::LatLon;
use stoa_domain::requests::Status;

/// Where one request is. Moves when `place` does and recolours when `status` does; draws no pin without a place.
#[component]
pub fn PinMap(
    /// What the map shows, e.g. `Map of 12 Main St`.
    #[prop(into)]
    label: String,
    /// Where the pin stands.
    #[prop(into)]
    place: Signal<Option<LatLon>>,
    /// The pin's shape and colour; `None`: the plain pin.
    #[prop(into)]
    status: Signal<Option<Status>>,
    /// How much room it takes.
    #[prop(default = MapSize::Small)]
    size: MapSize,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let credits = RwSignal::new(Vec::new());
    #[cfg(feature = "hydrate")]
    super::browser::pin(node, credits, place, status);
    #[cfg(not(feature = "hydrate"))]
    let _ = (place, status);
    view! { <MapFrame label size node credits/> }
}
