//! The map: one picture drawn by the server (SVG), its groups links into the portal. It needs no script and no tiles.

use super::Embedded;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use std::fmt::Write;
use stoa_app::routes;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Cluster, RequestFilter};
use stoa_domain::{Bounds, LatLon};
use stoa_service::requests::{self, Mine};
use stoa_service::{Arg, site};

/// The picture's own size; it is shown as wide as its frame.
pub const WIDE: f64 = 800.0;
pub const HIGH: f64 = 600.0;
/// What is drawn of the box besides, in its own sizes.
const MARGIN: f64 = 0.04;

/// The groups of a filter, in the filter's box or the whole city.
pub async fn page(
    State(app): State<AppState>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let embedded = Embedded::read(&app, &query, &headers).await?;
    let words = Words::new(&app, embedded.reader.locale);
    let filter = &embedded.filter;
    let view = View::of(filter.bbox.unwrap_or(embedded.site.bounds));
    let whole = RequestFilter {
        bbox: None,
        ..filter.clone()
    };
    let portal = &app.portal;
    let shown = view.bounds();
    let set = requests::clusters(
        portal,
        &Actor::Anyone,
        &whole,
        Mine::default(),
        shown,
        view.zoom,
    )
    .await?;
    let outlines = site::outlines(portal, "neighborhood").await?;
    let mut drawing = String::new();
    for ring in &outlines {
        land(&view, ring, &mut drawing);
    }
    // The large lie below the small.
    for cluster in &set.items {
        drawing.push_str(&group(words, &embedded, &view, cluster));
    }
    let body = format!(
        "<svg class=\"embed-map\" viewBox=\"0 0 {WIDE} {HIGH}\" role=\"group\" aria-label=\"{}\">{drawing}</svg>\
         <p class=\"meta\"><a href=\"/embed/list?{}\">{}</a></p>",
        words.say("embed-map-label"),
        escape(&twin(&query)),
        words.say("embed-as-list"),
    );
    embedded.page(&app, set.total, &body, true).await
}

/// The address's own query, for the list of the same.
fn twin(query: &Query) -> String {
    routes::query(&query.0)
}

/// A stretch of the world (Web Mercator) on the picture.
pub struct View {
    zoom: u8,
    /// Pixels at `zoom` to the picture's.
    scale: f64,
    left: f64,
    top: f64,
}

impl View {
    /// The view that shows a box.
    pub fn of(b: Bounds) -> Self {
        let corner = |lat, lon| LatLon { lat, lon }.pixel(0);
        let (west, north) = corner(b.north, b.west);
        let (east, south) = corner(b.south, b.east);
        let (wide, high) = ((east - west).max(1e-9), (south - north).max(1e-9));
        let fit = (WIDE / wide).min(HIGH / high) * (1.0 - 2.0 * MARGIN);
        // The picture's scale, and the zoom whose groups are about 64 of its pixels apart.
        let zoom = fit.log2().floor().clamp(0.0, 20.0) as u8;
        let of_zoom = f64::from(1_u32 << zoom);
        Self {
            zoom,
            scale: fit / of_zoom,
            left: (west + east) / 2.0 * of_zoom - WIDE / 2.0 * of_zoom / fit,
            top: (north + south) / 2.0 * of_zoom - HIGH / 2.0 * of_zoom / fit,
        }
    }

    /// Where a place is drawn.
    pub fn at(&self, p: LatLon) -> (f64, f64) {
        let (x, y) = p.pixel(self.zoom);
        ((x - self.left) * self.scale, (y - self.top) * self.scale)
    }

    /// Where a spot of the picture lies: the inverse of Web Mercator.
    fn back(&self, x: f64, y: f64) -> LatLon {
        let world = 256.0 * f64::from(1_u32 << self.zoom);
        let lon = (x / self.scale + self.left) / world * 360.0 - 180.0;
        let n = std::f64::consts::PI * (1.0 - 2.0 * (y / self.scale + self.top) / world);
        LatLon {
            lat: n.sinh().atan().to_degrees().clamp(-85.0, 85.0),
            lon: lon.clamp(-180.0, 180.0),
        }
    }

    fn around(&self, x: f64, y: f64, wide: f64, high: f64) -> Bounds {
        let (a, b) = (self.back(x - wide, y - high), self.back(x + wide, y + high));
        Bounds {
            west: a.lon,
            south: b.lat,
            east: b.lon,
            north: a.lat,
        }
    }

