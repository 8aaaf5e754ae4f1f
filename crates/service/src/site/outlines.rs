//! Outlines of areas, to be drawn.

use crate::{Portal, Result};
use stoa_domain::LatLon;

/// The outer lines of all areas of a kind; holes are left out. None where the city has no such areas.
pub async fn outlines(portal: &Portal, kind: &str) -> Result<Vec<Vec<LatLon>>> {
    let city = portal.city().await?;
    Ok(city.areas(&portal.store).await?.outlines(kind))
}

/// The areas of a kind by name, with their outer lines.
pub async fn shapes(portal: &Portal, kind: &str) -> Result<Vec<(String, Vec<Vec<LatLon>>)>> {
    let city = portal.city().await?;
    Ok(city.areas(&portal.store).await?.shapes(kind))
}
