//! The map of many requests.

use super::{MapFrame, MapSize};
use leptos::html;
use leptos::prelude::*;
use stoa_domain::requests::RequestFilter;

/// The requests of a filter. The server counts those close together; a group zooms in when chosen, a single one
/// opens a card with a link to its page. The list beside the map is its twin for keyboards and ears.
#[component]
pub fn ClusterMap(
    /// What the map shows.
    #[prop(into)]
    label: String,
    /// Which requests; the map asks again when it changes.
    #[prop(into)]
    filter: Signal<RequestFilter>,
    /// Asks again when it grows (live news).
    #[prop(into)]
    refresh: Signal<u32>,
    /// Is the map on screen? A map that was hidden must measure itself again when shown.
    #[prop(into, default = Signal::derive(|| true))]
    shown: Signal<bool>,
    /// Is it the desk's, with what not everyone may see?
    #[prop(optional)]
    desk: bool,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let credits = RwSignal::new(Vec::new());
    #[cfg(feature = "hydrate")]
    super::browser::clusters(node, credits, filter, refresh, shown, desk);
    #[cfg(not(feature = "hydrate"))]
    let _ = (filter, refresh, shown, desk);
    view! { <MapFrame label size=MapSize::Fill node credits/> }
}
