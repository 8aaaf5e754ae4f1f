//! What new areas would be beside those there are: names, sizes, and how many cases lie in each.

use super::super::area_map::AreaMap;
use super::super::area_of::SLIVER_M;
use super::read::NewArea;
use crate::{Error, Portal, Result};
use geo::ChamberlainDuquetteArea;
use std::collections::{BTreeSet, HashMap};
use stoa_domain::LatLon;
use stoa_store::city::areas::Area;
use stoa_store::requests::{positions, routing};

/// How many cases are read at once.
const AT_ONCE: u32 = 10_000;

/// The outer lines of an area.
pub type Shape = Vec<Vec<LatLon>>;

/// What would be.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// By name.
    pub areas: Vec<PreviewArea>,
    /// Cases with a place that would lie in none of them.
    pub nowhere: u64,
    /// Names there are now and would not be any more.
    pub gone: Vec<String>,
    /// Routing rules that name one of those.
    pub rules: Vec<String>,
    /// The areas there are now.
    pub old: Vec<Shape>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PreviewArea {
    pub name: String,
    pub km2: f64,
    /// Cases that lie in it, whoever may see them.
    pub requests: u64,
    /// Is there none of its name now?
    pub is_new: bool,
    pub shape: Shape,
}

/// Measures areas of a kind against the city as it is.
pub async fn preview(portal: &Portal, kind: &str, areas: &[NewArea]) -> Result<Preview> {
    let city = portal.city().await?;
    let now = city.areas(&portal.store).await?;
    let old = now.shapes(kind);
    let map = AreaMap::read(stored(kind, areas)?)?;
    let (counted, nowhere, map) = count(portal, kind, map).await?;
    let names: BTreeSet<&str> = areas.iter().map(|a| a.name.as_str()).collect();
    let gone = old.iter().map(|(name, _)| name.as_str());
    let gone: Vec<String> = gone
        .filter(|name| !names.contains(name))
        .map(str::to_owned)
        .collect();
    let mut shapes: HashMap<String, Shape> = map.shapes(kind).into_iter().collect();
    let areas = areas.iter().map(|area| PreviewArea {
        km2: area.geometry.shape().chamberlain_duquette_unsigned_area() / 1_000_000.0,
        requests: counted.get(&area.name).copied().unwrap_or_default(),
        is_new: !old.iter().any(|(name, _)| *name == area.name),
        shape: shapes.remove(&area.name).unwrap_or_default(),
        name: area.name.clone(),
    });
    Ok(Preview {
        areas: areas.collect(),
        nowhere,
        rules: rules(portal, kind, &gone).await?,
        gone,
        old: old.into_iter().map(|(_, shape)| shape).collect(),
    })
}

fn stored(kind: &str, areas: &[NewArea]) -> Result<Vec<Area>> {
    let one = |area: &NewArea| {
        Ok(Area {
            kind: kind.to_owned(),
            name: area.name.clone(),
            geometry: serde_json::to_string(&area.geometry).map_err(anyhow::Error::new)?,
        })
    };
    areas.iter().map(one).collect()
}

/// How many cases lie in each, as a new one would be found to, and in none.
async fn count(
    portal: &Portal,
    kind: &str,
    map: AreaMap,
) -> Result<(HashMap<String, u64>, u64, AreaMap)> {
    let (mut in_each, mut nowhere) = (HashMap::new(), 0);
    let mut map = map;
    let mut after = 0;
    loop {
        let page = positions(&portal.store, after, AT_ONCE).await?;
        let Some((last, _)) = page.last() else {
            return Ok((in_each, nowhere, map));
        };
        after = *last;
        let kind = kind.to_owned();
        // Half a second of reckoning in a large city: not on a thread that answers others.
        let done = tokio::task::spawn_blocking(move || {
            for (_, at) in page {
                match map.find_near(&kind, at, SLIVER_M) {
                    Some(name) => *in_each.entry(name.to_owned()).or_default() += 1,
                    None => nowhere += 1,
                }
            }
            (in_each, nowhere, map)
        });
        (in_each, nowhere, map) = done.await.map_err(|e| Error::Internal(e.into()))?;
    }
}

/// The rules in force that name an area which would be gone.
async fn rules(portal: &Portal, kind: &str, gone: &[String]) -> Result<Vec<String>> {
    let named: Vec<String> = gone
        .iter()
        .map(|name| stoa_domain::requests::routing::area(kind, name))
        .collect();
    let latest = routing::latest(&portal.store).await?;
    let rules = latest.into_iter().flat_map(|v| v.rules);
    Ok(rules
        .filter(|rule| rule.when.areas.iter().any(|area| named.contains(area)))
        .map(|rule| rule.name)
        .collect())
}
