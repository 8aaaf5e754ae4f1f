//! The configuration is read: into an empty database, or over what is there.

use super::faults::faults;
use super::file::{AreaConfig, CityConfig, LayerConfig};
use super::keep;
use crate::city::{GENERAL, PLACES, SITE, WORDS};
use crate::configuration::kind::Hand;
use crate::configuration::{Snapshot, hold};
use crate::requests::access;
use crate::seed::{keep_endings, stored_layer};
use crate::site::{DRESS, TEXTS};
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::site::{MapLayer, Site};
use stoa_store::city::areas::Area;
use stoa_store::city::{areas, gazetteer, layers};
use stoa_store::requests::catalogue;
use stoa_store::{Tx, settings};

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    pub city: String,
    pub services: usize,
    pub addresses: usize,
    /// How many settings are not what they were; each is written down.
    pub changes: usize,
}

/// Puts the file's configuration in the place of what there is, all or nothing. Requests stay and keep the words they were
/// asked in; a form that changed is its next version, and terms that differ hold from now on. Also while
/// serving. Each setting that is not what it was is a change of its own, by who read the file in. `Forbidden` for who may not
/// set anything; else everything that is wrong in the file.
pub async fn import_config(portal: &Portal, actor: &Actor, config: CityConfig) -> Result<Imported> {
    access::require(actor, Permission::Configure)?;
    let wrong = faults(&config);
    if !wrong.is_empty() {
        return Err(anyhow::anyhow!("{}", wrong.join("; ")).into());
    }
    let hand = Hand::of(portal, actor);
    let now = hand.at;
    let mut done = Imported {
        changes: 0,
        city: config.site.city.clone(),
        services: config.services.len(),
        addresses: config.addresses.len(),
    };
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let before = Snapshot::of(&tx).await?;
    let outlines: Vec<Area> = config.areas.into_iter().map(outline).collect();
    let named = outlines.iter().filter(|a| a.kind == "neighborhood");
    let mut neighborhoods: Vec<String> = named.map(|a| a.name.clone()).collect();
    neighborhoods.sort();
    areas::replace(&tx, &outlines).await?;
    let site = Site {
        layers: map(&tx, &config.layers).await?,
        neighborhoods,
        ..config.site
    };
    settings::put(&tx, SITE, &site).await?;
    let rows: Vec<_> = config.addresses.into_iter().map(Into::into).collect();
    gazetteer::replace(&tx, &rows).await?;
    settings::put(&tx, WORDS, &config.geocoder_words).await?;
    let places = portal.ctx.random.id(now).to_string();
    settings::put(&tx, PLACES, &places).await?;
    catalogue::replace(&tx, &config.services).await?;
    match &config.general {
        Some(general) => settings::put(&tx, GENERAL, general).await?,
        None => settings::remove(&tx, GENERAL).await?,
    }
    keep::templates(&tx, &hand, config.templates).await?;
    keep::calendars(&tx, &config.calendars, now).await?;
    keep::terms(&tx, &config.terms, now).await?;
    keep::rules(&tx, config.rules, now).await?;
    keep_endings(&tx, config.endings).await?;
    if let Some(departments) = config.departments {
        keep::addresses(&tx, departments).await?;
    }
    if let Some(teams) = config.teams {
        keep::teams(&tx, teams, now).await?;
    }
    if let Some(routing) = config.routing {
        keep::routing(&tx, &hand, routing).await?;
    }
    if let Some(theme) = config.theme {
        settings::put(&tx, DRESS, &theme).await?;
    }
    if let Some(texts) = config.texts {
        settings::put(&tx, TEXTS, &texts).await?;
    }
    done.changes = before.record(portal, &tx, actor).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(done)
}

fn outline(area: AreaConfig) -> Area {
    Area {
        geometry: area.geometry.to_string(),
        kind: area.kind,
        name: area.name,
    }
}

async fn map(tx: &Tx, of: &[LayerConfig]) -> Result<Vec<MapLayer>> {
    layers::clear(tx).await?;
    let mut named = Vec::new();
    for (position, config) in of.iter().enumerate() {
        let layer = stored_layer(config.name.clone(), &config.geojson)?;
        named.push(MapLayer {
            url: format!("/map/{}/{}.geojson", layer.hash, layer.name),
            name: layer.name.clone(),
        });
        layers::put(tx, position as i64, &layer.name, &layer.hash, layer.body).await?;
    }
    Ok(named)
}
