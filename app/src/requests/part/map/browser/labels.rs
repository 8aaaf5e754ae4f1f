//! The neighborhoods' names on the map: as many as have room, the large ones first.

use super::engine::{Frame, Open};
use super::icon;
use js_sys::{Array, Reflect};
use leaflet::{Evented, LatLng, LayerGroup, Map, Marker, MarkerOptions};
use std::rc::Rc;
use stoa_domain::LatLon;
use wasm_bindgen::JsValue;

/// What a letter and a line take, and what stays free around a name, in screen pixels.
const LETTER: f64 = 7.5;
const LINE: f64 = 18.0;
const FREE: f64 = 6.0;

struct Label {
    at: LatLon,
    /// Half of what it takes.
    half_width: f64,
    acres: f64,
    marker: Marker,
}

/// Writes the names where the data says they stand, and chooses anew which have room after each zoom.
pub(super) fn write(frame: Frame, open: &Open, data: &JsValue) {
    let mut labels: Vec<Label> = features(data).iter().filter_map(|f| read(&f)).collect();
    labels.sort_by(|a, b| b.acres.total_cmp(&a.acres));
    let labels = Rc::new(labels);
    let names = LayerGroup::new();
    names.add_to(&open.map);
    choose(&open.map, &labels, &names);
    let map = open.map.clone();
    frame.keep(Evented::on_leaflet_event(
        &&open.map,
        "zoomend",
        move |_: leaflet::Event| choose(&map, &labels, &names),
    ));
}

fn choose(map: &Map, labels: &[Label], names: &LayerGroup) {
    let zoom = map.get_zoom().round().clamp(0.0, 20.0) as u8;
    let mut taken: Vec<(f64, f64, f64)> = Vec::new();
    names.clear_layers();
    for label in labels {
        let (x, y) = label.at.pixel(zoom);
        let meets = |&(ox, oy, half): &(f64, f64, f64)| {
            (x - ox).abs() < label.half_width + half + FREE && (y - oy).abs() < LINE
        };
        if !taken.iter().any(meets) {
            taken.push((x, y, label.half_width));
            label.marker.add_to_layer_group(names);
        }
    }
}

fn features(data: &JsValue) -> Array {
    Reflect::get(data, &"features".into()).map_or_else(|_| Array::new(), |all| Array::from(&all))
}

fn read(feature: &JsValue) -> Option<Label> {
    let of = Reflect::get(feature, &"properties".into()).ok()?;
    let get = |name: &str| Reflect::get(&of, &name.into()).ok();
    let number = |name: &str| get(name)?.as_f64();
    let name = get("name")?.as_string()?;
    let at = LatLon::new(number("label_lat")?, number("label_lon")?)?;
    let options = MarkerOptions::default();
    options.set_icon(icon::label(&name));
    options.set_interactive(false);
    options.set_keyboard(false);
    // Under the pins, wherever they stand.
    options.set_z_index_offset(-10_000.0);
    Some(Label {
        at,
        half_width: name.chars().count() as f64 * LETTER / 2.0,
        acres: number("acres").unwrap_or_default(),
        marker: Marker::new_with_options(&LatLng::new(at.lat, at.lon), &options),
    })
}
