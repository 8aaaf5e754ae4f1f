//! GeoJSON's two area geometries (RFC 7946 §3.1.6, §3.1.7) as shapes to reckon with.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use serde::{Deserialize, Serialize};

/// A ring or a line of positions.
type Line = Vec<Vec<f64>>;

/// An area's geometry as it is written.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "type", content = "coordinates")]
pub enum Geometry {
    Polygon(Vec<Line>),
    MultiPolygon(Vec<Vec<Line>>),
}

impl Geometry {
    /// Its polygons, each its outer ring and its holes.
    pub fn polygons(&self) -> Vec<&[Line]> {
        match self {
            Self::Polygon(rings) => vec![rings],
            Self::MultiPolygon(polygons) => polygons.iter().map(Vec::as_slice).collect(),
        }
    }

    /// How many positions it has.
    pub fn size(&self) -> usize {
        let all = self.polygons();
        all.into_iter().flatten().map(Vec::len).sum()
    }

    /// Longitude and latitude alone: heights and measures beside them are nobody's here.
    pub fn flat(mut self) -> Self {
        let polygons = match &mut self {
            Self::Polygon(rings) => std::slice::from_mut(rings),
            Self::MultiPolygon(polygons) => polygons.as_mut_slice(),
        };
        for position in polygons.iter_mut().flatten().flatten() {
            position.truncate(2);
        }
        self
    }

    /// It as a shape. Positions with less than two numbers are left out.
    pub fn shape(&self) -> MultiPolygon<f64> {
        MultiPolygon(self.polygons().into_iter().map(polygon).collect())
    }
}

fn polygon(rings: &[Line]) -> Polygon<f64> {
    let mut rings = rings.iter().map(|ring| {
        let coord = |p: &Vec<f64>| match p[..] {
            [x, y, ..] => Some(Coord { x, y }),
            _ => None,
        };
        LineString(ring.iter().filter_map(coord).collect())
    });
    let outer = rings.next().unwrap_or_else(|| LineString(Vec::new()));
    Polygon::new(outer, rings.collect())
}
