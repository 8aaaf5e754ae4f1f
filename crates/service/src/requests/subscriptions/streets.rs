//! The streets a position lies on, by the gazetteer.

use crate::city::City;
use crate::{Portal, Result};
use stoa_domain::LatLon;

/// Further away than this no known address says what street a position is on, in metres.
const FAR_M: f64 = 150.0;

/// The names of the streets at a position, as subscriptions hold them: one at an address, two at a crossing, none far from
/// any.
pub async fn streets_at(portal: &Portal, city: &City, at: LatLon) -> Result<Vec<String>> {
    let places = city.places(&portal.store).await?;
    let Some((entry, metres)) = places.nearest(at) else {
        return Ok(Vec::new());
    };
    if metres > FAR_M {
        return Ok(Vec::new());
    }
    let mut names = vec![places.streets[entry.street].name.clone()];
    names.extend(entry.cross.map(|cross| places.streets[cross].name.clone()));
    Ok(names)
}

/// The known street that somebody means, by its own name or by an address on it; `None` where there is none.
pub async fn street_named(portal: &Portal, city: &City, typed: &str) -> Result<Option<String>> {
    let places = city.places(&portal.store).await?;
    let typed = typed.to_owned();
    let found = tokio::task::spawn_blocking(move || {
        let best = places.find(&typed, None, 1).into_iter().next()?;
        // The label is for reading; what lies there names the street.
        let at = LatLon::new(best.lat, best.lon)?;
        let names = |cross: bool| {
            let (entry, _) = places.nearest(at)?;
            let street = match (cross, entry.cross) {
                (true, Some(other)) => other,
                _ => entry.street,
            };
            Some(places.streets[street].name.clone())
        };
        [names(false)?, names(true)?].into_iter().find(|name| {
            best.label.starts_with(name.as_str()) || best.label.contains(name.as_str())
        })
    })
    .await
    .map_err(|e| crate::Error::Internal(e.into()))?;
    Ok(found)
}
