//! Places on the map: positions, bounds and the cells that clusters are made of. WGS 84 throughout.

use crate::number;
use crate::object::object;
use serde::Serialize;

/// A position in degrees. Built by [`LatLon::new`], so latitude and longitude are always in range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LatLon {
    pub lat: f64,
    pub lon: f64,
}

/// Metres in a degree of latitude, on a sphere of 6,371 km.
pub const DEGREE_M: f64 = 111_195.0;

/// The zoom whose tiles are the finest cells (about 38 m × 28 m in Boston).
pub const CELL_ZOOM: u8 = 20;

impl LatLon {
    /// A position, or `None` when a number is not finite or out of range (Web Mercator's ±85.05° for latitude).
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let fine = lat.is_finite() && lon.is_finite() && lat.abs() <= 85.05 && lon.abs() <= 180.0;
        fine.then_some(Self { lat, lon })
    }

    /// Distance in metres on a sphere of 6,371 km (haversine).
    pub fn distance_m(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = (b - a) / 2.0;
        let half_lon = (other.lon - self.lon).to_radians() / 2.0;
        let h = half_lat.sin().powi(2) + a.cos() * b.cos() * half_lon.sin().powi(2);
        2.0 * 6_371_000.0 * h.sqrt().min(1.0).asin()
    }

    /// Where it lies on the square that Web Mercator makes of the world: right and down, 0 to 1.
    fn on_the_square(self) -> (f64, f64) {
        let lat = self.lat.to_radians();
        let x = (self.lon + 180.0) / 360.0;
        let y = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0;
        (x, y)
    }

    /// The Web Mercator tile (x, y) at a zoom of 0..=24.
    pub fn tile(self, zoom: u8) -> (u32, u32) {
        let n = f64::from(1u32 << zoom);
        let (x, y) = self.on_the_square();
        let last = n - 1.0;
        (
            (x * n).clamp(0.0, last) as u32,
            (y * n).clamp(0.0, last) as u32,
        )
    }

    /// Where it is drawn on a map of the whole world at a zoom of 0..=24, in screen pixels (tiles of 256).
    pub fn pixel(self, zoom: u8) -> (f64, f64) {
        let n = 256.0 * f64::from(1u32 << zoom);
        let (x, y) = self.on_the_square();
        (x * n, y * n)
    }

    /// The finest cell as a Morton number (2 bits a zoom): shifting right by 2 gives the cell of the next
    /// coarser zoom, so one stored column serves the clusters of every zoom.
    pub fn cell(self) -> i64 {
        let (x, y) = self.tile(CELL_ZOOM);
        interleave(x) | (interleave(y) << 1)
    }

    /// The cell of a coarser zoom.
    pub fn cell_at(self, zoom: u8) -> i64 {
        self.cell() >> (2 * (CELL_ZOOM - zoom))
    }

    /// The cells of a zoom that the box around a circle touches.
    pub fn cells_around(self, metres: f64, zoom: u8) -> Vec<i64> {
        let north = metres / 111_000.0;
        let east = north / self.lat.to_radians().cos().max(0.01);
        let corner = |lat: f64, lon: f64| {
            let lat = lat.clamp(-85.05, 85.05);
            let lon = lon.clamp(-180.0, 180.0);
            Self { lat, lon }.tile(zoom)
        };
        let (left, top) = corner(self.lat + north, self.lon - east);
        let (right, bottom) = corner(self.lat - north, self.lon + east);
        let mut cells = Vec::new();
        for y in top..=bottom {
            cells.extend((left..=right).map(|x| interleave(x) | (interleave(y) << 1)));
        }
        cells
    }
}

/// The square whose sides are that far from its middle, within Web Mercator.
pub fn around(middle: LatLon, metres: f64) -> Bounds {
    let lat = metres / DEGREE_M;
    let lon = lat / middle.lat.to_radians().cos().max(0.01);
    Bounds {
        west: (middle.lon - lon).max(-180.0),
        south: (middle.lat - lat).max(-85.05),
        east: (middle.lon + lon).min(180.0),
        north: (middle.lat + lat).min(85.05),
    }
}

fn interleave(v: u32) -> i64 {
    (0..CELL_ZOOM).fold(0i64, |acc, bit| {
        acc | (i64::from((v >> bit) & 1) << (2 * bit))
    })
}

/// The bits of one axis of a Morton number.
fn gather(cell: i64) -> u32 {
    (0..CELL_ZOOM).fold(0, |acc, bit| {
        acc | ((((cell >> (2 * bit)) & 1) as u32) << bit)
    })
}

/// The box of a cell of a zoom.
pub fn cell_bounds(cell: i64, zoom: u8) -> Bounds {
    let n = f64::from(1u32 << zoom);
    let (x, y) = (f64::from(gather(cell)), f64::from(gather(cell >> 1)));
    let lon = |x: f64| 360.0 * x / n - 180.0;
    let lat = |y: f64| {
        let up = std::f64::consts::PI * (1.0 - 2.0 * y / n);
        up.sinh().atan().to_degrees()
    };
    Bounds {
        west: lon(x),
        south: lat(y + 1.0),
        east: lon(x + 1.0),
        north: lat(y),
    }
}

/// How far a cell number is shifted right so that, on a map at `zoom`, a cluster covers about 64 screen pixels
/// (a quarter of a tile's side).
pub fn cluster_shift(zoom: u8) -> u32 {
    let level = (zoom + 2).min(CELL_ZOOM);
    2 * u32::from(CELL_ZOOM - level)
}

