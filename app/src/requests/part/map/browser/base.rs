//! The city under the pins: the shipped layers on one canvas, or the tiles the operator chose.

use super::engine::{Frame, Open};
use super::global::geo_json;
use super::labels;
use super::palette::Palette;
use crate::api;
use gloo::events::EventListener;
use js_sys::{Object, Promise, Reflect};
use leaflet::{Canvas, CanvasOptions, Evented, GeoJson, Map, TileLayer};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Small streets are drawn from this zoom on: below, they are only grey.
const SMALL_STREETS: f64 = 14.0;

/// One drawn layer.
struct Drawn {
    layer: GeoJson,
    kind: Kind,
    /// Leaflet calls it for each feature, also later.
    style: Closure<dyn Fn(JsValue) -> JsValue>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Land,
    Towns,
    Water,
    Parks,
    Major,
    Minor,
    TownStreets,
    Boundary,
}

/// Draws the city. Layers appear as they arrive, always in the city's order.
pub(super) fn draw(frame: Frame, open: &Open) {
    if let Some(url) = &open.site.tile_url {
        let tiles = TileLayer::new(url);
        tiles.add_to(&open.map);
        return;
    }
    let drawn: Rc<RefCell<Vec<Drawn>>> = Rc::default();
    let open = open.clone();
    repaint_on_change(frame, &open, &drawn);
    // All are asked for at once; they are added in order.
    let waiting: Vec<(String, Promise)> = open
        .site
        .layers
        .iter()
        .map(|l| {
            let url = l.url.clone();
            let promise = future_to_promise(async move {
                api::map_layer(&url)
                    .await
                    .map_err(|e| JsValue::from(e.code))
            });
            (l.name.clone(), promise)
        })
        .collect();
    spawn_local(async move {
        let options = CanvasOptions::default();
        options.set_padding(0.3);
        let canvas = Canvas::with_options(&options);
        for (name, promise) in waiting {
            let Ok(data) = JsFuture::from(promise).await else {
                continue;
            };
            if frame.now().is_none() {
                return;
            }
            for kind in kinds(&name) {
                add(&open.map, &canvas, *kind, &data, &drawn);
            }
            if name == "neighborhoods" {
                labels::write(frame, &open, &data);
            }
        }
    });
}

/// How a layer of this name is drawn; streets twice, so that the small ones can come and go.
fn kinds(name: &str) -> &'static [Kind] {
    match name {
        "land" => &[Kind::Land],
        "neighbor_towns" => &[Kind::Towns],
        "water" => &[Kind::Water],
        "parks" => &[Kind::Parks],
        "streets" => &[Kind::Minor, Kind::Major],
        "neighbor_streets" => &[Kind::TownStreets],
        "neighborhoods" => &[Kind::Boundary],
        _ => &[],
    }
}

fn add(map: &Map, canvas: &Canvas, kind: Kind, data: &JsValue, drawn: &Rc<RefCell<Vec<Drawn>>>) {
    let style = style(kind, &Palette::read(), map.get_zoom());
    let options = Object::new();
    put(&options, "renderer", canvas);
    put(&options, "interactive", &JsValue::FALSE);
    put(&options, "style", style.as_ref());
    if matches!(kind, Kind::Major | Kind::Minor) {
        put(&options, "filter", &only(kind == Kind::Major));
    }
    let Some(layer) = geo_json(data, &options) else {
        return;
    };
    if kind != Kind::Minor || map.get_zoom() >= SMALL_STREETS {
        layer.add_to(map);
    }
    drawn.borrow_mut().push(Drawn { layer, kind, style });
}

/// Only the streets that are (or are not) more than residential.
fn only(major: bool) -> JsValue {
    let test = move |feature: JsValue| is_major(&class(&feature)) == major;
    Closure::<dyn Fn(JsValue) -> bool>::new(test).into_js_value()
}

fn class(feature: &JsValue) -> String {
    Reflect::get(feature, &"properties".into())
        .and_then(|p| Reflect::get(&p, &"class".into()))
        .ok()
        .and_then(|c| c.as_string())
        .unwrap_or_default()
}

