//! A file of areas, and everything that is wrong with it.

use super::super::geometry::Geometry;
use geo::{BoundingRect, Validation};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::{BTreeSet, HashSet};
use stoa_domain::{Bounds, FieldErrors, LatLon, text};

/// The most areas of a kind.
pub const MAX_AREAS: usize = 500;
/// The most positions of all their rings.
pub const MAX_POSITIONS: usize = 200_000;
/// The longest name, in characters.
const MAX_NAME: usize = 100;
/// How many faults of a file are named.
const MAX_FAULTS: usize = 20;

/// An area as it will be.
#[derive(Clone)]
pub struct NewArea {
    pub name: String,
    pub(super) geometry: Geometry,
}

/// RFC 7946 §3.3, as far as areas need it.
#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: String,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Value,
}

/// The properties a file's features have, for who has to say which of them is the name.
pub fn properties(file: &[u8]) -> Vec<String> {
    let Ok(collection) = serde_json::from_slice::<Collection>(file) else {
        return Vec::new();
    };
    let features = collection.features.into_iter().take(MAX_AREAS);
    let names: BTreeSet<String> = features
        .filter_map(|f| f.properties)
        .flat_map(|p| p.into_iter().map(|(name, _)| name))
        .take(10_000)
        .collect();
    names.into_iter().take(30).collect()
}

