//! What somebody wants to hear of: one request, or everything around a place, on a street, in a neighborhood.

use crate::LatLon;
use crate::requests::Reference;
use serde::{Deserialize, Serialize};

/// The radii people choose from, in metres.
pub const RADII: [u32; 5] = [100, 250, 500, 1_000, 2_000];
/// The zoom of the cells that find subscriptions: about 900 m in Boston, so that the widest circle has a few dozen.
pub const ZOOM: u8 = 15;

/// What a subscription is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "area")]
pub enum Target {
    /// One request.
    Request { reference: Reference },
    /// A circle. `place` is its middle in words.
    Near {
        at: LatLon,
        metres: u32,
        place: String,
    },
    /// A street, as the geocoder names it with its district.
    Street { place: String },
    /// A neighborhood.
    Neighborhood { place: String },
}

impl Target {
    /// The stored word; the catalogue's suffix.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Request { .. } => "request",
            Self::Near { .. } => "near",
            Self::Street { .. } => "street",
            Self::Neighborhood { .. } => "neighborhood",
        }
    }

    /// Is it that one request?
    pub fn is(&self, request: &Reference) -> bool {
        matches!(self, Self::Request { reference } if reference == request)
    }

    /// The words of it.
    pub fn place(&self) -> &str {
        match self {
            Self::Request { reference } => reference.as_str(),
            Self::Near { place, .. } | Self::Street { place } | Self::Neighborhood { place } => {
                place
            }
        }
    }

    /// The middle and radius of a circle.
    pub const fn circle(&self) -> Option<(LatLon, u32)> {
        match self {
            Self::Near { at, metres, .. } => Some((*at, *metres)),
            _ => None,
        }
    }

    /// Reads what the store keeps.
    pub fn of(code: &str, place: String, circle: Option<(LatLon, u32)>) -> Option<Self> {
        Some(match code {
            "request" => Self::Request {
                reference: place.parse().ok()?,
            },
            "near" => {
                let (at, metres) = circle?;
                Self::Near { at, metres, place }
            }
            "street" => Self::Street { place },
            "neighborhood" => Self::Neighborhood { place },
            _ => return None,
        })
    }

    /// Is a position inside the circle? Anything else is decided by its name.
    pub fn holds(&self, position: Option<LatLon>) -> bool {
        match (self.circle(), position) {
            (None, _) => true,
            (Some((at, metres)), Some(p)) => at.distance_m(p) <= f64::from(metres),
            (Some(_), None) => false,
        }
    }

    /// The cells of zoom [`ZOOM`] that a circle touches; none for anything else.
    pub fn cells(&self) -> Vec<i64> {
        self.circle()
            .map(|(at, metres)| at.cells_around(f64::from(metres), ZOOM))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The index never misses: whatever is inside the circle lies in one of its cells.
        #[test]
        fn a_circle_is_covered_by_its_cells(
            lat in -60.0f64..60.0, lon in -179.0f64..179.0, turn in 0.0f64..6.3, part in 0.0f64..1.0, radius in 0usize..5,
        ) {
            let at = LatLon::new(lat, lon).unwrap();
            let metres = RADII[radius];
            let target = Target::Near { at, metres, place: String::new() };
            let north = part * f64::from(metres) / 111_195.0;
            let p = LatLon::new(
                lat + north * turn.cos(),
                lon + north * turn.sin() / lat.to_radians().cos(),
            ).unwrap();
            if target.holds(Some(p)) {
                prop_assert!(target.cells().contains(&p.cell_at(ZOOM)));
            }
            prop_assert!(target.cells().len() < 200);
        }
    }

    #[test]
    fn what_is_stored_is_read_back() {
        let at = LatLon::new(42.3, -71.0).unwrap();
        for target in [
            Target::Request {
                reference: Reference::from_random(7),
            },
            Target::Near {
                at,
                metres: 500,
                place: "1 City Hall Sq".into(),
            },
            Target::Street {
                place: "Main St, Roxbury".into(),
            },
            Target::Neighborhood {
                place: "Roxbury".into(),
            },
        ] {
            let again = Target::of(target.code(), target.place().to_owned(), target.circle());
            assert_eq!(again, Some(target));
        }
        assert_eq!(Target::of("near", "x".into(), None), None);
    }
}
