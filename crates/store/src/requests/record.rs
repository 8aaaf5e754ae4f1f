//! A request as it is stored.

use crate::Result;
use crate::db::{get, get_code, get_json};
use crate::time::{from_ms, from_ms_opt};
use chrono::{DateTime, Utc};
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
    /// Grows in the order of arrival.
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
    /// Who may see it.
    pub visibility: Visibility,
    /// The id and alternative text of its first photo that is in sight.
    pub first_photo: Option<(Uuid, String)>,
}

/// The columns [`read`] needs, of `request r`.
pub(crate) const COLUMNS: &str = "r.id, r.reference, r.service_code, r.status, r.description, r.lat, r.lon, r.address, \
     r.place_words, r.neighborhood, r.department, r.assignee_id, r.channel, r.locale, r.answers, r.form_code, r.form_version, r.contact_name, \
     r.contact_email, r.contact_phone, r.version, r.sample, r.opened_at, r.updated_at, r.due_at, r.closed_at, \
     r.visibility";

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
        visibility: get_code(r, "visibility", Visibility::parse)?,
        first_photo: None,
    })
}