/// The areas of a GeoJSON FeatureCollection, by name; `property` says which of a feature's properties that is. Errors at `file`,
/// with the number of the feature (the first is 1) where it is one's: not-geojson, no-areas, too-many, too-fine (their
/// number: the most there may be), not-an-area, broken-ring, out-of-range, outside-city, name-twice, name-too-long;
/// at `property`: no-name.
pub fn read(file: &[u8], property: &str, bounds: Bounds) -> Result<Vec<NewArea>, FieldErrors> {
    let one = |code: &str| FieldErrors::one("file", code);
    let collection: Collection = serde_json::from_slice(file).map_err(|_| one("not-geojson"))?;
    if collection.kind != "FeatureCollection" {
        return Err(one("not-geojson"));
    }
    let mut errors = FieldErrors::default();
    match collection.features.len() {
        0 => errors.add("file", "no-areas"),
        n if n > MAX_AREAS => errors.add_n("file", "too-many", MAX_AREAS as i64),
        _ => {}
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut areas = Vec::new();
    let mut names = HashSet::new();
    let mut positions = 0;
    for (n, feature) in (1i64..).zip(collection.features) {
        let name = name_of(feature.properties.as_ref(), property);
        match name.chars().count() {
            0 => errors.add_n("property", "no-name", n),
            long if long > MAX_NAME => errors.add_n("file", "name-too-long", n),
            _ if !names.insert(name.clone()) => errors.add_n("file", "name-twice", n),
            _ => {}
        }
        match serde_json::from_value::<Geometry>(feature.geometry) {
            Err(_) => errors.add_n("file", "not-an-area", n),
            Ok(geometry) => {
                positions += geometry.size();
                if positions > MAX_POSITIONS {
                    errors.add_n("file", "too-fine", MAX_POSITIONS as i64);
                    break;
                }
                match fault(&geometry, bounds) {
                    Some(code) => errors.add_n("file", code, n),
                    None => areas.push(NewArea {
                        name,
                        geometry: geometry.flat(),
                    }),
                }
            }
        }
        if errors.0.len() >= MAX_FAULTS {
            break;
        }
    }
    areas.sort_by(|a, b| a.name.cmp(&b.name));
    errors.or(|| areas)
}

fn name_of(properties: Option<&Map<String, Value>>, property: &str) -> String {
    match properties.and_then(|p| p.get(property)) {
        Some(Value::String(name)) => text::clean_line(name),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// What is wrong with an outline.
fn fault(geometry: &Geometry, bounds: Bounds) -> Option<&'static str> {
    let rings: Vec<&Vec<Vec<f64>>> = geometry.polygons().into_iter().flatten().collect();
    let positions = || rings.iter().flat_map(|ring| ring.iter());
    if rings.is_empty() || positions().any(|p| p.len() < 2) {
        return Some("not-an-area");
    }
    if positions().any(|p| LatLon::new(p[1], p[0]).is_none()) {
        return Some("out-of-range");
    }
    // A ring ends where it began (RFC 7946 §3.1.6).
    let closed = |ring: &&Vec<Vec<f64>>| {
        ring.len() >= 4 && ring.first().map(|p| &p[..2]) == ring.last().map(|p| &p[..2])
    };
    let shape = geometry.shape();
    if !rings.iter().all(closed) || !shape.0.iter().all(Validation::is_valid) {
        return Some("broken-ring");
    }
    let rect = shape.bounding_rect()?;
    let apart = rect.max().x < bounds.west
        || rect.min().x > bounds.east
        || rect.max().y < bounds.south
        || rect.min().y > bounds.north;
    apart.then_some("outside-city")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const CITY: Bounds = Bounds {
        west: -1.0,
        south: -1.0,
        east: 1.0,
        north: 1.0,
    };

    fn square(at: f64) -> Value {
        let to = at + 0.2;
        json!([[[at, at], [to, at], [to, to], [at, to], [at, at]]])
    }

    fn file(features: Vec<(Value, Value)>) -> Vec<u8> {
        let features: Vec<Value> = features
            .into_iter()
            .map(|(properties, geometry)| {
                json!({"type": "Feature", "properties": properties, "geometry": geometry})
            })
            .collect();
        json!({"type": "FeatureCollection", "features": features})
            .to_string()
            .into_bytes()
    }

    fn polygon(rings: Value) -> Value {
        json!({"type": "Polygon", "coordinates": rings})
    }

    fn said(file: &[u8]) -> Vec<String> {
        let errors = read(file, "name", CITY).err().unwrap_or_default();
        let one = |e: &stoa_domain::FieldError| {
            format!("{} {} {}", e.field, e.code, e.n.unwrap_or_default())
        };
        errors.0.iter().map(one).collect()
    }

    #[test]
    fn areas_are_read_by_the_property_that_was_named_without_heights() {
        let high = json!([[
            [0.0, 0.0, 9.0],
            [0.2, 0.0, 9.0],
            [0.2, 0.2, 9.0],
            [0.0, 0.0, 9.0]
        ]]);
        let two = file(vec![
            (
                json!({"name": " West  Quay ", "id": 7}),
                polygon(square(0.0)),
            ),
            (
                json!({"name": "East", "id": 8}),
                json!({"type": "MultiPolygon", "coordinates": [square(0.5), high]}),
            ),
        ]);
        let areas = read(&two, "name", CITY).unwrap();
        let names: Vec<&str> = areas.iter().map(|a| a.name.as_str()).collect();
        assert_eq!(names, ["East", "West Quay"]);
        let written = serde_json::to_string(&areas[0].geometry).unwrap();
        assert!(!written.contains("9.0"), "{written}");
        let by_id = read(&two, "id", CITY).unwrap();
        assert_eq!(by_id[0].name, "7");
        assert_eq!(properties(&two), ["id", "name"]);
    }

    #[test]
    fn everything_that_is_wrong_is_said_with_the_features_number() {
        let bow = json!([[[0.0, 0.0], [0.2, 0.2], [0.2, 0.0], [0.0, 0.2], [0.0, 0.0]]]);
        let open = json!([[[0.0, 0.0], [0.2, 0.0], [0.2, 0.2], [0.0, 0.2]]]);
        let named = |name: &str| json!({"name": name});
        let all = file(vec![
            (named("a"), polygon(square(0.0))),
            (named("a"), polygon(square(0.5))),
            (json!(null), polygon(square(0.5))),
            (named("b"), json!({"type": "Point", "coordinates": [0, 0]})),
            (named("c"), polygon(bow)),
            (named("d"), polygon(open)),
            (named("e"), polygon(square(400.0))),
            (named("f"), polygon(square(50.0))),
            (named("g"), json!(null)),
            (named(&"x".repeat(101)), polygon(square(0.5))),
            (named("h"), polygon(json!([]))),
        ]);
        assert_eq!(
            said(&all),
            [
                "file name-twice 2",
                "property no-name 3",
                "file not-an-area 4",
                "file broken-ring 5",
                "file broken-ring 6",
                "file out-of-range 7",
                "file outside-city 8",
                "file not-an-area 9",
                "file name-too-long 10",
                "file not-an-area 11",
            ]
        );
    }

    #[test]
    fn what_is_no_collection_or_too_much_is_refused_whole() {
        assert_eq!(said(b"{"), ["file not-geojson 0"]);
        assert_eq!(
            said(br#"{"type":"Feature","features":[]}"#),
            ["file not-geojson 0"]
        );
        assert_eq!(said(&file(Vec::new())), ["file no-areas 0"]);
        let many = (0..501)
            .map(|n| (json!({"name": n.to_string()}), polygon(square(0.0))))
            .collect();
        assert_eq!(said(&file(many)), ["file too-many 500"]);
        let fine: Vec<Value> = (0..200_001).map(|_| json!([0.0, 0.0])).collect();
        let fine = file(vec![(json!({"name": "a"}), polygon(json!([fine])))]);
        assert_eq!(said(&fine), ["file too-fine 200000"]);
    }

    /// Outlines that cities publish are read as they are.
    #[test]
    fn the_demonstration_citys_own_files_are_fine() {
        let boston = Bounds {
            west: -71.3,
            south: 42.1,
            east: -70.8,
            north: 42.5,
        };
        for kind in ["neighborhoods", "council_districts", "police_districts"] {
            let path = format!("../../cities/boston/map/{kind}.geojson");
            let areas = read(&std::fs::read(path).unwrap(), "name", boston);
            let areas = areas.unwrap_or_else(|e| panic!("{kind}: {e:?}"));
            assert!(areas.len() > 8, "{kind}");
        }
    }
}
