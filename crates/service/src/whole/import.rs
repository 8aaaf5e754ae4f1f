//! The configuration is read: into an empty database, or over what is there.

use super::faults::faults;
use super::file::{
    AreaConfig, CalendarConfig, CityConfig, LayerConfig, TemplateConfig, TermsConfig,
};
use crate::city::{GENERAL, SITE, STAMP, WORDS};
use crate::requests::promise::{RULES, Rule};
use crate::seed::{keep_endings, stored_layer};
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::requests::template::NewTemplate;
use stoa_domain::site::{MapLayer, Site};
use stoa_store::city::areas::Area;
use stoa_store::city::{areas, gazetteer, layers};
use stoa_store::requests::promises::{self, CalendarRow};
use stoa_store::requests::{catalogue, templates};
use stoa_store::{Tx, settings};

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    pub city: String,
    pub services: usize,
    pub addresses: usize,
}

/// Puts the file's configuration in the place of what there is, all or nothing. Requests stay and keep the words they were
/// asked in; a form that changed is its next version, and terms that differ hold from now on. For the operator, also while
/// serving. Errors: everything that is wrong in the file.
pub async fn import_config(portal: &Portal, config: CityConfig) -> Result<Imported> {
    let wrong = faults(&config);
    if !wrong.is_empty() {
        return Err(anyhow::anyhow!("{}", wrong.join("; ")).into());
    }
    let now = portal.ctx.clock.now();
    let stamp = portal.ctx.random.id(now).to_string();
    let done = Imported {
        city: config.site.city.clone(),
        services: config.services.len(),
        addresses: config.addresses.len(),
    };
    let tx = portal.store.begin().await?;
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
    catalogue::replace(&tx, &config.services).await?;
    match &config.general {
        Some(general) => settings::put(&tx, GENERAL, general).await?,
        None => settings::remove(&tx, GENERAL).await?,
    }
    keep_templates(&tx, config.templates).await?;
    keep_calendars(&tx, &config.calendars, now).await?;
    keep_terms(&tx, &config.terms, now).await?;
    keep_rules(&tx, config.rules, now).await?;
    keep_endings(&tx, config.endings).await?;
    settings::put(&tx, STAMP, &stamp).await?;
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

/// What staff wrote or changed stays as they left it.
async fn keep_templates(tx: &Tx, of: Vec<TemplateConfig>) -> Result<()> {
    let known = templates::all(tx).await?;
    let staffs = |t: &TemplateConfig| {
        known.iter().any(|k| {
            k.changed_at.is_some() && k.template.locale == t.locale && k.template.name == t.name
        })
    };
    let new: Vec<NewTemplate> = of
        .into_iter()
        .filter(|t| !staffs(t))
        .map(|t| NewTemplate {
            name: t.name,
            service: t.service,
            event: t.event,
            locale: t.locale,
            text: t.text,
        })
        .collect();
    Ok(templates::replace(tx, &new).await?)
}

/// A version that is not there holds as the file says where the calendar is new, else from now on.
async fn keep_calendars(tx: &Tx, of: &[CalendarConfig], now: DateTime<Utc>) -> Result<()> {
    let known = promises::calendars(tx).await?;
    for config in of {
        let mut before = known
            .iter()
            .filter(|row| row.code == config.code)
            .peekable();
        let is_new = before.peek().is_none();
        if before.any(|row| row.file == config.calendar) {
            continue;
        }
        let row = CalendarRow {
            code: config.code.clone(),
            valid_from: if is_new {
                config.valid_from
            } else {
                config.valid_from.max(now)
            },
            file: config.calendar.clone(),
        };
        promises::keep_calendar(tx, &row).await?;
    }
    Ok(())
}

/// The same of what services promise.
async fn keep_terms(tx: &Tx, of: &[TermsConfig], now: DateTime<Utc>) -> Result<()> {
    let known = promises::terms(tx).await?;
    for config in of {
        let (code, wanted) = (&config.service, &config.terms);
        let mut before = known.iter().filter(|(c, _)| c == code).peekable();
        let is_new = before.peek().is_none();
        let is_kept = before.any(|(_, t)| {
            let same = (t.response, t.resolution, &t.calendar);
            t.valid_from == config.valid_from
                && same == (wanted.response, wanted.resolution, &wanted.calendar)
        });
        if is_kept {
            continue;
        }
        let from = if is_new {
            config.valid_from
        } else {
            config.valid_from.max(now)
        };
        promises::keep_terms(tx, code, from, wanted).await?;
    }
    Ok(())
}

/// A rule that is there already acts since it was there; in a city that has rules a new one acts on what comes due from now on.
async fn keep_rules(tx: &Tx, rules: Vec<Rule>, now: DateTime<Utc>) -> Result<()> {
    let before: Vec<Rule> = settings::get(tx, RULES).await?.unwrap_or_default();
    let since = |rule: &Rule| {
        let same = before
            .iter()
            .find(|b| b.escalation.code == rule.escalation.code);
        match same {
            Some(known) => known.from,
            None if before.is_empty() => rule.from,
            None => rule.from.max(now),
        }
    };
    let rules: Vec<Rule> = rules
        .into_iter()
        .map(|rule| Rule {
            from: since(&rule),
            ..rule
        })
        .collect();
    Ok(settings::put(tx, RULES, &rules).await?)
}
