//! The nearest known place to a position.

use crate::{Portal, Result};
use stoa_domain::LatLon;
use stoa_domain::requests::view::Place;

/// Further away than this a known place says nothing of the position, in metres.
const FAR_M: f64 = 400.0;

/// The nearest known address or crossing within 400 m.
pub async fn reverse(portal: &Portal, at: LatLon) -> Result<Option<Place>> {
    let city = portal.city().await?;
    let places = city.places(&portal.store).await?;
    Ok(places
        .nearest(at)
        .filter(|(_, metres)| *metres <= FAR_M)
        .map(|(entry, _)| places.place(entry)))
}
