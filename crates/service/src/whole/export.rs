//! The configuration is written.

use super::file::{
    AreaConfig, CalendarConfig, CityConfig, DepartmentConfig, FORMAT, LayerConfig, TeamConfig,
    TemplateConfig, TermsConfig,
};
use crate::city::{GENERAL, SITE, WORDS};
use crate::requests::access;
use crate::requests::ending;
use crate::requests::promise::RULES;
use crate::seed::Collection;
use crate::site::{DRESS, TEXTS};
use crate::{Error, Portal, Result};
use anyhow::Context;
use flate2::read::GzDecoder;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::form::Form;
use stoa_domain::requests::Service;
use stoa_domain::site::Site;
use stoa_store::city::{areas, gazetteer, layers};
use stoa_store::requests::{catalogue, promises, routing, templates};
use stoa_store::{Store, settings};

/// All that was loaded or changed since of how the city is set up; the same city gives the same file. `Forbidden` for who
/// may not set anything; `Unavailable` where no city is loaded.
pub async fn export_config(portal: &Portal, actor: &Actor) -> Result<CityConfig> {
    access::require(actor, Permission::Configure)?;
    let store = &portal.store;
    let site: Site = settings::get(store, SITE)
        .await?
        .ok_or(Error::Unavailable)?;
    let site = Site {
        layers: Vec::new(),
        neighborhoods: Vec::new(),
        ..site
    };
    let mut canned = Vec::new();
    for locale in Locale::ALL {
        let all = templates::offered(store, locale, None).await?;
        canned.extend(all.into_iter().map(|record| TemplateConfig {
            locale,
            name: record.template.name,
            service: record.template.service,
            event: record.template.event,
            text: record.template.text,
        }));
    }
    let addresses = gazetteer::all(store).await?;
    let calendars = promises::calendars(store).await?;
    let terms = promises::terms(store).await?;
    Ok(CityConfig {
        stoa_config: FORMAT,
        site,
        layers: map(store).await?,
        areas: outlines(store).await?,
        addresses: addresses.into_iter().map(Into::into).collect(),
        geocoder_words: settings::get(store, WORDS).await?.unwrap_or_default(),
        services: services(store).await?,
        general: settings::get(store, GENERAL).await?,
        templates: canned,
        calendars: calendars
            .into_iter()
            .map(|row| CalendarConfig {
                code: row.code,
                valid_from: row.valid_from,
                calendar: row.file,
            })
            .collect(),
        terms: terms
            .into_iter()
            .map(|(service, t)| TermsConfig {
                service,
                valid_from: t.valid_from,
                terms: promises::TermsRow {
                    response: t.response,
                    resolution: t.resolution,
                    calendar: t.calendar,
                },
            })
            .collect(),
        rules: settings::get(store, RULES).await?.unwrap_or_default(),
        endings: settings::get(store, ending::RULES)
            .await?
            .unwrap_or_default(),
        departments: Some(departments(store).await?),
        teams: Some(teams(store).await?),
        routing: Some(
            routing::latest(store)
                .await?
                .map_or_else(Vec::new, |v| v.rules),
        ),
        theme: Some(settings::get(store, DRESS).await?.unwrap_or_default()),
        texts: Some(settings::get(store, TEXTS).await?.unwrap_or_default()),
    })
}

async fn departments(store: &Store) -> Result<Vec<DepartmentConfig>> {
    let all = routing::addresses(store).await?.into_iter();
    Ok(all
        .map(|(name, email)| DepartmentConfig { name, email })
        .collect())
}

/// Those that cases are given to.
async fn teams(store: &Store) -> Result<Vec<TeamConfig>> {
    let all = routing::teams(store).await?.into_iter();
    let active = all.filter(|t| t.retired_at.is_none());
    Ok(active
        .map(|t| TeamConfig {
            code: t.code,
            name: t.name,
            department: t.department,
        })
        .collect())
}

/// The catalogue. Where it is read its forms begin to be counted anew.
async fn services(store: &Store) -> Result<Vec<Service>> {
    let all = catalogue::list(store).await?.into_iter();
    let first = all.map(|s| Service {
        form: Form::after(None, s.form.pages),
        ..s
    });
    Ok(first.collect())
}

async fn map(store: &Store) -> Result<Vec<LayerConfig>> {
    let mut out = Vec::new();
    for layer in layers::list(store).await? {
        let body = layers::get_body(store, &layer.name, &layer.hash).await?;
        let body = body.with_context(|| format!("no layer {}", layer.name))?;
        let geojson: Collection = serde_json::from_reader(GzDecoder::new(body.as_slice()))
            .with_context(|| format!("the layer {}", layer.name))?;
        out.push(LayerConfig {
            name: layer.name,
            geojson,
        });
    }
    Ok(out)
}

async fn outlines(store: &Store) -> Result<Vec<AreaConfig>> {
    let all = areas::all(store).await?.into_iter();
    let read = all.map(|area| {
        Ok(AreaConfig {
            geometry: serde_json::from_str(&area.geometry)
                .with_context(|| format!("outline of {}", area.name))?,
            kind: area.kind,
            name: area.name,
        })
    });
    read.collect()
}
