//! Loads a city folder into an empty store.

use super::folder::{Folder, Templates};
use super::pictures::Pictures;
use super::{addresses, endings, map, promises, requests, routing, services};
use crate::accounts::{NewStaff, create_staff};
use crate::city::{GENERAL, PLACES, SITE, STAMP, WORDS};
use crate::requests::geocode::GeocoderWords;
use crate::requests::keep_figures;
use crate::requests::promise::refresh_figures;
use crate::{Error, Portal, Result};
use anyhow::Context;
use std::path::Path;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::template::NewTemplate;
use stoa_domain::site::{MapLayer, Site};
use stoa_domain::{Bounds, LatLon, Locale};
use stoa_store::requests::{ListQuery, catalogue, list, templates};
use stoa_store::{Tx, city as city_rows, settings};

/// What to load.
#[derive(Debug, Clone, Copy)]
pub struct SeedOptions {
    /// The small plain-text sample of requests instead of all of them.
    pub sample: bool,
    /// So many requests, made of the city's own: for measuring what a size costs.
    pub requests: Option<usize>,
    /// The demonstration's staff too.
    pub staff: bool,
}

/// How far the loading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// `map`, `addresses`, `services`, `requests`, `search`.
    pub step: &'static str,
    pub done: u64,
    pub total: u64,
}

/// What was loaded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub city: String,
    pub services: u64,
    pub addresses: u64,
    pub areas: u64,
    pub layers: u64,
    pub requests: u64,
    /// Username and password of each demonstration account.
    pub staff: Vec<(String, String)>,
}