    fn bounds(&self) -> Bounds {
        self.around(WIDE / 2.0, HIGH / 2.0, WIDE / 2.0, HIGH / 2.0)
    }
}

/// An outline of land.
fn land(view: &View, ring: &[LatLon], out: &mut String) {
    let _ = write!(out, "<path class=\"land\" d=\"{}\"/>", line(view, ring));
}

/// A closed line, without the points that fall on each other.
pub fn line(view: &View, ring: &[LatLon]) -> String {
    let mut path = String::new();
    let mut last = None;
    for p in ring {
        let (x, y) = view.at(*p);
        let here = (x.round() as i64, y.round() as i64);
        if last != Some(here) {
            let word = if path.is_empty() { 'M' } else { 'L' };
            let _ = write!(path, "{word}{} {}", here.0, here.1);
            last = Some(here);
        }
    }
    path.push('Z');
    path
}

/// A group, or a single request with its status' sign.
// catalogue: status-*
fn group(words: Words<'_>, embedded: &Embedded, view: &View, c: &Cluster) -> String {
    let (x, y) = view.at(LatLon {
        lat: c.lat,
        lon: c.lon,
    });
    let tab = words.say("embed-new-tab");
    if let (Some(reference), Some(status)) = (&c.reference, c.status) {
        let code = status.code();
        let name = words.say(&format!("status-{}", code.replace('_', "-")));
        let service = escape(c.service.as_deref().unwrap_or_default());
        let href = escape(&format!("{}/requests/{reference}", embedded.portal));
        return format!(
            "<a href=\"{href}\" target=\"_blank\" rel=\"noopener\" aria-label=\"{service}, {name} {tab}\" data-status=\"{code}\">\
             <circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"14\"/><use href=\"/icons.svg#status-{code}\" x=\"{:.1}\" y=\"{:.1}\" width=\"18\" height=\"18\"/></a>",
            x - 9.0,
            y - 9.0,
        );
    }
    let only = RequestFilter {
        bbox: Some(view.around(x, y, 32.0, 32.0)),
        ..embedded.filter.clone()
    };
    let numbers: [(&str, Arg); 2] = [
        ("n", Arg::Number(c.count as f64)),
        ("open", Arg::Number(c.open as f64)),
    ];
    let radius = 14.0 + 4.0 * (c.count as f64).log10();
    format!(
        "<a href=\"{}\" target=\"_blank\" rel=\"noopener\" aria-label=\"{} {tab}\"><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>\
         <text x=\"{x:.1}\" y=\"{y:.1}\" dy=\"0.35em\" aria-hidden=\"true\">{}</text></a>",
        embedded.link(&only),
        words.with("embed-group", &numbers),
        short(c.count),
    )
}

/// A number that fits into its circle.
fn short(n: u64) -> String {
    match n {
        0..1_000 => n.to_string(),
        1_000..10_000 => format!("{:.1}k", n as f64 / 1_000.0),
        _ => format!("{}k", n / 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_lies_in_the_picture_and_every_spot_comes_back() {
        let city = Bounds {
            west: -71.2,
            south: 42.2,
            east: -70.9,
            north: 42.4,
        };
        let view = View::of(city);
        for (lat, lon) in [(42.2, -71.2), (42.4, -70.9), (42.3, -71.0)] {
            let (x, y) = view.at(LatLon { lat, lon });
            assert!(
                (0.0..=WIDE).contains(&x) && (0.0..=HIGH).contains(&y),
                "{x} {y}"
            );
            let back = view.back(x, y);
            assert!((back.lat - lat).abs() < 1e-6 && (back.lon - lon).abs() < 1e-6);
        }
        let shown = view.bounds();
        assert!(shown.west < city.west && shown.north > city.north);
        // A point is no box, and still a picture.
        let point = Bounds {
            west: 5.0,
            south: 5.0,
            east: 5.0,
            north: 5.0,
        };
        assert!(
            View::of(point)
                .at(LatLon { lat: 5.0, lon: 5.0 })
                .0
                .is_finite()
        );
    }

    #[test]
    fn numbers_fit_their_circles() {
        let all: Vec<String> = [7, 999, 1_250, 12_900].map(short).to_vec();
        assert_eq!(all, ["7", "999", "1.2k", "12k"]);
    }
}
