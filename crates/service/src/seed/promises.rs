//! What a city promises: calendars, targets and rules from its folder, kept in versions.

use super::folder::Folder;
use crate::requests::promise::{RULES, Rule};
use anyhow::{Context, Result, bail};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use std::collections::BTreeMap;
use stoa_domain::requests::promise::{Calendar, CalendarFile, Escalation, Terms};
use stoa_domain::requests::{Service, Target};
use stoa_store::requests::promises::{self, CalendarRow, TermsRow};
use stoa_store::{Tx, settings};

/// `promises` of `city.json`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseFile {
    pub calendars: BTreeMap<String, CalendarFile>,
    /// The calendar of every service that names none.
    pub calendar: String,
    /// How soon somebody answers, where a service says nothing of its own.
    #[serde(default)]
    pub response: Option<Target>,
    /// By service: what is promised beside or in the place of the catalogue's target, and from which day on.
    #[serde(default)]
    pub targets: BTreeMap<String, Vec<TargetFile>>,
    #[serde(default)]
    pub escalations: Vec<Escalation>,
}

/// What a service promises. What is left out is as it is without.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetFile {
    /// The first day; left out: from the beginning.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub response: Option<Target>,
    #[serde(default)]
    pub resolution: Option<Target>,
    #[serde(default)]
    pub calendar: Option<String>,
}

/// Reads the file; a city without one works Monday to Friday, nine to five. Errors: everything that is wrong in it.
pub fn read(folder: &Folder, services: &[Service]) -> Result<PromiseFile> {
    let Some(name) = &folder.city.promises else {
        return Ok(PromiseFile::default());
    };
    let file: PromiseFile = folder.json(name)?;
    let faults = faults(&file, services);
    if !faults.is_empty() {
        bail!("{name}: {}", faults.join("; "));
    }
    Ok(file)
}

/// What is wrong in it.
fn faults(file: &PromiseFile, services: &[Service]) -> Vec<String> {
    let mut out = Vec::new();
    for (code, calendar) in &file.calendars {
        let read = Calendar::read(calendar);
        out.extend(
            read.err()
                .into_iter()
                .flatten()
                .map(|f| format!("calendars.{code}.{f}")),
        );
    }
    if !file.calendars.contains_key(&file.calendar) {
        out.push(format!("calendar: there is no calendar {}", file.calendar));
    }
    for (code, targets) in &file.targets {
        if !services.iter().any(|s| s.summary.code == *code) {
            out.push(format!("targets.{code}: no such service"));
        }
        let named = targets.iter().filter_map(|t| t.calendar.as_ref());
        for calendar in named.filter(|c| !file.calendars.contains_key(*c)) {
            out.push(format!("targets.{code}: there is no calendar {calendar}"));
        }
        let mut days: Vec<Option<NaiveDate>> = targets.iter().map(|t| t.from).collect();
        days.sort_unstable();
        if days.windows(2).any(|two| two[0] == two[1]) {
            out.push(format!("targets.{code}: two begin on one day"));
        }
    }
    out.extend(Escalation::faults(&file.escalations));
    out
}

/// Keeps what the file says: what is new in it is the next version, valid from now or from its day; versions that were stay.
pub async fn keep(
    tx: &Tx,
    file: PromiseFile,
    services: &[Service],
    zone: Tz,
    now: DateTime<Utc>,
) -> Result<()> {
    keep_calendars(tx, &file, now).await?;
    let known = promises::terms(tx).await?;
    for service in services {
        let code = &service.summary.code;
        let of_service = known.iter().filter(|(c, _)| c == code);
        let before: Vec<Terms> = of_service.map(|(_, t)| t.clone()).collect();
        for (from, row) in wanted(&file, service, zone) {
            if !is_kept(&before, from, &row, now) {
                // The first version holds from the beginning; a later one changes nothing that was promised before.
                let from = match before.is_empty() {
                    true => from,
                    false => from.max(now),
                };
                promises::keep_terms(tx, code, from, &row).await?;
            }
        }
    }
    let before: Vec<Rule> = settings::get(tx, RULES).await?.unwrap_or_default();
    let since = |code: &str| before.iter().find(|r| r.escalation.code == code);
    let rules: Vec<Rule> = file
        .escalations
        .into_iter()
        .map(|escalation| Rule {
            from: since(&escalation.code).map_or(now, |r| r.from),
            escalation,
        })
        .collect();
    settings::put(tx, RULES, &rules)
        .await
        .context("escalation rules")
}

async fn keep_calendars(tx: &Tx, file: &PromiseFile, now: DateTime<Utc>) -> Result<()> {
    let known = promises::calendars(tx).await?;
    for (code, calendar) in &file.calendars {
        let last = known.iter().rev().find(|row| row.code == *code);
        if last.is_none_or(|row| row.file != *calendar) {
            let row = CalendarRow {
                code: code.clone(),
                valid_from: last.map_or(DateTime::UNIX_EPOCH, |_| now),
                file: calendar.clone(),
            };
            promises::keep_calendar(tx, &row).await?;
        }
    }
    Ok(())
}

/// The terms the file and the catalogue give a service, oldest first, each with when it begins.
fn wanted(file: &PromiseFile, service: &Service, zone: Tz) -> Vec<(DateTime<Utc>, TermsRow)> {
    let mut says = TermsRow {
        response: file.response.or(service.summary.response),
        resolution: service.summary.target,
        calendar: file.calendar.clone(),
    };
    let own = file.targets.get(&service.summary.code);
    let mut own: Vec<&TargetFile> = own.into_iter().flatten().collect();
    own.sort_by_key(|t| t.from);
    let mut out = vec![(DateTime::UNIX_EPOCH, says.clone())];
    for target in own {
        says = TermsRow {
            response: target.response.or(says.response),
            resolution: target.resolution.or(says.resolution),
            calendar: target.calendar.clone().unwrap_or(says.calendar),
        };
        match target.from {
            None => out = vec![(DateTime::UNIX_EPOCH, says.clone())],
            Some(day) => {
                let midnight = zone.from_local_datetime(&day.and_time(NaiveTime::MIN));
                let begins = midnight.earliest().map(|t| t.to_utc());
                out.push((begins.unwrap_or_default(), says.clone()));
            }
        }
    }
    out
}

/// Is it there already: with its day, or, where it has begun, as what holds now?
fn is_kept(before: &[Terms], from: DateTime<Utc>, row: &TermsRow, now: DateTime<Utc>) -> bool {
    let same = |t: &Terms| {
        (t.response, t.resolution, &t.calendar) == (row.response, row.resolution, &row.calendar)
    };
    before.iter().any(|t| t.valid_from == from && same(t))
        || from <= now && Terms::in_force(before, now).is_some_and(same)
}
