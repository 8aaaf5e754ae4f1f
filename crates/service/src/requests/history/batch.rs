//! Rows become cases: quiet ones. No promise is made for them, nobody follows them, no event tells of them; the marks for
//! figures, the text search and the timeline are there like any other case's.

use super::source_key;
use crate::city::City;
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use std::collections::HashSet;
use stoa_domain::form::Answers;
use stoa_domain::requests::history::Case;
use stoa_domain::requests::{ActivityKind, Reference, Status, Visibility};
use stoa_domain::{LatLon, Locale};
use stoa_store::Tx;
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::history::rows::MadeRow;
use stoa_store::requests::history::{ImportRecord, rows};
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::{NewRequest, insert};

/// How far outside a simplified outline a place may lie, in metres.
const SLIVER_M: f64 = 30.0;

/// Writes the cases of a stretch.
pub async fn bring(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    import: &ImportRecord,
    cases: &[(u64, Case)],
    now: DateTime<Utc>,
) -> Result<()> {
    if cases.is_empty() {
        return Ok(());
    }
    let references = references(tx, portal, cases.len()).await?;
    let areas = city.areas(&portal.store).await?;
    let area = |kind: &str, at: Option<LatLon>| {
        at.and_then(|at| areas.find_near(kind, at, SLIVER_M))
            .map(str::to_owned)
    };
    let (mut new, mut ids, mut entries, mut made) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut unseen: [(Visibility, Vec<i64>); 2] = [
        (Visibility::Waiting, Vec::new()),
        (Visibility::Private, Vec::new()),
    ];
    for ((n, case), reference) in cases.iter().zip(references) {
        // A service that left the catalogue since makes no case; the row was judged by what was mapped.
        let service = city.service(&case.service);
        let (name, department, begins) = match service {
            Some(s) => (
                s.summary.name.clone(),
                s.summary.department.clone(),
                s.summary.publication.begins(),
            ),
            None => (case.service.clone(), String::new(), Visibility::Waiting),
        };
        let id = number(import, *n);
        let seen = match (begins, case.waits) {
            (Visibility::Public, true) => Visibility::Waiting,
            (begins, _) => begins,
        };
        if let Some((_, list)) = unseen.iter_mut().find(|(v, _)| *v == seen) {
            list.push(id);
        }
        let before = entries.len();
        timeline(&mut entries, import, case, id, &department, now);
        made.push(MadeRow {
            external_id: case.external_id.clone(),
            request_id: id,
            entries: (entries.len() - before) as i64,
        });
        ids.push(id);
        new.push(NewRequest {
            reference,
            service_code: case.service.clone(),
            service_name: name,
            status: case.status,
            description: case.description.clone(),
            position: case.position,
            address: case.address.clone(),
            place_words: None,
            neighborhood: case
                .neighborhood
                .clone()
                .or_else(|| area("neighborhood", case.position)),
            council_district: case
                .district
                .clone()
                .or_else(|| area("council_district", case.position)),
            police_district: case
                .police_district
                .clone()
                .or_else(|| area("police_district", case.position)),
            department,
            channel: case.channel.clone(),
            locale: Locale::default(),
            answers: Answers::default(),
            contact: case.contact.clone(),
            sample: false,
            opened_at: case.opened,
            updated_at: case.updated,
            due_at: case.due,
            closed_at: case.closed,
            external_id: Some(case.external_id.clone()),
        });
    }
    insert::many_at(tx, &ids, &new).await?;
    for (seen, ids) in &unseen {
        visibility::begin_many(tx, ids, *seen).await?;
    }
    activity::add_many(tx, &entries).await?;
    Ok(rows::add(tx, &source_key(import), import.id, &made).await?)
}

/// A row's case has a number that only its place in the file decides: the oldest row the lowest.
fn number(import: &ImportRecord, row: u64) -> i64 {
    let place = match import.newest_first {
        true => import.profile.rows.saturating_sub(1).saturating_sub(row),
        false => row,
    };
    import.first_id.unwrap_or(0) + place as i64
}

/// References that nobody has.
async fn references(tx: &Tx, portal: &Portal, count: usize) -> Result<Vec<Reference>> {
    let mut all: Vec<Reference> = Vec::with_capacity(count);
    let mut drawn: HashSet<Reference> = HashSet::with_capacity(count);
    while all.len() < count {
        let mut some = Vec::new();
        while some.len() < count - all.len() {
            let reference = Reference::from_random(portal.ctx.random.number());
            if drawn.insert(reference.clone()) {
                some.push(reference);
            }
        }
        let taken = rows::taken(tx, &some).await?;
        all.extend(some.into_iter().filter(|r| !taken.contains(r.as_str())));
    }
    Ok(all)
}

fn timeline(
    out: &mut Vec<NewActivity>,
    import: &ImportRecord,
    case: &Case,
    id: i64,
    department: &str,
    now: DateTime<Utc>,
) {
    let entry = |kind, at, status, text: Option<String>| NewActivity {
        request_id: id,
        kind,
        at,
        status,
        text,
        internal: false,
        actor: None,
        department: None,
    };
    let by = |entry: NewActivity| NewActivity {
        department: Some(department.to_owned()).filter(|d| !d.is_empty()),
        ..entry
    };
    out.push(entry(
        ActivityKind::Submitted,
        case.opened,
        Some(Status::Received),
        None,
    ));
    if case.status != Status::Received {
        let at = case.closed.unwrap_or(case.updated);
        out.push(by(entry(
            ActivityKind::Status,
            at,
            Some(case.status),
            case.words.clone(),
        )));
    } else if let Some(words) = &case.words {
        out.push(by(entry(
            ActivityKind::Update,
            case.updated,
            None,
            Some(words.clone()),
        )));
    }
    let from = format!("{} · {}", import.source, case.external_id);
    out.push(NewActivity {
        actor: import.by.clone(),
        ..entry(ActivityKind::Imported, now, None, Some(from))
    });
}
