//! Something happened to a request: one entry in its timeline, one event in the outbox, in the change's transaction.

use crate::Result;
use crate::city::City;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use stoa_domain::LatLon;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::presence::PRESENCE;
use stoa_domain::requests::{ActivityKind, LiveEvent, Reference, Status, Visibility};
use stoa_store::outbox::EventRecord;
use stoa_store::requests::RequestRecord;
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::{forwards, promises};
use stoa_store::{Tx, outbox};

/// What an event carries; readers of a later version may find fields missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Payload {
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    /// The status after it.
    pub status: Status,
    #[serde(default)]
    pub lat: Option<f64>,
    #[serde(default)]
    pub lon: Option<f64>,
    /// The public words of it; never an internal note's.
    #[serde(default)]
    pub text: Option<String>,
    #[serde(default)]
    pub department: Option<String>,
}

/// A change, before it is written down.
#[derive(Clone)]
pub struct Happened<'a> {
    pub request_id: i64,
    pub reference: &'a Reference,
    pub service_code: &'a str,
    pub kind: ActivityKind,
    /// The status after it.
    pub status: Status,
    /// Who may see the request after it.
    pub visibility: Visibility,
    /// The position after it.
    pub position: Option<LatLon>,
    pub at: DateTime<Utc>,
    pub text: Option<String>,
    /// Who is named at the desk.
    pub actor: Option<String>,
    /// Who is named in public.
    pub department: Option<String>,
}

impl<'a> Happened<'a> {
    /// A change by staff to a request as it was read in this transaction.
    pub fn to(
        request: &'a RequestRecord,
        kind: ActivityKind,
        actor: &Actor,
        at: DateTime<Utc>,
        text: Option<String>,
    ) -> Self {
        Self {
            request_id: request.id,
            reference: &request.reference,
            service_code: &request.service_code,
            kind,
            status: request.status,
            visibility: request.visibility,
            position: request.position,
            at,
            text,
            actor: actor.staff().map(|s| s.name.clone()),
            department: Some(request.department.clone()),
        }
    }
}

/// Writes the entry and the event; the entry's number. Comes last before the commit (see `outbox::append`).
pub async fn record(tx: &Tx, city: &City, happened: Happened<'_>) -> Result<i64> {
    let shows_status = happened.kind.shows_status();
    let entry = NewActivity {
        request_id: happened.request_id,
        kind: happened.kind,
        at: happened.at,
        status: shows_status.then_some(happened.status),
        text: happened.text.clone(),
        internal: !happened.kind.is_public(),
        actor: happened.actor.clone(),
        department: happened.department.clone(),
    };
    let id = activity::add(tx, &entry).await?;
    let answers = matches!(
        happened.kind,
        ActivityKind::Status
            | ActivityKind::Update
            | ActivityKind::Merged
            | ActivityKind::Upheld
            | ActivityKind::Rejected
    );
    if answers {
        promises::responded(tx, happened.request_id, happened.at).await?;
    }
    if matches!(
        happened.kind,
        ActivityKind::Submitted | ActivityKind::Reclassified
    ) {
        // A service may be another city's to do.
        forwards::enqueue(tx, happened.request_id, happened.service_code, happened.at).await?;
    }
    tell(tx, city, &happened).await?;
    Ok(id)
}

/// Writes the event alone: open pages look again, and the timeline says nothing of it.
pub async fn tell(tx: &Tx, city: &City, happened: &Happened<'_>) -> Result<()> {
    let public = happened.kind.is_public();
    // What happens to a request out of sight is not told, also not later, when it is in sight again.
    let told = happened.kind.is_told() && happened.visibility.is_public();
    let payload = Payload {
        reference: happened.reference.clone(),
        service: city.service_name(happened.service_code).to_owned(),
        status: happened.status,
        lat: happened.position.map(|p| p.lat),
        lon: happened.position.map(|p| p.lon),
        text: happened.text.clone().filter(|_| public),
        department: happened.department.clone(),
    };
    let kind = format!("request.{}", happened.kind.code());
    outbox::append(tx, &kind, happened.request_id, &payload, told, happened.at).await?;
    Ok(())
}

/// Writes that who is at a case changed: staff's open pages look again, and nothing else comes of it.
pub async fn tell_presence(
    tx: &Tx,
    city: &City,
    request: &RequestRecord,
    at: DateTime<Utc>,
) -> Result<()> {
    let payload = Payload {
        reference: request.reference.clone(),
        service: city.service_name(&request.service_code).to_owned(),
        status: request.status,
        lat: None,
        lon: None,
        text: None,
        department: None,
    };
    outbox::append(tx, PRESENCE, request.id, &payload, false, at).await?;
    Ok(())
}

/// Words were blacked out: events that carry them carry the new ones, so that what is not told yet is told in those.
pub async fn retell(tx: &Tx, request_id: i64, before: &str, now: &str) -> Result<()> {
    for event in outbox::since::<Payload>(tx, 0, Some(request_id), 10_000).await? {
        if event.payload.text.as_deref() == Some(before) {
            let payload = Payload {
                text: Some(now.to_owned()),
                ..event.payload
            };
            outbox::rewrite(tx, event.seq, &payload).await?;
        }
    }
    Ok(())
}

/// An event as open pages are told of it.
pub fn live(event: EventRecord<Payload>, city: &City) -> LiveEvent {
    LiveEvent {
        seq: event.seq,
        kind: event.kind,
        reference: event.payload.reference,
        service: event.payload.service,
        status: event.payload.status,
        lat: event.payload.lat,
        lon: event.payload.lon,
        at: city.local(event.at),
    }
}
