//! The city's requests of some years, as if they had come in up to today.

use super::city::{Progress, SeedOptions};
use super::ended::{self, Ended};
use super::folder::{Folder, RequestRules};
use super::past::{self, draw};
use super::pictures::Pictures;
use super::size::resized;
use super::tale::Tales;
use crate::Result;
use anyhow::Context;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use std::cmp::Ordering;
use std::collections::HashMap;
use stoa_domain::form::Answers;
use stoa_domain::requests::{
    ActivityKind, Contact, Intake, Publication, Reference, Service, Status,
};
use stoa_domain::{LatLon, Locale};
use stoa_store::Tx;
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::moderation::visibility::follow_service;
use stoa_store::requests::{NewRequest, insert, media};

/// How many requests go into the store at once.
const BATCH: usize = 4_000;

/// A row of the source.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Row {
    pub(super) id: String,
    opened_at: DateTime<FixedOffset>,
    due_at: Option<DateTime<FixedOffset>>,
    closed_at: Option<DateTime<FixedOffset>>,
    outcome: String,
    service_code: String,
    #[serde(rename = "type")]
    kind: String,
    channel: String,
    address: String,
    pub(super) lat: Option<f64>,
    pub(super) lon: Option<f64>,
    neighborhood: String,
    council_district: String,
    police_district: String,
    closure_note: String,
    #[serde(default)]
    has_photo: Option<bool>,
}

/// A row in the present.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) row: Row,
    pub(super) opened_at: DateTime<Utc>,
    pub(super) due_at: Option<DateTime<Utc>>,
    pub(super) closed_at: Option<DateTime<Utc>>,
}

/// What rows are turned into requests with.
struct Loader<'a> {
    rules: RequestRules,
    tales: Tales,
    services: HashMap<&'a str, &'a Service>,
    now: DateTime<Utc>,
}

