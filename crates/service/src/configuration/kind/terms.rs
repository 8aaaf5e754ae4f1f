//! What services promise: one by its code, or (without one) all of them by their codes. What is changed is a version more,
//! which holds for cases that are opened from now on; what is planned for later stays planned.

use super::{Hand, json, must, parse};
use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use stoa_domain::FieldErrors;
use stoa_domain::requests::promise;
use stoa_domain::requests::{ServiceSummary, Target};
use stoa_store::requests::catalogue;
use stoa_store::requests::promises::{self, TermsRow};
use stoa_store::{Db, Tx};

/// What a service promises.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// How soon somebody answers.
    pub response: Option<Target>,
    /// How soon the city has acted.
    pub resolution: Option<Target>,
    /// A calendar's code; empty: as usual.
    pub calendar: String,
    /// What it will promise, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<Later>,
}

/// What a service will promise from some moment on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Later {
    pub date: DateTime<Utc>,
    pub response: Option<Target>,
    pub resolution: Option<Target>,
    pub calendar: String,
}

/// By service.
type All = BTreeMap<String, Terms>;

impl Terms {
    fn row(&self) -> TermsRow {
        TermsRow {
            response: self.response,
            resolution: self.resolution,
            calendar: self.calendar.clone(),
        }
    }

    /// Those in force at a moment; where there are none, what the catalogue says.
    fn of(versions: &[promise::Terms], at: DateTime<Utc>, service: &ServiceSummary) -> Self {
        let now = promise::Terms::in_force(versions, at);
        let mut later: Vec<&promise::Terms> =
            versions.iter().filter(|t| t.valid_from > at).collect();
        later.sort_by_key(|t| (t.valid_from, t.version));
        let later = later.into_iter().map(|t| Later {
            date: t.valid_from,
            response: t.response,
            resolution: t.resolution,
            calendar: t.calendar.clone(),
        });
        Self {
            response: now.map_or(service.response, |t| t.response),
            resolution: now.map_or(service.target, |t| t.resolution),
            calendar: now.map(|t| t.calendar.clone()).unwrap_or_default(),
            later: later.collect(),
        }
    }

    /// What is wrong with it, each field after a prefix.
    fn faults(&self, calendars: &HashSet<String>, prefix: &str, errors: &mut FieldErrors) {
        let later = self.later.iter();
        let later = later.map(|l| (l.response, l.resolution, &l.calendar));
        let all = [(self.response, self.resolution, &self.calendar)];
        for (response, resolution, calendar) in all.into_iter().chain(later) {
            for (field, target) in [("response", response), ("resolution", resolution)] {
                if target.is_some_and(|t| !t.is_sound()) {
                    errors.add(format!("{prefix}{field}"), "out-of-range");
                }
            }
            if !calendar.is_empty() && !calendars.contains(calendar) {
                errors.add(format!("{prefix}calendar"), "unknown");
            }
        }
    }
}

pub async fn read(db: &impl Db, at: DateTime<Utc>, code: &str) -> Result<Option<Value>> {
    let mut all = all(db, at).await?;
    if code.is_empty() {
        return Ok(Some(json(&all)?));
    }
    all.remove(code).map(|terms| json(&terms)).transpose()
}

async fn all(db: &impl Db, at: DateTime<Utc>) -> Result<All> {
    let mut versions: HashMap<String, Vec<promise::Terms>> = HashMap::new();
    for (code, version) in promises::terms(db).await? {
        versions.entry(code).or_default().push(version);
    }
    let services = catalogue::list(db).await?.into_iter();
    Ok(services
        .map(|service| {
            let of = versions.get(&service.summary.code);
            let terms = Terms::of(of.map_or(&[], Vec::as_slice), at, &service.summary);
            (service.summary.code, terms)
        })
        .collect())
}

/// Errors: `service` unknown; by field, for all with the service's code before it: `response` and `resolution`
/// out-of-range, `calendar` unknown, `later` not-readable where it has begun.
pub async fn check(portal: &Portal, code: &str, value: Value) -> Result<Value> {
    let now = portal.ctx.clock.now();
    let there = all(&portal.store, now).await?;
    let calendars = promises::calendars(&portal.store).await?.into_iter();
    let calendars: HashSet<String> = calendars.map(|row| row.code).collect();
    let mut errors = FieldErrors::default();
    let mut wrong = |terms: &Terms, prefix: &str| {
        terms.faults(&calendars, prefix, &mut errors);
        if terms.later.iter().any(|l| l.date <= now) {
            errors.add(format!("{prefix}later"), "not-readable");
        }
    };
    if code.is_empty() {
        let all: All = parse(&value)?;
        if !all.keys().eq(there.keys()) {
            return Err(Error::invalid("service", "unknown"));
        }
        for (code, terms) in &all {
            wrong(terms, &format!("{code}."));
        }
        errors.or(|| ())?;
        return json(&all);
    }
    if !there.contains_key(code) {
        return Err(Error::invalid("service", "unknown"));
    }
    let terms: Terms = parse(&value)?;
    wrong(&terms, "");
    errors.or(|| ())?;
    json(&terms)
}

pub async fn write(tx: &Tx, hand: &Hand, code: &str, value: Option<&Value>) -> Result<()> {
    let before = all(tx, hand.at).await?;
    let wanted: All = match code {
        "" => must(value)?,
        code => All::from([(code.to_owned(), must(value)?)]),
    };
    let known = promises::terms(tx).await?;
    let known: HashSet<String> = known.into_iter().map(|(code, _)| code).collect();
    for (code, terms) in &wanted {
        let was = before.get(code).cloned().unwrap_or_default();
        if was == *terms {
            continue;
        }
        if !known.contains(code) {
            promises::keep_first_terms(tx, code, &was.row()).await?;
        }
        promises::drop_planned_terms(tx, code, hand.at).await?;
        if was.row() != terms.row() {
            promises::keep_terms(tx, code, hand.at, &terms.row()).await?;
        }
        for later in &terms.later {
            let row = TermsRow {
                response: later.response,
                resolution: later.resolution,
                calendar: later.calendar.clone(),
            };
            promises::keep_terms(tx, code, later.date, &row).await?;
        }
    }
    Ok(())
}
