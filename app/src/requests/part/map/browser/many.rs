//! The map of many requests: asks the server for groups whenever the view or the filter changes.

use super::engine::{Frame, Open, lat_lng};
use super::{icon, popup};
use crate::{api, i18n, t};
use gloo::timers::callback::Timeout;
use leaflet::{
    DivOverlay, Evented, LatLngBounds, LayerGroup, Marker, MarkerOptions, MouseEvent, Popup,
    PopupOptions,
};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use stoa_domain::requests::{Cluster, RequestFilter};
use stoa_domain::site::Attribution;
use stoa_domain::{Bounds, LatLon};
use wasm_bindgen::{JsCast, JsValue};

/// How long the map must rest before it asks, in milliseconds.
const REST: u32 = 150;

/// What a map of many holds besides Leaflet's own things.
#[derive(Clone, Copy)]
struct Many {
    frame: Frame,
    filter: Signal<RequestFilter>,
    desk: bool,
    /// Grows with every question; an answer to an older one is dropped.
    asked: StoredValue<u32>,
    /// The question that waits for the map to rest.
    waiting: StoredValue<Option<Timeout>, LocalStorage>,
    pins: StoredValue<Option<LayerGroup>, LocalStorage>,
    /// The pins' listeners; they go with the pins.
    listeners: StoredValue<Vec<leaflet::EventedHandle<MouseEvent>>, LocalStorage>,
}

/// Draws the requests of `filter`, and again when the view, the filter or `refresh` changes.
pub(in crate::requests::part::map) fn clusters(
    node: NodeRef<html::Div>,
    credits: RwSignal<Vec<Attribution>>,
    filter: Signal<RequestFilter>,
    refresh: Signal<u32>,
    shown: Signal<bool>,
    desk: bool,
) {
    let near = move || filter.try_get_untracked().and_then(|f| f.near);
    let frame = Frame::open(node, credits, move |site| match near() {
        Some(p) => (p, 15.0),
        None => (site.center, f64::from(site.zoom)),
    });
    frame.follow_size(shown);
    let many = Many {
        frame,
        filter,
        desk,
        asked: StoredValue::new(0),
        waiting: StoredValue::new_local(None),
        pins: StoredValue::new_local(None),
        listeners: StoredValue::new_local(Vec::new()),
    };
    Effect::new(move |_| {
        if let Some(open) = frame.get() {
            let pins = LayerGroup::new();
            pins.add_to(&open.map);
            many.pins.set_value(Some(pins));
            frame.keep(Evented::on_leaflet_event(
                &&open.map,
                "moveend",
                move |_: leaflet::Event| many.ask_soon(),
            ));
        }
    });
    Effect::new(move |_| {
        filter.track();
        refresh.track();
        if frame.get().is_some() {
            many.ask_soon();
        }
    });
}

impl Many {
    fn ask_soon(self) {
        let wait = Timeout::new(REST, move || self.ask());
        // The one before is cancelled by being dropped.
        self.waiting.try_update_value(|w| *w = Some(wait));
    }

    fn ask(self) {
        let (Some(open), Some(filter)) = (self.frame.now(), self.filter.try_get_untracked()) else {
            return;
        };
        let Some(bounds) = bounds(&open.map.get_bounds()) else {
            return;
        };
        let number = self.asked.try_update_value(|n| {
            *n += 1;
            *n
        });
        let zoom = open.map.get_zoom().round().clamp(0.0, 20.0) as u8;
        spawn_local(async move {
            let answer = api::clusters(&filter, bounds, zoom, self.desk).await;
            // Offline or refused: the pins that are there stay; the list says what is wrong.
            if let Ok(set) = answer
                && number == self.asked.try_get_value()
            {
                self.show(&open, &set.items);
            }
        });
    }

