//! Opening a map in a frame, and closing it with the component that opened it.

use super::base;
use crate::t;
use crate::ui::load_script_once;
use leaflet::{LatLng, LatLngBounds, Map, MapOptions, Zoom, ZoomOptions};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;
use stoa_domain::LatLon;
use stoa_domain::site::{Attribution, Site};
use wasm_bindgen::{JsCast, JsValue};

/// An open map. Cheap to clone.
#[derive(Clone)]
pub(super) struct Open {
    pub map: Map,
    pub site: Arc<Site>,
}

/// A frame that will hold a map: `None` until Leaflet, the city and the frame are all there.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    open: RwSignal<Option<Open>, LocalStorage>,
    /// What must live as long as the map: listeners and callbacks.
    kept: StoredValue<Vec<Box<dyn Any>>, LocalStorage>,
}

/// Where a map opens.
pub(super) type View = (LatLon, f64);

impl Frame {
    /// Opens a map in `node` as soon as it is on the page; `view` says where, given the city.
    pub(super) fn open(
        node: NodeRef<html::Div>,
        credits: RwSignal<Vec<Attribution>>,
        view: impl Fn(&Site) -> View + 'static,
    ) -> Self {
        let frame = Self {
            open: RwSignal::new_local(None),
            kept: StoredValue::new_local(Vec::new()),
        };
        on_cleanup(move || frame.close());
        let visit = crate::use_visit();
        let view = Rc::new(view);
        Effect::new(move |begun: Option<bool>| {
            let Some(element) = node.get().filter(|_| begun != Some(true)) else {
                return begun.unwrap_or(false);
            };
            let (view, visit) = (Rc::clone(&view), visit.clone());
            spawn_local(async move {
                // A map that cannot be drawn leaves the frame empty; its words are beside it.
                let script = format!("{}/leaflet.js", visit.pkg);
                if load_script_once(&script).await && element.is_connected() {
                    let site = visit.site;
                    if let Ok(map) = new_map(element.unchecked_ref(), &site, view(&site)) {
                        let lines = site.attributions.iter().filter(|a| a.on_map);
                        credits.try_set(lines.cloned().collect());
                        let open = Open { map, site };
                        base::draw(frame, &open);
                        frame.open.try_set(Some(open));
                    }
                }
            });
            true
        });
        frame
    }

    /// The open map, tracked.
    pub(super) fn get(self) -> Option<Open> {
        self.open.get()
    }

    /// The open map as it is now; `None` also after the component has gone.
    pub(super) fn now(self) -> Option<Open> {
        self.open.try_get_untracked().flatten()
    }

    /// Keeps something alive as long as the map.
    pub(super) fn keep(self, thing: impl Any) {
        self.kept
            .try_update_value(|kept| kept.push(Box::new(thing)));
    }

    /// Measures the frame again whenever `shown` becomes true.
    pub(super) fn follow_size(self, shown: Signal<bool>) {
        Effect::new(move |_| {
            if shown.get()
                && let Some(open) = self.get()
            {
                // After the browser has laid the page out.
                request_animation_frame(move || {
                    open.map.invalidate_size(false);
                });
            }
        });
    }

    fn close(self) {
        let kept = self.kept.try_update_value(std::mem::take);
        if let Some(open) = self.open.try_update(Option::take).flatten() {
            open.map.remove();
        }
        drop(kept);
    }
}

/// A position as Leaflet wants it.
pub(super) fn lat_lng(p: LatLon) -> LatLng {
    LatLng::new(p.lat, p.lon)
}

fn new_map(element: &web_sys::HtmlElement, site: &Site, view: View) -> Result<Map, JsValue> {
    let still = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|m| m.matches());
    let options = MapOptions::default();
    options.set_attribution_control(false);
    options.set_zoom_control(false);
    options.set_zoom_animation(!still);
    options.set_fade_animation(!still);
    options.set_marker_zoom_animation(!still);
    options.set_inertia(!still);
    options.set_min_zoom(10.0);
    options.set_max_zoom(19.0);
    options.set_max_bounds(around(site));
    let map = Map::new_with_element(element, &options)?;
    map.set_view(&lat_lng(view.0), view.1);
    let mut zoom = ZoomOptions::default();
    zoom.set_zoom_in_title(&t!("requests-map-zoom-in"));
    zoom.set_zoom_out_title(&t!("requests-map-zoom-out"));
    Zoom::new(&zoom).add_to(&map);
    Ok(map)
}

/// The city and as much again around it: nobody gets lost at sea.
fn around(site: &Site) -> LatLngBounds {
    let b = site.bounds;
    let (dx, dy) = ((b.east - b.west) / 2.0, (b.north - b.south) / 2.0);
    LatLngBounds::new(
        &LatLng::new(b.south - dy, b.west - dx),
        &LatLng::new(b.north + dy, b.east + dx),
    )
}
