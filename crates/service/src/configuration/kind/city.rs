//! Where the city is, what its map and its addresses are, and which words addresses have. Map and addresses are named by what
//! they hold, not kept: they come with a file, and an earlier one is the only way back to them.

use super::{json, must, parse};
use crate::city::{PLACES, SITE, STAMP, WORDS};
use crate::requests::geocode::GeocoderWords;
use crate::{Error, Portal, Result};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use stoa_domain::site::{Attribution, Site};
use stoa_domain::{Bounds, LatLon};
use stoa_store::city::{gazetteer, layers};
use stoa_store::{Db, Tx, settings};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct City {
    city: String,
    time_zone: String,
    bounds: Bounds,
    center: LatLon,
    zoom: u8,
    tile_url: Option<String>,
    attributions: Vec<Attribution>,
    sample: bool,
    geocoder_words: GeocoderWords,
    /// The map's layers, each `name hash`.
    layers: Vec<String>,
    /// How many addresses, and a hash of all.
    addresses: String,
}

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    let Some(site) = settings::get::<Site>(db, SITE).await? else {
        return Ok(None);
    };
    let drawn = layers::list(db).await?.into_iter();
    let city = City {
        city: site.city,
        time_zone: site.time_zone,
        bounds: site.bounds,
        center: site.center,
        zoom: site.zoom,
        tile_url: site.tile_url,
        attributions: site.attributions,
        sample: site.sample,
        geocoder_words: settings::get(db, WORDS).await?.unwrap_or_default(),
        // What is drawn of areas is told with the areas.
        layers: drawn
            .filter(|l| l.name != super::areas::LAYER)
            .map(|l| format!("{} {}", l.name, l.hash))
            .collect(),
        addresses: addresses(db).await?,
    };
    Ok(Some(json(&city)?))
}

async fn addresses(db: &impl Db) -> Result<String> {
    let all = gazetteer::all(db).await?;
    let mut hash = Sha256::new();
    for row in &all {
        hash.update(format!("{row:?}\n"));
    }
    Ok(format!(
        "{} {}",
        all.len(),
        hex::encode(&hash.finalize()[..8])
    ))
}

/// Errors: `time_zone` unknown; `Conflict("not-kept")` where map or addresses are others now.
pub async fn check(portal: &Portal, value: Value) -> Result<Value> {
    let city: City = parse(&value)?;
    if city.time_zone.parse::<Tz>().is_err() {
        return Err(Error::invalid("time_zone", "unknown"));
    }
    let now: City = must(read(&portal.store).await?.as_ref())?;
    if now.layers != city.layers || now.addresses != city.addresses {
        return Err(Error::Conflict("not-kept"));
    }
    json(&city)
}

pub async fn write(tx: &Tx, value: Option<&Value>) -> Result<()> {
    let city: City = must(value)?;
    let site: Option<Site> = settings::get(tx, SITE).await?;
    let site = Site {
        city: city.city,
        time_zone: city.time_zone,
        bounds: city.bounds,
        center: city.center,
        zoom: city.zoom,
        tile_url: city.tile_url,
        attributions: city.attributions,
        sample: city.sample,
        ..site.ok_or(Error::Unavailable)?
    };
    settings::put(tx, SITE, &site).await?;
    settings::put(tx, WORDS, &city.geocoder_words).await?;
    // The words may be others: the index of addresses is built anew.
    let stamp: Option<String> = settings::get(tx, STAMP).await?;
    settings::put(tx, PLACES, &stamp.unwrap_or_default()).await?;
    Ok(())
}
