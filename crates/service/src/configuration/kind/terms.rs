//! What services promise: one by its code, or (without one) all of them by their codes. What is changed is a version more,
//! which holds for cases that are opened from now on.

use super::{Hand, json, must, parse};
use crate::{Error, Portal, Result};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use stoa_domain::FieldErrors;
use stoa_domain::requests::Service;
use stoa_domain::requests::promise::Terms;
use stoa_store::requests::catalogue;
use stoa_store::requests::promises::{self, TermsRow};
use stoa_store::{Db, Tx};

/// By service.
type All = BTreeMap<String, TermsRow>;

pub async fn read(db: &impl Db, code: &str) -> Result<Option<Value>> {
    let mut all = all(db).await?;
    if code.is_empty() {
        return Ok(Some(json(&all)?));
    }
    all.remove(code).map(|terms| json(&terms)).transpose()
}

/// The newest terms of every service; of one without any, what the catalogue says.
async fn all(db: &impl Db) -> Result<All> {
    let mut newest: BTreeMap<String, Terms> = BTreeMap::new();
    for (code, terms) in promises::terms(db).await? {
        let later =
            |known: &Terms| (known.valid_from, known.version) < (terms.valid_from, terms.version);
        if newest.get(&code).is_none_or(later) {
            newest.insert(code, terms);
        }
    }
    let of = |service: Service| {
        let summary = service.summary;
        let terms = newest.remove(&summary.code);
        let row = match terms {
            Some(terms) => TermsRow {
                response: terms.response,
                resolution: terms.resolution,
                calendar: terms.calendar,
            },
            None => TermsRow {
                response: summary.response,
                resolution: summary.target,
                calendar: String::new(),
            },
        };
        (summary.code, row)
    };
    Ok(catalogue::list(db).await?.into_iter().map(of).collect())
}

/// Errors: `service` unknown; by field, for all with the service's code before it: `response` and `resolution`
/// out-of-range, `calendar` unknown.
pub async fn check(portal: &Portal, code: &str, value: Value) -> Result<Value> {
    let there = all(&portal.store).await?;
    let calendars = promises::calendars(&portal.store).await?.into_iter();
    let calendars: HashSet<String> = calendars.map(|row| row.code).collect();
    let wrong = |row: &TermsRow, prefix: &str, errors: &mut FieldErrors| {
        for (field, target) in [("response", row.response), ("resolution", row.resolution)] {
            if target.is_some_and(|t| !t.is_sound()) {
                errors.add(format!("{prefix}{field}"), "out-of-range");
            }
        }
        if !row.calendar.is_empty() && !calendars.contains(&row.calendar) {
            errors.add(format!("{prefix}calendar"), "unknown");
        }
    };
    let mut errors = FieldErrors::default();
    if code.is_empty() {
        let all: All = parse(&value)?;
        if !all.keys().eq(there.keys()) {
            return Err(Error::invalid("service", "unknown"));
        }
        for (code, row) in &all {
            wrong(row, &format!("{code}."), &mut errors);
        }
        errors.or(|| ())?;
        return json(&all);
    }
    if !there.contains_key(code) {
        return Err(Error::invalid("service", "unknown"));
    }
    let row: TermsRow = parse(&value)?;
    wrong(&row, "", &mut errors);
    errors.or(|| ())?;
    json(&row)
}

pub async fn write(tx: &Tx, hand: &Hand, code: &str, value: Option<&Value>) -> Result<()> {
    if !code.is_empty() {
        return Ok(promises::keep_terms(tx, code, hand.at, &must(value)?).await?);
    }
    let before = all(tx).await?;
    let wanted: All = must(value)?;
    for (code, row) in wanted
        .iter()
        .filter(|(code, row)| before.get(*code) != Some(*row))
    {
        promises::keep_terms(tx, code, hand.at, row).await?;
    }
    Ok(())
}
