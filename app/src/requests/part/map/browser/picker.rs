//! A map whose pin a person places.

use super::engine::{Frame, Open, lat_lng};
use super::icon;
use crate::t;
use leaflet::{DragEndEvent, Evented, LatLng, Marker, MarkerOptions, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use stoa_domain::LatLon;
use stoa_domain::site::Attribution;

/// Close enough to tell one house from the next.
const NEAR: f64 = 17.0;

/// What a picking map listens to and tells.
pub(in crate::requests::part::map) struct Pick {
    pub picked: Signal<Option<LatLon>>,
    pub on_pick: Callback<LatLon>,
    /// Grows when the middle of the map shall be taken.
    pub take_middle: Signal<u32>,
    pub shown: Signal<bool>,
    /// Set when there is a map to pick on.
    pub ready: RwSignal<bool>,
}

/// Makes a map pickable.
pub(in crate::requests::part::map) fn pick(
    node: NodeRef<html::Div>,
    credits: RwSignal<Vec<Attribution>>,
    pick: Pick,
) {
    let picked = pick.picked;
    let frame = Frame::open(node, credits, move |site| {
        match picked.try_get_untracked().flatten() {
            Some(p) => (p, NEAR),
            None => (site.center, f64::from(site.zoom)),
        }
    });
    frame.follow_size(pick.shown);
    listen(frame, pick.on_pick, pick.ready);
    let take_middle = pick.take_middle;
    Effect::new(move |before: Option<u32>| {
        let now = take_middle.get();
        if before.is_some_and(|b| b != now)
            && let Some(open) = frame.now()
        {
            tell(pick.on_pick, &open.map.get_center());
        }
        now
    });
    Effect::new(move |before: Option<Option<Marker>>| {
        let place = picked.get();
        let open = frame.get()?;
        let old = before.flatten();
        let Some(place) = place else {
            old.inspect(|m| drop(m.remove()));
            return None;
        };
        let at = lat_lng(place);
        let marker = old.unwrap_or_else(|| new_pin(frame, &open, &at, pick.on_pick));
        marker.set_lat_lng(&at);
        if !open.map.get_bounds().contains(&at) || open.map.get_zoom() < 15.0 {
            open.map.set_view(&at, open.map.get_zoom().max(NEAR));
        }
        Some(marker)
    });
}

/// A click on the map is a place.
fn listen(frame: Frame, on_pick: Callback<LatLon>, ready: RwSignal<bool>) {
    Effect::new(move |_| {
        if let Some(open) = frame.get() {
            ready.set(true);
            frame.keep(Evented::on_leaflet_event(
                &&open.map,
                "click",
                move |event: MouseEvent| {
                    tell(on_pick, &event.lat_lng());
                },
            ));
        }
    });
}

fn new_pin(frame: Frame, open: &Open, at: &LatLng, on_pick: Callback<LatLon>) -> Marker {
    let options = MarkerOptions::default();
    options.set_icon(icon::pin(None, false));
    options.set_draggable(true);
    options.set_auto_pan(true);
    // The keyboard's way is the button: a pin that takes the focus but cannot be moved by keys would be a trap.
    options.set_keyboard(false);
    options.set_title(t!("requests-map-picked"));
    let marker = Marker::new_with_options(at, &options);
    let dragged = marker.clone();
    frame.keep(Evented::on_leaflet_event(
        &marker,
        "dragend",
        move |_: DragEndEvent| {
            tell(on_pick, &dragged.get_lat_lng());
        },
    ));
    marker.add_to(&open.map);
    marker
}

fn tell(on_pick: Callback<LatLon>, at: &LatLng) {
    // About a metre: more digits would only pretend.
    let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
    if let Some(place) = LatLon::new(round(at.lat()), round(at.lng())) {
        on_pick.run(place);
    }
}