    fn show(self, open: &Open, items: &[Cluster]) {
        let Some(Some(pins)) = self.pins.try_get_value() else {
            return;
        };
        pins.clear_layers();
        let mut listeners = Vec::new();
        for item in items {
            let marker = marker(item);
            marker.add_to_layer_group(&pins);
            for event in ["click", "keydown"] {
                let (item, open) = (item.clone(), open.clone());
                listeners.push(Evented::on_leaflet_event(
                    &marker,
                    event,
                    move |ev: MouseEvent| {
                        if event == "click" || is_enter(&ev) {
                            self.choose(&open, &item);
                        }
                    },
                ));
            }
        }
        self.listeners.try_update_value(|l| *l = listeners);
    }

    /// A group comes closer, or tells what stands at its one place; a single one opens its card.
    fn choose(self, open: &Open, item: &Cluster) {
        let Some(at) = LatLon::new(item.lat, item.lon) else {
            return;
        };
        let desk = self.desk;
        let Some(reference) = item.reference.clone() else {
            let (zoom, closest) = (open.map.get_zoom(), open.map.get_max_zoom());
            let filter = self.filter.try_get_untracked().unwrap_or_default();
            if zoom < closest {
                open.map.set_view(&lat_lng(at), (zoom + 2.0).min(closest));
            } else if let Some(card) = popup::many(item, &around(at, &filter), desk) {
                show_card(open, at, &card);
            }
            return;
        };
        let Some(card) = popup::brief(&reference, item, desk) else {
            return;
        };
        let popup = show_card(open, at, &card);
        spawn_local(async move {
            let found = match desk {
                true => api::desk_detail(&reference).await,
                false => api::request(&reference).await,
            };
            if let Ok(request) = found
                && let Some(card) = popup::full(&request.summary, desk)
            {
                let overlay: &DivOverlay = popup.unchecked_ref();
                overlay.set_content(&card);
            }
        });
    }
}

/// A pin is a button: Enter and the space bar press it. Leaflet only hands the keys on.
fn is_enter(event: &MouseEvent) -> bool {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let key = get(event, "originalEvent").and_then(|e| get(&e, "key"));
    key.and_then(|k| k.as_string())
        .is_some_and(|k| k == "Enter" || k == " ")
}

fn marker(item: &Cluster) -> Marker {
    let options = MarkerOptions::default();
    if item.reference.is_some() {
        options.set_icon(icon::pin(item.status, item.unseen > 0));
    } else {
        options.set_icon(icon::bubble(item.count));
    }
    options.set_title(title(item));
    options.set_rise_on_hover(true);
    Marker::new_with_options(&leaflet::LatLng::new(item.lat, item.lon), &options)
}

fn title(item: &Cluster) -> String {
    let title = named(item);
    match item.unseen {
        0 => title,
        _ if item.reference.is_some() => format!("{title} · {}", t!("requests-unseen")),
        n => format!("{title} · {}", t!("requests-map-unseen", n = n)),
    }
}

fn named(item: &Cluster) -> String {
    match (&item.service, item.status) {
        (Some(service), Some(status)) if item.reference.is_some() => {
            t!(
                "requests-map-one",
                service = service,
                status = i18n::status(status)
            )
        }
        _ => t!("requests-map-group", n = item.count, open = item.open),
    }
}

fn show_card(open: &Open, at: LatLon, card: &web_sys::Element) -> Popup {
    let options = PopupOptions::default();
    options.set_max_width(280.0);
    let popup = Popup::new(&options, None);
    let overlay: &DivOverlay = popup.unchecked_ref();
    overlay.set_lat_lng(&JsValue::from(lat_lng(at)));
    overlay.set_content(card);
    overlay.open_on(&open.map);
    popup
}

/// The same filter for what lies within some fifty metres: the finest group there is.
fn around(at: LatLon, filter: &RequestFilter) -> RequestFilter {
    const HALF: f64 = 0.0005;
    RequestFilter {
        bbox: Some(Bounds {
            west: at.lon - HALF,
            south: at.lat - HALF,
            east: at.lon + HALF,
            north: at.lat + HALF,
        }),
        ..filter.clone()
    }
}

fn bounds(b: &LatLngBounds) -> Option<Bounds> {
    Bounds::parse(&b.to_bbox_string())
}
