//! The areas a position lies in.

use crate::{Portal, Result};
use stoa_domain::LatLon;

/// The areas a position lies in, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Areas {
    pub neighborhood: Option<String>,
    pub council_district: Option<String>,
    pub police_district: Option<String>,
}

/// The kind of area that filters and maps name.
pub(crate) const NEIGHBORHOOD: &str = "neighborhood";
/// Kinds of areas that stand on every case.
pub(super) const KINDS: [&str; 3] = [NEIGHBORHOOD, "council_district", "police_district"];

/// The width of the gaps that simplified outlines leave, in metres.
pub(super) const SLIVER_M: f64 = 30.0;

/// The areas a position lies in; none outside the city.
pub async fn area_of(portal: &Portal, at: LatLon) -> Result<Areas> {
    let city = portal.city().await?;
    let map = city.areas(&portal.store).await?;
    let of = |kind| map.find_near(kind, at, SLIVER_M).map(str::to_owned);
    Ok(Areas {
        neighborhood: of(NEIGHBORHOOD),
        council_district: of("council_district"),
        police_district: of("police_district"),
    })
}
