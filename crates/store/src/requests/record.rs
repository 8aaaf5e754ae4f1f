//! A request as it is stored.

use crate::Result;
use crate::db::{get, get_code, get_json};
use crate::time::{from_ms, from_ms_opt};
use chrono::{DateTime, Duration, Utc};
use sea_orm::QueryResult;
use stoa_domain::form::{Answers, FormRef};
use stoa_domain::requests::{Contact, Intake, Reference, Status, Visibility};
use stoa_domain::{LatLon, Locale};
use uuid::Uuid;

/// What is written when a request comes in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRequest {
    pub reference: Reference,
    pub service_code: String,
    /// The service's name, for the text search.
    pub service_name: String,
    pub status: Status,
    pub description: String,
    pub position: Option<LatLon>,
    pub address: Option<String>,
    pub place_words: Option<String>,
    pub neighborhood: Option<String>,
    pub council_district: Option<String>,
    pub police_district: Option<String>,
    pub department: String,
    pub channel: Intake,
    pub locale: Locale,
    pub answers: Answers,
    pub contact: Contact,
    /// Is the text made up for a demonstration?
    pub sample: bool,
    pub opened_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub due_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// The number it has elsewhere.
    pub external_id: Option<String>,
}

/// A request as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestRecord {
    /// Grows in the order of arrival; history that was brought along lies below zero.
    pub id: i64,
    pub reference: Reference,
    pub service_code: String,
    pub status: Status,
    pub description: String,
    pub position: Option<LatLon>,
    pub address: Option<String>,
    pub place_words: Option<String>,
    pub neighborhood: Option<String>,
    pub department: String,
    pub assignee_id: Option<Uuid>,
    /// The code of the team it was given to.
    pub team: Option<String>,
    pub channel: Intake,
    pub locale: Locale,
    pub answers: Answers,
    pub contact: Contact,
    /// Grows with every change.
    pub version: i64,
    pub sample: bool,
    pub opened_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub due_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// Its promises beside the one date.
    pub promise: PromiseRecord,
    /// Since when a dispute or an appeal is open.
    pub disputed_at: Option<DateTime<Utc>>,
    /// Who may see it.
    pub visibility: Visibility,
    /// The id and alternative text of its first photo that is in sight.
    pub first_photo: Option<(Uuid, String)>,
}

/// What a request has of its promises beside `due_at`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PromiseRecord {
    /// By when somebody is to have answered.
    pub response_due_at: Option<DateTime<Utc>>,
    pub responded_at: Option<DateTime<Utc>>,
    /// Since when the clock stands; `due_at` is empty meanwhile, so that nothing takes it for overdue.
    pub paused_at: Option<DateTime<Utc>>,
    /// What `due_at` was when it stopped.
    pub paused_due_at: Option<DateTime<Utc>>,
    /// How long it stood before.
    pub paused: Duration,
    /// How often it was taken up again after it was closed.
    pub reopened: u32,
    /// The version of its service's terms; `None` where its date came from elsewhere.
    pub terms_version: Option<u32>,
    /// How much more urgent than usual: 0, 1 or 2.
    pub priority: i64,
    /// When a rule last acted on it.
    pub escalated_at: Option<DateTime<Utc>>,
}

/// The columns [`read`] needs, of `request r`.
pub(crate) const COLUMNS: &str = "r.id, r.reference, r.service_code, r.status, r.description, r.lat, r.lon, r.address, \
     r.place_words, r.neighborhood, r.department, r.assignee_id, r.team, r.channel, r.locale, r.answers, r.form_code, r.form_version, r.contact_name, \
     r.contact_email, r.contact_phone, r.version, r.sample, r.opened_at, r.updated_at, r.due_at, r.closed_at, \
     r.visibility, r.response_due_at, r.responded_at, r.paused_at, r.paused_due_at, r.paused_ms, r.reopened, r.terms_version, \
     r.priority, r.escalated_at, r.disputed_at";

pub(crate) fn read(r: &QueryResult) -> Result<RequestRecord> {
    let form: (Option<String>, Option<i64>) = (get(r, "form_code")?, get(r, "form_version")?);
    let (lat, lon): (Option<f64>, Option<f64>) = (get(r, "lat")?, get(r, "lon")?);
    Ok(RequestRecord {
        id: get(r, "id")?,
        reference: get_code(r, "reference", |c| c.parse().ok())?,
        service_code: get(r, "service_code")?,
        status: get_code(r, "status", Status::parse)?,
        description: get(r, "description")?,
        position: lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon)),
        address: get(r, "address")?,
        place_words: get(r, "place_words")?,
        neighborhood: get(r, "neighborhood")?,
        department: get(r, "department")?,
        assignee_id: get(r, "assignee_id")?,
        team: get(r, "team")?,
        channel: Intake::of_code(&get::<String>(r, "channel")?),
        locale: get_code(r, "locale", Locale::parse)?,
        answers: Answers {
            form: form.0.zip(form.1).map(|(code, version)| FormRef {
                code,
                version: version.try_into().unwrap_or(0),
            }),
            given: get_json(r, "answers")?,
        },
        contact: Contact {
            name: get(r, "contact_name")?,
            email: get(r, "contact_email")?,
            phone: get(r, "contact_phone")?,
        },
        version: get(r, "version")?,
        sample: get(r, "sample")?,
        opened_at: from_ms(get(r, "opened_at")?)?,
        updated_at: from_ms(get(r, "updated_at")?)?,
        due_at: from_ms_opt(get(r, "due_at")?)?,
        closed_at: from_ms_opt(get(r, "closed_at")?)?,
        promise: read_promise(r)?,
        disputed_at: from_ms_opt(get(r, "disputed_at")?)?,
        visibility: get_code(r, "visibility", Visibility::parse)?,
        first_photo: None,
    })
}

fn read_promise(r: &QueryResult) -> Result<PromiseRecord> {
    let terms_version: Option<i64> = get(r, "terms_version")?;
    Ok(PromiseRecord {
        response_due_at: from_ms_opt(get(r, "response_due_at")?)?,
        responded_at: from_ms_opt(get(r, "responded_at")?)?,
        paused_at: from_ms_opt(get(r, "paused_at")?)?,
        paused_due_at: from_ms_opt(get(r, "paused_due_at")?)?,
        paused: Duration::milliseconds(get(r, "paused_ms")?),
        reopened: get::<i64>(r, "reopened")?.try_into().unwrap_or(0),
        terms_version: terms_version.and_then(|v| v.try_into().ok()),
        priority: get(r, "priority")?,
        escalated_at: from_ms_opt(get(r, "escalated_at")?)?,
    })
}
