//! The configuration is written.

use super::file::{
    AreaConfig, CalendarConfig, CityConfig, FORMAT, LayerConfig, TemplateConfig, TermsConfig,
};
use crate::city::{GENERAL, SITE, WORDS};
use crate::requests::ending;
use crate::requests::promise::RULES;
use crate::seed::Collection;
use crate::{Error, Portal, Result};
use anyhow::Context;
use flate2::read::GzDecoder;
use stoa_domain::Locale;
use stoa_domain::form::Form;
use stoa_domain::requests::Service;
use stoa_domain::site::Site;
use stoa_store::city::{areas, gazetteer, layers};
use stoa_store::requests::{catalogue, promises, templates};
use stoa_store::{Store, settings};

/// All that was loaded or changed since of how the city is set up; the same city gives the same file. For the operator.
/// `Unavailable` where no city is loaded.
pub async fn export_config(portal: &Portal) -> Result<CityConfig> {
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
    })
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
