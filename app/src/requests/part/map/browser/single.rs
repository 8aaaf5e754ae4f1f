//! A map with one pin that only shows.

use super::engine::{Frame, lat_lng};
use super::icon;
use leaflet::{Marker, MarkerOptions};
use leptos::html;
use leptos::prelude::*;
use stoa_domain::LatLon;
use stoa_domain::requests::Status;
use stoa_domain::site::Attribution;

/// Close enough to read the street.
const NEAR: f64 = 16.0;

/// Draws the pin of `status` at `place`, and again when either changes.
pub(in crate::requests::part::map) fn pin(
    node: NodeRef<html::Div>,
    credits: RwSignal<Vec<Attribution>>,
    place: Signal<Option<LatLon>>,
    status: Signal<Option<Status>>,
) {
    let frame = Frame::open(node, credits, move |site| {
        match place.try_get_untracked().flatten() {
            Some(p) => (p, NEAR),
            None => (site.center, f64::from(site.zoom)),
        }
    });
    Effect::new(move |before: Option<Option<Marker>>| {
        let (place, status) = (place.get(), status.get());
        let open = frame.get()?;
        if let Some(old) = before.flatten() {
            old.remove();
        }
        let place = place?;
        let options = MarkerOptions::default();
        options.set_icon(icon::pin(status, false));
        options.set_interactive(false);
        options.set_keyboard(false);
        let marker = Marker::new_with_options(&lat_lng(place), &options);
        marker.add_to(&open.map);
        if !open.map.get_bounds().contains(&lat_lng(place)) {
            open.map.set_view(&lat_lng(place), NEAR);
        }
        Some(marker)
    });
}
