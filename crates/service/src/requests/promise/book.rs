//! A city's terms, calendars and rules as they are read once and kept.

use super::RULES;
use crate::Result;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use stoa_domain::requests::Service;
use stoa_domain::requests::promise::{Calendar, Escalation, Terms, Times};
use stoa_store::requests::promises;
use stoa_store::{Db, settings};

/// A rule, and since when it acts: what came due before stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub from: DateTime<Utc>,
    #[serde(rename = "rule")]
    pub escalation: Escalation,
}

/// A city's terms, calendars and rules.
#[derive(Debug)]
pub struct Promises {
    zone: Tz,
    /// By service.
    terms: HashMap<String, Vec<Terms>>,
    /// By code, each with when it began, oldest first.
    calendars: HashMap<String, Vec<(DateTime<Utc>, Calendar)>>,
    /// Where there is none of that code.
    usual: Calendar,
    pub rules: Vec<Rule>,
}

impl Promises {
    /// Reads them. A service without terms of its own promises what its catalogue entry says.
    pub async fn read(db: &impl Db, services: &[Service], zone: Tz) -> Result<Self> {
        let mut terms: HashMap<String, Vec<Terms>> = HashMap::new();
        for (code, version) in promises::terms(db).await? {
            terms.entry(code).or_default().push(version);
        }
        for service in services {
            let summary = &service.summary;
            terms.entry(summary.code.clone()).or_insert_with(|| {
                vec![Terms {
                    version: 0,
                    valid_from: DateTime::UNIX_EPOCH,
                    response: summary.response,
                    resolution: summary.target,
                    calendar: String::new(),
                }]
            });
        }
        let mut calendars: HashMap<String, Vec<(DateTime<Utc>, Calendar)>> = HashMap::new();
        for row in promises::calendars(db).await? {
            let calendar = Calendar::read(&row.file)
                .map_err(|faults| anyhow::anyhow!("calendar {}: {}", row.code, faults[0]))?;
            let versions = calendars.entry(row.code).or_default();
            versions.push((row.valid_from, calendar));
        }
        Ok(Self {
            zone,
            terms,
            calendars,
            usual: Calendar::default(),
            rules: settings::get(db, RULES).await?.unwrap_or_default(),
        })
    }

    /// Every version of a service's terms.
    pub fn terms(&self, service: &str) -> &[Terms] {
        self.terms.get(service).map_or(&[], Vec::as_slice)
    }

    /// A service's terms in force at a moment.
    pub fn in_force(&self, service: &str, at: DateTime<Utc>) -> Option<&Terms> {
        Terms::in_force(self.terms(service), at)
    }

    /// A calendar as it was in force at a moment, on the city's clocks.
    pub fn times(&self, calendar: &str, at: DateTime<Utc>) -> Times<'_, Tz> {
        let versions = self.calendars.get(calendar).map_or(&[][..], Vec::as_slice);
        let had_begun = versions.iter().rev().find(|(from, _)| *from <= at);
        Times {
            calendar: had_begun
                .or(versions.first())
                .map_or(&self.usual, |(_, calendar)| calendar),
            zone: &self.zone,
        }
    }
}
