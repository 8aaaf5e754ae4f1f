//! Promises kept, by service and by district: counted now and then, read at any time.

use crate::city::City;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use stoa_domain::requests::Status;
use stoa_domain::requests::dashboard::{Fact, NEVER, Name};
use stoa_domain::requests::promise::{Period, PromiseFigure, PromiseFigures, Tally};
use stoa_store::requests::facts::{self, Names};
use stoa_store::{outbox, settings};

/// How long a count is good for while cases change.
const FRESH: Duration = Duration::minutes(10);

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
    services: BTreeMap<Name, Tally>,
    districts: BTreeMap<Name, Tally>,
}

impl Counting {
    fn add(&mut self, case: &Fact, kept: Option<bool>) {
        let took = (case.closed != NEVER).then(|| Duration::minutes(case.took_minutes()));
        let service = self.services.entry(case.service).or_default();
        let district =
            (case.district != 0).then(|| self.districts.entry(case.district).or_default());
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

/// One walk over the facts of all cases that everyone may see, for every period. Merged ones are left out: theirs is the
/// promise of the one that goes on.
async fn count(portal: &Portal, city: &City) -> Result<Vec<PromiseFigures>> {
    let now = portal.ctx.clock.now();
    let facts = facts::load(&portal.store).await?;
    let names = facts.names.clone();
    let walk = tokio::task::spawn_blocking(move || {
        let mut counting = Period::ALL.map(|_| Counting::default());
        facts.each(|case, _| {
            let kept = case.kept(now.timestamp_millis());
            let counts = case.closed != NEVER || kept.is_some();
            let at = DateTime::from_timestamp_millis(case.counts_at());
            let Some(at) = at.filter(|_| counts && case.visibility.is_public()) else {
                return;
            };
            for (period, counting) in Period::ALL.into_iter().zip(&mut counting) {
                if case.status != Status::Duplicate && period.has(at, now) {
                    counting.add(case, kept);
                }
            }
        });
        counting
    });
    let counting = walk.await.map_err(|e| Error::Internal(e.into()))?;
    let told = Period::ALL.into_iter().zip(counting);
    Ok(told
        .map(|(p, c)| figures(city, p, c, &names, now))
        .collect())
}

fn figures(
    city: &City,
    period: Period,
    counting: Counting,
    names: &Names,
    now: DateTime<Utc>,
) -> PromiseFigures {
    let mut services: Vec<PromiseFigure> = counting
        .services
        .into_iter()
        .map(|(code, tally)| PromiseFigure {
            code: names.word(code).to_owned(),
            name: city.service_name(names.word(code)).to_owned(),
            told: tally.told(),
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
            code: names.word(name).to_owned(),
            name: names.word(name).to_owned(),
            told: tally.told(),
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
