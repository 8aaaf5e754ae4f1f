//! What the portal says of the city it serves. All of it is data that came with the city, none is code.

use crate::object::object;
use crate::{Bounds, LatLon};
use serde::Serialize;

/// The city as every page needs to know it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Site {
    /// The city's name, e.g. `Boston`.
    pub city: String,
    /// The portal's name, e.g. `Stoa Boston`.
    pub name: String,
    /// IANA time zone, e.g. `America/New_York`; dates in views are already in it.
    pub time_zone: String,
    /// Where requests may lie.
    pub bounds: Bounds,
    /// Where a map opens.
    pub center: LatLon,
    /// Web Mercator zoom at which a map opens.
    pub zoom: u8,
    /// Raster tiles instead of the shipped base map: a URL with `{z}/{x}/{y}`.
    #[serde(default)]
    pub tile_url: Option<String>,
    /// The base map's layers in drawing order.
    pub layers: Vec<MapLayer>,
    /// Attribution lines that must be shown, in order.
    pub attributions: Vec<Attribution>,
    /// The neighborhoods, for filters.
    pub neighborhoods: Vec<String>,
    /// Contact shown on every page.
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Is some of the content made up for a demonstration?
    pub sample: bool,
}

/// One layer of the base map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapLayer {
    /// `land`, `water`, `parks`, `streets`, `neighbor_towns`, `neighbor_streets`, `neighborhoods`: says how it is drawn.
    pub name: String,
    /// Same-origin address of the GeoJSON; it changes when the content does.
    pub url: String,
}

/// A courtesy or obligation towards a data source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Attribution {
    pub text: String,
    pub url: Option<String>,
    /// Must it be on every map?
    pub on_map: bool,
}

object!(Site {
    needs: city, name, time_zone, bounds, center, zoom, layers, attributions, neighborhoods, sample;
    may: tile_url, phone, email;
});

object!(MapLayer {
    needs: name, url;
});

object!(Attribution {
    needs: text, on_map;
    may: url;
});
