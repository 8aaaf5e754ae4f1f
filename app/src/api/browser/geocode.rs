//! From words to places and back.

use super::requests::position;
use super::send::{address, get};
use crate::api::Result;
use stoa_domain::LatLon;
use stoa_domain::requests::view::Place;

/// Places for what is being typed, best first.
pub async fn geocode(q: &str, near: Option<LatLon>) -> Result<Vec<Place>> {
    let mut pairs = vec![("q", q.to_owned())];
    pairs.extend(near.map(|p| ("near", position(p))));
    get(address("geocode", &pairs)).await
}

/// The place at a position.
pub async fn reverse(at: LatLon) -> Result<Option<Place>> {
    get(address("geocode/reverse", &[("at", position(at))])).await
}
