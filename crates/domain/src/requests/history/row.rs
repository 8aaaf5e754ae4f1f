//! A row as a case of ours, or what keeps it from being one.

use super::column::Profile;
use super::field::Field;
use super::issue::{Issue, Trouble};
use super::mapping::Mapping;
use super::reading::Reading;
use crate::requests::draft::Contact;
use crate::requests::{Intake, Status};
use crate::{Bounds, LatLon};
use chrono::{DateTime, TimeZone, Utc};

/// A row that fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub line: u64,
    /// Its number in the earlier system.
    pub external_id: String,
    pub service: String,
    pub status: Status,
    pub opened: DateTime<Utc>,
    pub updated: DateTime<Utc>,
    /// For those that are closed, and no others.
    pub closed: Option<DateTime<Utc>>,
    /// What the earlier system had promised, for closed cases: an open one gets no promise that nobody made.
    pub due: Option<DateTime<Utc>>,
    pub address: Option<String>,
    pub position: Option<LatLon>,
    pub description: String,
    pub words: Option<String>,
    pub channel: Intake,
    pub neighborhood: Option<String>,
    pub district: Option<String>,
    pub police_district: Option<String>,
    pub contact: Contact,
    /// Does somebody have to look at it before everyone may see it?
    pub waits: bool,
}

/// What a row comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    /// With what is worth a look.
    Case(Box<Case>, Vec<Issue>),
    Bad(Vec<Issue>),
    /// Of a service that is left out.
    LeftOut,
}

/// What rows are read with.
pub struct Rows<'a, Z: TimeZone> {
    pub mapping: &'a Mapping,
    pub profile: &'a Profile,
    /// The city's.
    pub zone: &'a Z,
    pub bounds: Bounds,
    pub now: DateTime<Utc>,
}

impl<Z: TimeZone> Rows<'_, Z> {
    /// Reads the row that begins in a line.
    pub fn read(&self, line: u64, cells: &[String]) -> Read {
        let mut row = Reading {
            rows: self,
            line,
            cells,
            issues: Vec::new(),
        };
        let expected = self.profile.columns.len();
        if cells.len() != expected {
            row.issues.push(Issue {
                line,
                column: String::new(),
                value: format!("{} ≠ {expected}", cells.len()),
                trouble: Trouble::Ragged,
            });
            return Read::Bad(row.issues);
        }
        let service = row.value(Field::Service);
        if self.mapping.services.get(service) == Some(&None) {
            return Read::LeftOut;
        }
        let case = row.case();
        match case {
            Some(case) if row.issues.iter().all(|i| i.trouble.is_warning()) => {
                Read::Case(Box::new(case), row.issues)
            }
            _ => Read::Bad(
                row.issues
                    .into_iter()
                    .filter(|i| !i.trouble.is_warning())
                    .collect(),
            ),
        }
    }
}
