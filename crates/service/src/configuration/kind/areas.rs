//! The areas of a kind, by name. Neighborhoods are drawn on the map as well, and filters name them.

use super::{json, parse};
use crate::Result;
use crate::city::SITE;
use crate::seed::{Collection, stored_layer};
use crate::site::AreaMap;
use crate::{Error, site::NEIGHBORHOOD};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use stoa_domain::site::{MapLayer, Site};
use stoa_store::city::areas::{self, Area};
use stoa_store::city::layers;
use stoa_store::{Db, Tx, settings};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    /// GeoJSON, Polygon or MultiPolygon.
    geometry: Value,
}

/// The base map's layer of neighborhoods.
pub const LAYER: &str = "neighborhoods";

pub async fn read(db: &impl Db, kind: &str) -> Result<Option<Value>> {
    let mut all = areas::all(db).await?;
    all.retain(|area| area.kind == kind);
    if all.is_empty() {
        return Ok(None);
    }
    let named = |area: Area| {
        Ok(Named {
            geometry: serde_json::from_str(&area.geometry).map_err(anyhow::Error::new)?,
            name: area.name,
        })
    };
    let all: Vec<Named> = all.into_iter().map(named).collect::<Result<_>>()?;
    Ok(Some(json(&all)?))
}

/// Whether each is an area; what a file of them must be beside that, [`crate::site::areas`] says.
pub fn check(kind: &str, value: Value) -> Result<Value> {
    let mut all: Vec<Named> = parse(&value)?;
    all.sort_by(|a, b| a.name.cmp(&b.name));
    let unique = all.windows(2).all(|w| w[0].name != w[1].name);
    if all.is_empty() || !unique || AreaMap::read(stored(kind, &all)).is_err() {
        return Err(Error::invalid("value", "not-readable"));
    }
    json(&all)
}

fn stored(kind: &str, all: &[Named]) -> Vec<Area> {
    all.iter()
        .map(|named| Area {
            kind: kind.to_owned(),
            name: named.name.clone(),
            geometry: named.geometry.to_string(),
        })
        .collect()
}

pub async fn write(tx: &Tx, kind: &str, value: Option<&Value>) -> Result<()> {
    let all: Vec<Named> = value.map(parse).transpose()?.unwrap_or_default();
    areas::replace_kind(tx, kind, &stored(kind, &all)).await?;
    if kind == NEIGHBORHOOD {
        show(tx, &all).await?;
    }
    Ok(())
}

/// Puts neighborhoods where the map and the filters look for them.
async fn show(tx: &Tx, all: &[Named]) -> Result<()> {
    let site: Option<Site> = settings::get(tx, SITE).await?;
    let mut site = site.ok_or(Error::Unavailable)?;
    site.neighborhoods = all.iter().map(|n| n.name.clone()).collect();
    if let Some(layer) = site.layers.iter_mut().find(|l| l.name == LAYER) {
        let shapes = all.iter().map(|n| (n.name.as_str(), n.geometry.clone()));
        let drawn = stored_layer(LAYER.to_owned(), &Collection::of_areas(shapes))?;
        *layer = MapLayer {
            url: format!("/map/{}/{}.geojson", drawn.hash, drawn.name),
            name: drawn.name.clone(),
        };
        layers::change(tx, &drawn.name, &drawn.hash, drawn.body).await?;
    }
    Ok(settings::put(tx, SITE, &site).await?)
}