/// A box: west, south, east, north in degrees, as in GeoJSON's `bbox` (RFC 7946 §5).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// Reads `west,south,east,north`; `None` unless four numbers in range with west < east and south < north.
    pub fn parse(text: &str) -> Option<Self> {
        let n: Vec<f64> = text.split(',').map(number::read).collect::<Option<_>>()?;
        let [west, south, east, north] = n[..] else {
            return None;
        };
        LatLon::new(south, west)?;
        LatLon::new(north, east)?;
        (west < east && south < north).then_some(Self {
            west,
            south,
            east,
            north,
        })
    }

    /// Does the box hold the position (edges included)?
    pub fn contains(&self, p: LatLon) -> bool {
        (self.west..=self.east).contains(&p.lon) && (self.south..=self.north).contains(&p.lat)
    }

    /// The cells of a small box as at most `most` ranges (first, last), ascending: the finest tiles of which so many
    /// cover it. Between its corners' numbers alone there may be half the city, where the box lies across an edge of
    /// large tiles.
    pub fn cell_ranges(&self, most: usize) -> Vec<(i64, i64)> {
        let corner = |lat, lon| LatLon { lat, lon };
        let (first, last) = (corner(self.north, self.west), corner(self.south, self.east));
        for zoom in (1..=CELL_ZOOM).rev() {
            let ((left, top), (right, bottom)) = (first.tile(zoom), last.tile(zoom));
            let tiles = (right - left + 1) as usize * (bottom - top + 1) as usize;
            if tiles > most.max(1) {
                continue;
            }
            let shift = 2 * u32::from(CELL_ZOOM - zoom);
            let mut numbers: Vec<i64> = (left..=right)
                .flat_map(|x| (top..=bottom).map(move |y| interleave(x) | (interleave(y) << 1)))
                .collect();
            numbers.sort_unstable();
            let mut ranges: Vec<(i64, i64)> = Vec::new();
            for n in numbers {
                let (from, to) = (n << shift, ((n + 1) << shift) - 1);
                match ranges.last_mut() {
                    Some(before) if before.1 + 1 == from => before.1 = to,
                    _ => ranges.push((from, to)),
                }
            }
            return ranges;
        }
        vec![(0, i64::MAX)]
    }

    /// The middle of the box.
    pub fn center(&self) -> LatLon {
        LatLon {
            lat: (self.south + self.north) / 2.0,
            lon: (self.west + self.east) / 2.0,
        }
    }
}

impl std::fmt::Display for Bounds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sides = [self.west, self.south, self.east, self.north];
        f.write_str(&sides.map(|n| number::fixed(n, 5)).join(","))
    }
}

object!(LatLon {
    needs: lat, lon;
});

object!(Bounds {
    needs: west, south, east, north;
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn distance_of_two_known_points() {
        // Boston City Hall to the Old North Church: 800 m within 2 %.
        let hall = LatLon::new(42.3601, -71.0579).unwrap();
        let church = LatLon::new(42.3663, -71.0544).unwrap();
        assert!(
            (hall.distance_m(church) - 747.0).abs() < 15.0,
            "{}",
            hall.distance_m(church)
        );
    }

    proptest! {
        #[test]
        fn a_coarser_cell_is_the_finer_one_shifted(lat in -85.0f64..85.0, lon in -180.0f64..180.0, zoom in 1u8..20) {
            let p = LatLon::new(lat, lon).unwrap();
            let (x, y) = p.tile(zoom);
            let shifted = p.cell() >> (2 * (CELL_ZOOM - zoom));
            prop_assert_eq!(shifted, interleave(x) | (interleave(y) << 1));
        }

        #[test]
        fn ranges_of_cells_hold_all_of_a_box_and_little_else(lat in -70.0f64..70.0, lon in -179.0f64..179.0, up in 0.0f64..1.0, right in 0.0f64..1.0) {
            let middle = LatLon::new(lat, lon).unwrap();
            let b = around(middle, 250.0);
            let ranges = b.cell_ranges(64);
            prop_assert!(!ranges.is_empty() && ranges.len() <= 64);
            let inside = LatLon::new(b.south + (b.north - b.south) * up, b.west + (b.east - b.west) * right).unwrap();
            let cell = inside.cell();
            prop_assert!(ranges.iter().any(|(from, to)| (*from..=*to).contains(&cell)));
            // No more than 64 tiles of zoom 14 at the equator, finer away from it: never half a city.
            let all: i64 = ranges.iter().map(|(from, to)| to - from + 1).sum();
            prop_assert!(all <= 64 << 12, "{all}");
        }

        #[test]
        fn bounds_parse_what_they_print(w in -170.0f64..0.0, s in -80.0f64..0.0, dw in 0.1f64..9.0, ds in 0.1f64..9.0) {
            let b = Bounds { west: w, south: s, east: w + dw, north: s + ds };
            let again = Bounds::parse(&b.to_string()).unwrap();
            prop_assert!((again.west - b.west).abs() < 1e-4 && (again.north - b.north).abs() < 1e-4);
        }
    }

    #[test]
    fn bad_bounds_are_refused() {
        for bad in [
            "",
            "1,2,3",
            "a,b,c,d",
            "5,0,1,9",
            "NaN,0,1,1",
            "0,0,0,0",
            "-200,0,0,1",
            "1,2,3,4,5",
        ] {
            assert_eq!(Bounds::parse(bad), None, "{bad}");
        }
    }
}
