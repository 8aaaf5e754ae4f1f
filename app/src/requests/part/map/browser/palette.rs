//! The map's colours: the theme's custom properties, read when the map is drawn and whenever the theme changes.

use leptos::prelude::{document, window};

/// The base map's colours, as CSS writes them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Palette {
    pub land: String,
    pub outside: String,
    pub water: String,
    pub park: String,
    pub street: String,
    pub street_major: String,
    pub boundary: String,
}

impl Palette {
    /// The colours of the theme as it is now.
    pub(super) fn read() -> Self {
        let style = document()
            .document_element()
            .and_then(|root| window().get_computed_style(&root).ok().flatten());
        let get = |name: &str| {
            style
                .as_ref()
                .and_then(|s| s.get_property_value(name).ok())
                .map(|v| v.trim().to_owned())
                .unwrap_or_default()
        };
        Self {
            land: get("--map-land"),
            outside: get("--map-outside"),
            water: get("--map-water"),
            park: get("--map-park"),
            street: get("--map-street"),
            street_major: get("--map-street-major"),
            boundary: get("--map-boundary"),
        }
    }
}