fn is_major(class: &str) -> bool {
    matches!(class, "primary" | "secondary" | "tertiary")
}

fn put(object: &Object, name: &str, value: &JsValue) {
    // Setting a plain property of our own object cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}

fn style(kind: Kind, colours: &Palette, zoom: f64) -> Closure<dyn Fn(JsValue) -> JsValue> {
    let grow = 1.35_f64.powf(zoom - 14.0).clamp(0.5, 5.0);
    let fill = |colour: &str, opacity: f64| {
        let s = Object::new();
        put(&s, "stroke", &JsValue::FALSE);
        put(&s, "fill", &JsValue::TRUE);
        put(&s, "fillColor", &colour.into());
        put(&s, "fillOpacity", &opacity.into());
        s
    };
    let line = |colour: &str, weight: f64, dash: Option<&str>| {
        let s = Object::new();
        put(&s, "fill", &JsValue::FALSE);
        put(&s, "color", &colour.into());
        put(&s, "weight", &weight.into());
        put(&s, "opacity", &1.0.into());
        if let Some(dash) = dash {
            put(&s, "dashArray", &dash.into());
        }
        s
    };
    let (plain, primary) = match kind {
        Kind::Land => (fill(&colours.land, 1.0), None),
        Kind::Towns => (fill(&colours.land, 0.45), None),
        Kind::Water => (fill(&colours.water, 1.0), None),
        Kind::Parks => (fill(&colours.park, 1.0), None),
        Kind::Minor => (line(&colours.street, 1.6 * grow, None), None),
        Kind::TownStreets => (line(&colours.street, 1.4 * grow, None), None),
        Kind::Major => (
            line(&colours.street_major, 2.2 * grow, None),
            Some(line(&colours.street_major, 3.4 * grow, None)),
        ),
        Kind::Boundary => (line(&colours.boundary, 1.0, Some("4 4")), None),
    };
    Closure::new(move |feature: JsValue| match &primary {
        Some(wide) if class(&feature) == "primary" => wide.clone().into(),
        _ => plain.clone().into(),
    })
}

/// Paints again after a zoom (widths, small streets) and when the theme changes (colours).
fn repaint_on_change(frame: Frame, open: &Open, drawn: &Rc<RefCell<Vec<Drawn>>>) {
    let paint = {
        let (map, drawn) = (open.map.clone(), Rc::clone(drawn));
        move || repaint(&map, &mut drawn.borrow_mut())
    };
    let on_zoom = paint.clone();
    frame.keep(Evented::on_leaflet_event(
        &&open.map,
        "zoomend",
        move |_: leaflet::Event| on_zoom(),
    ));
    if let Ok(Some(dark)) = window().match_media("(prefers-color-scheme: dark)") {
        let on_system = paint.clone();
        frame.keep(EventListener::new(&dark, "change", move |_| on_system()));
    }
    // A theme chosen on the page.
    let watch = Closure::<dyn Fn()>::new(paint);
    if let (Ok(observer), Some(root)) = (
        web_sys::MutationObserver::new(watch.as_ref().unchecked_ref()),
        document().document_element(),
    ) {
        let what = web_sys::MutationObserverInit::new();
        what.set_attributes(true);
        what.set_attribute_filter(&js_sys::Array::of1(&"data-theme".into()));
        if observer.observe_with_options(&root, &what).is_ok() {
            frame.keep(Disconnect(observer));
            frame.keep(watch);
        }
    }
}

struct Disconnect(web_sys::MutationObserver);

impl Drop for Disconnect {
    fn drop(&mut self) {
        self.0.disconnect();
    }
}

fn repaint(map: &Map, drawn: &mut [Drawn]) {
    let (colours, zoom) = (Palette::read(), map.get_zoom());
    for one in drawn {
        if one.kind == Kind::Minor {
            match (zoom >= SMALL_STREETS, map.has_layer(&one.layer)) {
                (true, false) => drop(one.layer.add_to(map)),
                (false, true) => drop(one.layer.remove()),
                _ => {}
            }
        }
        let fresh = style(one.kind, &colours, zoom);
        one.layer.set_style(fresh.as_ref());
        one.style = fresh;
    }
}
