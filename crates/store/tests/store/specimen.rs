//! Made-up rows that tests change where it matters.

use chrono::{DateTime, Duration, Utc};
use stoa_domain::form::{Answers, Form};
use stoa_domain::requests::{
    Contact, Need, Reference, RequestFilter, Service, ServiceSummary, Status,
};
use stoa_domain::{LatLon, Locale};
use stoa_store::Store;
use stoa_store::requests::{ListQuery, NewRequest, catalogue, insert};
use uuid::Uuid;

/// A fixed present, on whole seconds.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

/// Minutes after [`now`].
pub fn at(minutes: i64) -> DateTime<Utc> {
    now() + Duration::minutes(minutes)
}

/// An id that is the same in every run.
pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub fn service(code: &str, name: &str) -> Service {
    Service {
        summary: ServiceSummary {
            code: code.into(),
            name: name.into(),
            description: "What it is".into(),
            keywords: vec!["word".into()],
            category: "Streets".into(),
            department: "Public Works".into(),
            place: Need::Optional,
            contact: Need::Optional,
            target: None,
            response: None,
            has_questions: false,
            publication: Default::default(),
            used: 0,
        },
        form: Form::after(None, Vec::new()),
    }
}

pub fn request(n: u64) -> NewRequest {
    NewRequest {
        reference: Reference::from_random(n),
        service_code: "LIGHT".into(),
        service_name: "Street light".into(),
        status: Status::Received,
        description: format!("The lamp is out, number {n}"),
        position: LatLon::new(
            42.30 + (n % 97) as f64 * 0.001,
            -71.10 + (n % 89) as f64 * 0.001,
        ),
        address: Some("185 Kneeland St, Boston".into()),
        place_words: None,
        neighborhood: Some("Downtown".into()),
        council_district: None,
        police_district: None,
        department: "Public Works".into(),
        channel: "web".into(),
        locale: Locale::En,
        answers: Answers::default(),
        contact: Contact::default(),
        sample: false,
        opened_at: at(n as i64),
        updated_at: at(n as i64),
        due_at: None,
        closed_at: None,
        external_id: None,
    }
}

/// Adds the catalogue and these requests; their ids.
pub async fn fill(store: &Store, requests: &[NewRequest]) -> Vec<i64> {
    let tx = store.begin().await.unwrap();
    let services = [
        service("LIGHT", "Street light"),
        service("HOLE", "Pothole"),
        service("TREE", "Fallen tree"),
    ];
    catalogue::replace(&tx, &services).await.unwrap();
    let mut ids = Vec::new();
    for request in requests {
        ids.push(insert::one(&tx, request).await.unwrap());
    }
    tx.commit().await.unwrap();
    ids
}

/// A query of a filter at [`now`].
pub fn query(filter: RequestFilter) -> ListQuery {
    ListQuery {
        filter,
        now: now(),
        ..ListQuery::default()
    }
}