/// Reads the files and puts everything into the store; how many requests.
pub async fn load(
    tx: &Tx,
    folder: &Folder,
    services: &[Service],
    pictures: &Pictures,
    options: SeedOptions,
    now: DateTime<Utc>,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<u64> {
    let files = &folder.city.requests;
    let rules: RequestRules = folder.json(&files.rules)?;
    let loader = Loader {
        tales: Tales::read(folder, &rules)?,
        rules,
        services: services
            .iter()
            .map(|s| (s.summary.code.as_str(), s))
            .collect(),
        now,
    };
    let mut all = dated(folder, options.sample, now)?;
    if let Some(wanted) = options.requests {
        all = resized(all, wanted);
        all.sort_by(by_time);
    }
    let total = all.len() as u64;
    let mut done = 0;
    progress(Progress {
        step: "requests",
        done,
        total,
    });
    let mut closed: Vec<Ended> = Vec::new();
    insert::begin_bulk(tx).await?;
    for batch in all.chunks(BATCH) {
        let rows: Vec<NewRequest> = batch
            .iter()
            .enumerate()
            .map(|(i, d)| loader.request(d, done + i as u64))
            .collect::<Result<_>>()?;
        let ids = insert::many(tx, &rows).await?;
        let mut entries = Vec::with_capacity(batch.len() * 3);
        let mut photos = Vec::new();
        for ((dated, request), id) in batch.iter().zip(&rows).zip(ids) {
            loader.timeline(dated, request, id, &mut entries);
            let reason = loader.reason(dated, request);
            closed.extend(reason.map(|reason| (id, reason)));
            let told = dated.row.has_photo == Some(true);
            let chosen = pictures.of(&dated.row.kind, told, request, now);
            photos.extend(chosen.into_iter().map(|mut photo| {
                photo.request_id = Some(id);
                (photo, dated.opened_at)
            }));
        }
        activity::add_many(tx, &entries).await?;
        media::add_many(tx, &photos).await?;
        done += batch.len() as u64;
        progress(Progress {
            step: "requests",
            done,
            total,
        });
    }
    progress(Progress {
        step: "search",
        done: 0,
        total: 1,
    });
    insert::finish_bulk(tx).await?;
    ended::keep(tx, &closed, now).await?;
    for service in services {
        if service.summary.publication == Publication::Private {
            follow_service(tx, &service.summary.code, Publication::Private).await?;
        }
    }
    progress(Progress {
        step: "search",
        done: 1,
        total: 1,
    });
    Ok(total)
}

/// The rows of all files in the order they came in, each stretch of years moved so that its newest row lies within the
/// last week.
fn dated(folder: &Folder, sample: bool, now: DateTime<Utc>) -> Result<Vec<Dated>> {
    let files = &folder.city.requests;
    let zone = folder.zone()?;
    let chosen = if sample {
        std::slice::from_ref(&files.sample)
    } else {
        files.files.as_slice()
    };
    let mut all = Vec::new();
    for file in chosen {
        for stretch in past::stretches(folder.rows::<Row>(file)?, |r| r.opened_at) {
            let newest = stretch
                .last()
                .map(|r| r.opened_at)
                .with_context(|| format!("{file} is empty"))?;
            let weeks = past::weeks_to(newest, now);
            all.extend(stretch.into_iter().map(|row| moved(row, weeks, zone, now)));
        }
    }
    all.sort_by(by_time);
    Ok(all)
}

fn by_time(a: &Dated, b: &Dated) -> Ordering {
    (a.opened_at, &a.row.id).cmp(&(b.opened_at, &b.row.id))
}

fn moved(row: Row, weeks: i64, zone: Tz, now: DateTime<Utc>) -> Dated {
    let opened_at = past::later(row.opened_at, weeks, zone);
    Dated {
        opened_at,
        due_at: row.due_at.map(|at| past::later(at, weeks, zone)),
        // What the future holds has not happened yet.
        closed_at: row
            .closed_at
            .map(|at| past::later(at, weeks, zone).max(opened_at))
            .filter(|at| *at <= now),
        row,
    }
}

impl Loader<'_> {
    fn request(&self, d: &Dated, index: u64) -> Result<NewRequest> {
        let row = &d.row;
        let code = [
            row.service_code.as_str(),
            self.rules
                .types_without_code
                .get(&row.kind)
                .map_or("", String::as_str),
            self.rules.default_service.as_str(),
        ]
        .into_iter()
        .find_map(|code| self.services.get(code))
        .context("request rules: default_service is not in the catalogue")?;
        let service = &code.summary;
        let steps = self.steps(d);
        let last = steps.last();
        let status = last.map_or(Status::Received, |s| s.status);
        let text = |t: &str| (!t.is_empty()).then(|| t.to_owned());
        Ok(NewRequest {
            reference: reference(index),
            service_code: service.code.clone(),
            service_name: service.name.clone(),
            status,
            description: self.tales.tell(
                &row.id,
                &service.code,
                &service.name,
                &row.address,
                &row.neighborhood,
            ),
            position: row
                .lat
                .zip(row.lon)
                .and_then(|(lat, lon)| LatLon::new(lat, lon)),
            address: text(&row.address),
            place_words: None,
            neighborhood: text(&row.neighborhood),
            council_district: text(&row.council_district),
            police_district: text(&row.police_district),
            department: service.department.clone(),
            channel: Intake::read(
                self.rules
                    .channels
                    .get(&row.channel)
                    .unwrap_or(&row.channel),
            )
            .unwrap_or(Intake::Import),
            locale: Locale::En,
            answers: Answers::default(),
            contact: Contact::default(),
            sample: true,
            opened_at: d.opened_at,
            updated_at: last.map_or(d.opened_at, |s| s.at),
            due_at: d.due_at,
            closed_at: last.filter(|s| !s.status.is_open()).map(|s| s.at),
            external_id: Some(row.id.clone()),
        })
    }

    /// The reason of what was closed lately.
    fn reason(&self, d: &Dated, request: &NewRequest) -> Option<String> {
        let outcome = self.rules.outcomes.get(&d.row.outcome)?;
        let reason = outcome.reason.clone()?;
        ended::is_late(request.closed_at, self.now).then_some(reason)
    }

    fn steps(&self, d: &Dated) -> Vec<past::Step> {
        let closed = d.closed_at.map(|at| {
            let (status, words) = past::ending(&self.rules, &d.row.outcome, &d.row.closure_note);
            (at, status, words)
        });
        past::steps(d.opened_at, closed, self.now, draw(&d.row.id, 1))
    }

    fn timeline(&self, d: &Dated, request: &NewRequest, id: i64, out: &mut Vec<NewActivity>) {
        out.push(NewActivity {
            request_id: id,
            kind: ActivityKind::Submitted,
            at: d.opened_at,
            status: Some(Status::Received),
            text: None,
            internal: false,
            actor: None,
            department: None,
        });
        out.extend(self.steps(d).into_iter().map(|step| NewActivity {
            request_id: id,
            kind: ActivityKind::Status,
            at: step.at,
            status: Some(step.status),
            text: step.text,
            internal: false,
            actor: None,
            department: Some(request.department.clone()),
        }));
    }
}

/// A reference for the nth request: multiplying by an odd number goes once through all 2^25, so none comes twice.
fn reference(index: u64) -> Reference {
    Reference::from_random(index.wrapping_mul(0x0135_7A3B).wrapping_add(0x00C0_FFEE))
}
