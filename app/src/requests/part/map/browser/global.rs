//! Functions of the global `L` that leaflet-rs names wrongly or keeps to itself.

use js_sys::{Function, Reflect};
use leaflet::{DivIconOptions, GeoJson, Icon};
use wasm_bindgen::{JsCast, JsValue};

/// `L.geoJSON(data, options)`: leaflet-rs has the type, but does not export its function.
pub(super) fn geo_json(data: &JsValue, options: &JsValue) -> Option<GeoJson> {
    let (l, make) = function("geoJSON")?;
    make.call2(&l, data, options)
        .ok()
        .map(JsCast::unchecked_into)
}

/// `L.divIcon(options)`: leaflet-rs 0.5.0 calls `new L.Icon` in its place, which wants an image's address.
pub(super) fn div_icon(options: &DivIconOptions) -> Icon {
    let icon = function("divIcon").and_then(|(l, make)| make.call1(&l, options).ok());
    // There is no map, and so no icon, before Leaflet is there.
    icon.unwrap_or_default().unchecked_into()
}

fn function(name: &str) -> Option<(JsValue, Function)> {
    let l = Reflect::get(&js_sys::global(), &"L".into()).ok()?;
    let found: Function = Reflect::get(&l, &name.into()).ok()?.dyn_into().ok()?;
    Some((l, found))
}
