//! What a terminal's map is drawn with (`public/plain/kiosk_map.js`): the city's base map and the words around it.

use super::Kiosk;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// `/kiosk/map.json`, on a terminal; elsewhere there is the app's map.
pub async fn data(
    State(app): State<AppState>,
    reader: Reader,
    kiosk: Option<Extension<Kiosk>>,
) -> Result<Response, Problem> {
    if kiosk.is_none() {
        return Ok(super::doors::lost().await);
    }
    let site = stoa_service::site::load(&app.portal).await?;
    let words = Words::new(&app, reader.locale);
    let say = |key: &str| words.raw(key, &[]);
    let layers: Vec<[&str; 2]> = site
        .layers
        .iter()
        .map(|l| [l.name.as_str(), l.url.as_str()])
        .collect();
    let sources = site.attributions.iter().filter(|a| a.on_map);
    let sources: Vec<&str> = sources.map(|a| a.text.as_str()).collect();
    let map = json!({
        "leaflet": format!("{}/leaflet.js", app.site.pkg()),
        "center": site.center,
        "zoom": site.zoom,
        "bounds": site.bounds,
        "tiles": site.tile_url,
        "layers": layers,
        "sources": sources,
        "words": {
            "note": say("requests-map-pick-note"),
            "middle": say("requests-map-pick-middle"),
            "picked": say("requests-map-picked"),
            "place": say("report-pin-set"),
            "remove": say("report-pin-remove"),
            "in": say("requests-map-zoom-in"),
            "out": say("requests-map-zoom-out"),
        },
    });
    Ok(axum::Json(map).into_response())
}
