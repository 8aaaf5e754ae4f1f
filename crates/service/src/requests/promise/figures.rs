//! Promises kept, by service and by district: counted now and then, read at any time.

use crate::city::City;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use stoa_domain::requests::promise::{Period, PromiseFigure, PromiseFigures, Tally};
use stoa_store::requests::promises::{self, Outcome};
use stoa_store::{outbox, settings};

/// How long a count is good for while cases change.
const FRESH: Duration = Duration::minutes(10);
/// How many cases are read at once.
const BATCH: u32 = 20_000;

/// A count, and what had happened when it was made.
#[derive(Serialize, Deserialize)]
struct Kept {
    head: i64,
    stamp: String,
    figures: PromiseFigures,
}

fn key(period: Period) -> String {
    format!("promise-figures-{}", period.code())
}

async fn kept(portal: &Portal, period: Period) -> Result<Option<Kept>> {
    Ok(settings::get::<Kept>(&portal.store, &key(period)).await?)
}

/// Promises kept in a period, over what everyone may see: as they were last counted, at most ten minutes behind. Public.
pub async fn promise_figures(portal: &Portal, period: Period) -> Result<PromiseFigures> {
    if let Some(kept) = kept(portal, period).await? {
        return Ok(kept.figures);
    }
    // Nobody has counted yet, as after an upgrade: one asker does, for all who ask meanwhile.
    let city = portal.city().await?;
    let _turn = city.counting.lock().await;
    if kept(portal, period).await?.is_none() {
        count_and_keep(portal, &city).await?;
    }
    let kept = kept(portal, period).await?;
    kept.map(|k| k.figures).ok_or(Error::Unavailable)
}

/// Counts anew where something happened since the last count and that is ten minutes old; did it? Two processes may count
/// twice; the later count stays.
pub async fn refresh_figures(portal: &Portal) -> Result<bool> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let head = outbox::head(&portal.store).await?;
    if let Some(last) = kept(portal, Period::All)
        .await?
        .filter(|l| l.stamp == city.stamp())
    {
        let age = now - last.figures.at.to_utc();
        // What runs out by itself is counted once an hour even where nothing happens.
        if age < FRESH || last.head == head && age < FRESH * 6 {
            return Ok(false);
        }
    }
    count_and_keep(portal, &city).await?;
    Ok(true)
}

/// Counts and keeps it. What happens meanwhile makes the count old at once.
async fn count_and_keep(portal: &Portal, city: &City) -> Result<()> {
    let head = outbox::head(&portal.store).await?;
    let all = count(portal, city).await?;
    let tx = portal.store.begin().await?;
    for figures in all {
        let kept = Kept {
            head,
            stamp: city.stamp().to_owned(),
            figures,
        };
        settings::put(&tx, &key(kept.figures.period), &kept).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The tallies of a period.
#[derive(Default)]
struct Counting {
    all: Tally,
    services: HashMap<String, Tally>,
    districts: BTreeMap<String, Tally>,
}

impl Counting {
    fn add(&mut self, case: &Outcome, kept: Option<bool>) {
        let took = case.clock.closed_at.map(|at| at - case.opened_at);
        let service = self.services.entry(case.service_code.clone()).or_default();
        let district = case.council_district.clone();
        let district = district.map(|d| self.districts.entry(d).or_default());
        for tally in [Some(&mut self.all), Some(service), district]
            .into_iter()
            .flatten()
        {
            if let Some(kept) = kept {
                tally.promise(kept);
            }
            if let Some(took) = took {
                tally.closed(took);
            }
        }
    }
}

/// One walk over all cases, for every period.
async fn count(portal: &Portal, city: &City) -> Result<Vec<PromiseFigures>> {
    let now = portal.ctx.clock.now();
    let mut counting = Period::ALL.map(|_| Counting::default());
    let mut after = 0;
    loop {
        let batch = promises::outcomes(&portal.store, after, BATCH).await?;
        for case in &batch {
            let kept = case.clock.kept(now);
            let Some(at) = counts_at(case, kept) else {
                continue;
            };
            for (period, counting) in Period::ALL.into_iter().zip(&mut counting) {
                if period.has(at, now) {
                    counting.add(case, kept);
                }
            }
        }
        match batch.last() {
            Some(last) => after = last.id,
            None => break,
        }
    }
    let told = Period::ALL.into_iter().zip(counting);
    Ok(told.map(|(p, c)| figures(city, p, c, now)).collect())
}

/// When a case counts: when it was closed, or when its promise ran out.
fn counts_at(case: &Outcome, kept: Option<bool>) -> Option<DateTime<Utc>> {
    let missed = case.clock.due.filter(|_| kept.is_some());
    case.clock.closed_at.or(missed)
}

fn figures(city: &City, period: Period, counting: Counting, now: DateTime<Utc>) -> PromiseFigures {
    let mut services: Vec<PromiseFigure> = counting
        .services
        .into_iter()
        .map(|(code, tally)| PromiseFigure {
            name: city.service_name(&code).to_owned(),
            told: tally.told(),
            code,
        })
        .collect();
    services.sort_by(|a, b| {
        let promises = |f: &PromiseFigure| f.told.kept + f.told.missed;
        (promises(b), b.told.closed, &a.name).cmp(&(promises(a), a.told.closed, &b.name))
    });
    let mut districts: Vec<PromiseFigure> = counting
        .districts
        .into_iter()
        .map(|(name, tally)| PromiseFigure {
            code: name.clone(),
            told: tally.told(),
            name,
        })
        .collect();
    // Districts are numbered: 2 comes before 10.
    districts.sort_by_key(|d| (d.code.parse::<u32>().unwrap_or(u32::MAX), d.code.clone()));
    PromiseFigures {
        period,
        at: city.local(now),
        all: counting.all.told(),
        services,
        districts,
    }
}
