//! What a text is about and where that is, as far as it says so itself.

use crate::city::City;
use crate::requests::geocode;
use crate::{Portal, Result};
use stoa_domain::requests::Service;
use stoa_domain::requests::inbound::{keywords, place};
use stoa_domain::requests::view::Place;

/// How many answers of the geocoder are looked at for each part of a text.
const LOOKED_AT: usize = 5;

/// The one service a text is about; `None` where that is not clear.
pub fn service_of<'a>(city: &'a City, text: &str) -> Option<&'a Service> {
    keywords::service_of(&city.services, text)
}

/// The one place a text names clearly: an address or crossing of the gazetteer as it is written, and no second one. A
/// street's name that two districts have is no clear place, unless the text says which.
pub async fn place_of(portal: &Portal, text: &str) -> Result<Option<Place>> {
    let mut found: Vec<Place> = Vec::new();
    for candidate in place::candidates(text) {
        let mut clear: Vec<Place> = Vec::new();
        for beginning in place::beginnings(&candidate) {
            let places = geocode::search(portal, beginning, None, LOOKED_AT).await?;
            let is_clear = |p: &Place| p.kind != "street" && place::is_clear(&candidate, &p.label);
            clear = places.into_iter().filter(is_clear).collect();
            if !clear.is_empty() {
                break;
            }
        }
        if clear.len() > 1
            && let Some((_, district)) = candidate.split_once(',')
        {
            let district = district.trim().to_lowercase();
            clear.retain(|p| {
                let hood = p.neighborhood.as_deref().unwrap_or_default().to_lowercase();
                let label = p.label.to_lowercase();
                label.ends_with(&district) || (!hood.is_empty() && district.starts_with(&hood))
            });
        }
        for place in clear {
            if found.iter().all(|f| f.label != place.label) {
                found.push(place);
            }
        }
    }
    Ok(match <[Place; 1]>::try_from(found) {
        Ok([only]) => Some(only),
        Err(_) => None,
    })
}
