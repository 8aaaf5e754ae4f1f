//! Places for what somebody is typing, best first.

use crate::{Error, Portal, Result};
use stoa_domain::LatLon;
use stoa_domain::requests::view::Place;

/// The longest text that is looked for, in characters.
const MAX_TEXT: usize = 120;
/// The most places an answer has.
const MAX_PLACES: usize = 20;

/// Places for what somebody is typing, best first, those near a position before others as good: addresses
/// (`185 kneeland`), streets, crossings (`A & B`, `A and B`). Tolerates typos and unfinished words.
pub async fn search(
    portal: &Portal,
    q: &str,
    near: Option<LatLon>,
    limit: usize,
) -> Result<Vec<Place>> {
    let city = portal.city().await?;
    let places = city.places(&portal.store).await?;
    let text: String = q.chars().take(MAX_TEXT).collect();
    let limit = limit.clamp(1, MAX_PLACES);
    tokio::task::spawn_blocking(move || places.find(&text, near, limit))
        .await
        .map_err(|e| Error::Internal(e.into()))
}
