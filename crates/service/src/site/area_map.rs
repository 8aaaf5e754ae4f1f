//! Outlines of areas, ready to be asked which holds a position.

use super::geometry::Geometry;
use crate::Result;
use anyhow::Context;
use geo::{BoundingRect, Contains, MultiPolygon, Point, Rect};
use stoa_domain::LatLon;
use stoa_store::city::areas::Area;

/// All areas of the city.
pub struct AreaMap(Vec<Outline>);

struct Outline {
    kind: String,
    name: String,
    bounds: Rect<f64>,
    shape: MultiPolygon<f64>,
}

impl AreaMap {
    /// Reads the outlines once.
    pub fn read(areas: Vec<Area>) -> Result<Self> {
        let outlines = areas
            .into_iter()
            .map(|area| {
                let geometry: Geometry = serde_json::from_str(&area.geometry)
                    .with_context(|| format!("outline of {}", area.name))?;
                let shape = geometry.shape();
                let bounds = shape.bounding_rect().context("an empty outline")?;
                Ok(Outline {
                    kind: area.kind,
                    name: area.name,
                    bounds,
                    shape,
                })
            })
            .collect::<anyhow::Result<_>>()?;
        Ok(Self(outlines))
    }

    /// Every area by kind and name.
    pub fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.0.iter();
        all.map(|o| (o.kind.as_str(), o.name.as_str()))
    }

    /// The outer lines of all areas of a kind.
    pub fn outlines(&self, kind: &str) -> Vec<Vec<LatLon>> {
        let of_kind = self.0.iter().filter(|o| o.kind == kind);
        of_kind
            .flat_map(|o| &o.shape.0)
            .map(|polygon| {
                let line = polygon.exterior().0.iter();
                line.map(|c| LatLon { lat: c.y, lon: c.x }).collect()
            })
            .collect()
    }

    /// The same with each area's name, its lines together.
    pub fn shapes(&self, kind: &str) -> Vec<(String, Vec<Vec<LatLon>>)> {
        let of_kind = self.0.iter().filter(|o| o.kind == kind);
        of_kind
            .map(|o| {
                let lines = o.shape.0.iter().map(|polygon| {
                    let line = polygon.exterior().0.iter();
                    line.map(|c| LatLon { lat: c.y, lon: c.x }).collect()
                });
                (o.name.clone(), lines.collect())
            })
            .collect()
    }

    /// The name of the area of a kind that holds a position.
    pub fn find(&self, kind: &str, at: LatLon) -> Option<&str> {
        let point = Point::new(at.lon, at.lat);
        self.0
            .iter()
            .filter(|o| o.kind == kind && o.bounds.contains(&point))
            .find(|o| o.shape.contains(&point))
            .map(|o| o.name.as_str())
    }

    /// As [`Self::find`], or the area within so many metres: outlines are simplified and leave slivers.
    pub fn find_near(&self, kind: &str, at: LatLon, metres: f64) -> Option<&str> {
        self.find(kind, at).or_else(|| {
            [0.1, 0.3, 1.0]
                .into_iter()
                .flat_map(|part| ring(at, part * metres))
                .find_map(|p| self.find(kind, p))
        })
    }

    /// Does the position lie in an area of a kind, or no further than 60 m from one? A bridge or a pier is the city's
    /// too. True where there are no areas of the kind.
    pub fn near(&self, kind: &str, at: LatLon) -> bool {
        !self.0.iter().any(|o| o.kind == kind) || self.find_near(kind, at, 60.0).is_some()
    }
}

/// Eight positions around one, so many metres away.
fn ring(at: LatLon, metres: f64) -> impl Iterator<Item = LatLon> {
    const METRES_PER_DEGREE: f64 = 111_195.0;
    let north = metres / METRES_PER_DEGREE;
    let east = north / at.lat.to_radians().cos().max(0.01);
    (0..8).filter_map(move |eighth| {
        let angle = f64::from(eighth) * std::f64::consts::FRAC_PI_4;
        LatLon::new(at.lat + north * angle.cos(), at.lon + east * angle.sin())
    })
}