/// Loads a city folder into a migrated store without requests, all or nothing. `Conflict("not-empty")` where there are
/// requests already.
pub async fn city(
    portal: &Portal,
    dir: &Path,
    options: SeedOptions,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Report> {
    let folder = Folder::open(dir)?;
    if list::count(&portal.store, &ListQuery::default()).await? > 0 {
        return Err(Error::Conflict("not-empty"));
    }
    let now = portal.ctx.clock.now();
    let mut report = Report {
        city: folder.city.name.clone(),
        ..Report::default()
    };
    let pictures = Pictures::keep(portal, &folder).await?;
    let tx = portal.store.begin().await?;
    let layers = load_map(&tx, &folder, &mut report, progress).await?;
    load_addresses(&tx, &folder, &mut report, progress).await?;
    let catalogue_read = services::read(&folder)?;
    catalogue::replace(&tx, &catalogue_read).await?;
    let promised = promises::read(&folder, &catalogue_read)?;
    let zone = folder.zone()?;
    promises::keep(&tx, promised, &catalogue_read, zone, now).await?;
    endings::keep(&tx, endings::read(&folder)?).await?;
    if let Some(general) = services::general(&folder)? {
        settings::put(&tx, GENERAL, &general).await?;
    }
    load_templates(&tx, &folder).await?;
    report.services = catalogue_read.len() as u64;
    progress(Progress {
        step: "services",
        done: report.services,
        total: report.services,
    });
    report.requests = requests::load(
        &tx,
        &folder,
        &catalogue_read,
        &pictures,
        options,
        now,
        progress,
    )
    .await?;
    settings::put(&tx, SITE, &site(&folder, layers)?).await?;
    let stamp = now.timestamp_millis().to_string();
    settings::put(&tx, STAMP, &stamp).await?;
    settings::put(&tx, PLACES, &stamp).await?;
    tx.commit().await?;
    portal.forget_city();
    refresh_figures(portal).await?;
    keep_figures(portal, true).await?;
    if options.staff {
        load_staff(portal, &folder, &mut report).await?;
    }
    routing::load(portal, &folder).await?;
    Ok(report)
}

async fn load_map(
    tx: &Tx,
    folder: &Folder,
    report: &mut Report,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Vec<MapLayer>> {
    let total = (folder.city.layers.len() + folder.city.areas.len()) as u64;
    let mut done = 0;
    let mut step = |progress: &mut (dyn FnMut(Progress) + Send)| {
        progress(Progress {
            step: "map",
            done,
            total,
        });
        done += 1;
    };
    let mut named = Vec::new();
    city_rows::layers::clear(tx).await?;
    for (position, file) in folder.city.layers.iter().enumerate() {
        step(progress);
        let layer = map::layer(folder, file)?;
        named.push(MapLayer {
            url: format!("/map/{}/{}.geojson", layer.hash, layer.name),
            name: layer.name.clone(),
        });
        city_rows::layers::put(tx, position as i64, &layer.name, &layer.hash, layer.body).await?;
    }
    let mut areas = Vec::new();
    for file in &folder.city.areas {
        step(progress);
        areas.extend(map::areas(folder, file)?);
    }
    city_rows::areas::replace(tx, &areas).await?;
    step(progress);
    report.layers = named.len() as u64;
    report.areas = areas.len() as u64;
    Ok(named)
}

async fn load_addresses(
    tx: &Tx,
    folder: &Folder,
    report: &mut Report,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<()> {
    let rows = addresses::read(folder)?;
    let total = rows.len() as u64;
    progress(Progress {
        step: "addresses",
        done: 0,
        total,
    });
    city_rows::gazetteer::replace(tx, &rows).await?;
    let words: GeocoderWords = folder.json(&folder.city.gazetteer.words)?;
    settings::put(tx, WORDS, &words).await?;
    progress(Progress {
        step: "addresses",
        done: total,
        total,
    });
    report.addresses = total;
    Ok(())
}

/// The canned updates of the folder; those that staff changed stay.
pub async fn load_templates(tx: &Tx, folder: &Folder) -> Result<()> {
    let mut by_language: Templates = folder.json(&folder.city.templates)?;
    let mut all = Vec::new();
    for locale in Locale::ALL {
        for t in by_language.remove(&locale).unwrap_or_default() {
            let unknown = stoa_domain::requests::template::unknown(&t.text);
            if !unknown.is_empty() {
                let name = t.name;
                return Err(anyhow::anyhow!(
                    "template {name:?} names what no case has: {unknown:?}"
                )
                .into());
            }
            all.push(NewTemplate {
                name: t.name,
                service: t.service,
                event: t.event,
                locale,
                text: t.text,
            });
        }
    }
    Ok(templates::replace(tx, &all).await?)
}

async fn load_staff(portal: &Portal, folder: &Folder, report: &mut Report) -> Result<()> {
    for s in &folder.city.staff {
        let new = NewStaff {
            username: s.username.clone(),
            name: s.name.clone(),
            role: s.role,
            department: s.department.clone(),
            password: s.password.clone(),
        };
        match create_staff(portal, &Actor::System, new).await {
            Ok(_) => report.staff.push((s.username.clone(), s.password.clone())),
            // Left by an earlier load; their password is their own by now.
            Err(Error::Invalid(errors))
                if errors.of("username").is_some_and(|e| e.code == "taken") => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

fn site(folder: &Folder, layers: Vec<MapLayer>) -> Result<Site> {
    let c = &folder.city;
    let [west, south, east, north] = c.bounds;
    let mut neighborhoods: Vec<String> = Vec::new();
    for file in c.areas.iter().filter(|a| a.kind == "neighborhood") {
        neighborhoods.extend(map::areas(folder, file)?.into_iter().map(|a| a.name));
    }
    neighborhoods.sort();
    Ok(Site {
        city: c.name.clone(),
        name: c.portal.clone(),
        time_zone: c.time_zone.clone(),
        bounds: Bounds {
            west,
            south,
            east,
            north,
        },
        center: LatLon::new(c.center[0], c.center[1]).context("center")?,
        zoom: c.zoom,
        tile_url: None,
        layers,
        attributions: c.attributions.clone(),
        neighborhoods,
        phone: c.phone.clone(),
        email: c.email.clone(),
        sample: true,
    })
}
