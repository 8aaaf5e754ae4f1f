//! `GET /open311/v2/requests…`

use super::{children, error, key, list, pothole};
use crate::test_app::{Answer, TestApp, app, apps};
use chrono::Duration;
use serde_json::Value;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role, Staff};
use stoa_domain::form::Answers;
use stoa_domain::requests::{Contact, Event, Reference, Status};
use stoa_service::requests::ending::Evidence;
use stoa_service::requests::{change_status_with, desk_show};
use stoa_store::requests::{NewRequest, insert};

/// The fields of a request in plain GeoReport v2, in its order.
const FIELDS: [&str; 17] = [
    "service_request_id",
    "status",
    "status_notes",
    "service_name",
    "service_code",
    "description",
    "agency_responsible",
    "service_notice",
    "requested_datetime",
    "updated_datetime",
    "expected_datetime",
    "address",
    "address_id",
    "zipcode",
    "lat",
    "long",
    "media_url",
];

fn ids(answer: &Answer) -> Vec<String> {
    let all = list(answer).into_iter();
    all.map(|r| r["service_request_id"].as_str().unwrap().to_owned())
        .collect()
}

async fn resolve(app: &TestApp, id: &str) {
    let reference: Reference = id.parse().unwrap();
    let case = desk_show(&app.portal, &Actor::System, &reference)
        .await
        .unwrap();
    let staff = Staff {
        id: uuid::Uuid::from_u128(7),
        username: "ana".into(),
        name: "Ana".into(),
        role: Role::Supervisor,
        department: None,
    };
    let actor = Actor::Staff(staff);
    let with = Evidence {
        reason: "fixed".into(),
        photos: Vec::new(),
    };
    let done = change_status_with(
        &app.portal,
        &actor,
        &reference,
        case.version,
        Event::Resolve,
        "Filled. Two men came with hot asphalt.",
        with,
    );
    done.await.unwrap();
}

#[tokio::test]
async fn none_one_and_two_are_lists_in_both_formats_and_hold_the_standards_fields() {
    for app in apps().await {
        let key = key(&app, false).await;
        for n in 0..3 {
            let json = app.get("/open311/v2/requests.json").await;
            assert_eq!(list(&json).len(), n);
            let xml = app.get("/open311/v2/requests.xml").await;
            assert_eq!(children(&xml, "service_requests", "request"), n);
            if n == 0 {
                assert!(xml.text().ends_with("<service_requests/>"));
            }
            pothole(
                &app,
                &key,
                &[("description", "A < hole & \"more\" 'quoted'\u{1} 😀 حفرة")],
            )
            .await;
        }
        let all = list(&app.get("/open311/v2/requests.json").await);
        let names: Vec<&String> = all[0].as_object().unwrap().keys().collect();
        let mut expected = FIELDS.to_vec();
        expected.sort_unstable();
        let mut said: Vec<&str> = names.iter().map(|n| n.as_str()).collect();
        said.sort_unstable();
        assert_eq!(said, expected);
        assert_eq!(all[0]["lat"], 42.05);
        assert_eq!(all[0]["long"], -71.05);
        assert_eq!(all[0]["agency_responsible"], "Public Works");
        for field in [
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
        ] {
            assert!(is_moment(&all[0][field]), "{field}: {}", all[0][field]);
        }
        assert_eq!(all[0]["expected_datetime"], "2026-11-30T23:59:00-05:00");
        let xml = app.get("/open311/v2/requests.xml").await.text();
        let document = roxmltree::Document::parse(&xml).unwrap();
        let request = document.root_element().first_element_child().unwrap();
        let order: Vec<&str> = request.children().map(|n| n.tag_name().name()).collect();
        assert_eq!(order, FIELDS);
    }
}

/// `^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$`
fn is_moment(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    matches!(
        shape.replace("+00:00", "-00:00").as_str(),
        "0000-00-00T00:00:00Z" | "0000-00-00T00:00:00-00:00"
    )
}

#[tokio::test]
async fn numbers_override_everything_else() {
    for app in apps().await {
        let key = key(&app, false).await;
        let (a, b) = (
            pothole(&app, &key, &[]).await,
            pothole(&app, &key, &[]).await,
        );
        pothole(&app, &key, &[]).await;
        resolve(&app, &a).await;
        let path = format!(
            "/open311/v2/requests.json?service_request_id={a},%20{b},R-0000-00,x&status=closed&service_code=lamp&start_date=x"
        );
        let mut found = ids(&app.get(&path).await);
        found.sort();
        let mut expected = vec![a.clone(), b.clone()];
        expected.sort();
        assert_eq!(found, expected);
        let one = list(&app.get(&format!("/open311/v2/requests/{a}.json")).await);
        assert_eq!(one.len(), 1);
        assert_eq!(one[0]["status"], "closed");
        assert_eq!(
            one[0]["status_notes"],
            "Filled. Two men came with hot asphalt."
        );
        let xml = app.get(&format!("/open311/v2/requests/{a}.xml")).await;
        assert_eq!(children(&xml, "service_requests", "request"), 1);
    }
}

#[tokio::test]
async fn by_status_service_and_window() {
    for app in apps().await {
        let key = key(&app, false).await;
        let old = pothole(&app, &key, &[]).await;
        app.ports.clock.advance(Duration::days(91));
        let (a, b) = (
            pothole(&app, &key, &[]).await,
            pothole(&app, &key, &[]).await,
        );
        resolve(&app, &a).await;
        let find = |query: &str| {
            let path = format!("/open311/v2/requests.json?{query}");
            let app = &app;
            async move { ids(&app.get(&path).await) }
        };
        assert_eq!(
            find("").await,
            [b.clone(), a.clone()],
            "the latest 90 days, newest first"
        );
        assert_eq!(find("status=open").await, std::slice::from_ref(&b));
        assert_eq!(find("status=closed").await, std::slice::from_ref(&a));
        assert_eq!(
            find("status=open,closed&service_code=lamp,pothole")
                .await
                .len(),
            2
        );
        assert!(find("service_code=lamp").await.is_empty());
        // The clock began on 23 November 2026 at noon UTC, which is seven in the morning in the city.
        assert_eq!(
            find("start_date=2026-11-23T07:00:00&end_date=2026-11-24").await,
            std::slice::from_ref(&old)
        );
        assert_eq!(
            find("start_date=2026-11-23T12:00:00Z").await,
            std::slice::from_ref(&old)
        );
        assert!(
            find("start_date=2026-11-23T12:00:01Z&end_date=2026-11-24T00:00:00Z")
                .await
                .is_empty()
        );
        assert_eq!(find("end_date=2027-02-22T12:00:00Z").await.len(), 2);
        assert_eq!(
            find("start_date=&end_date=&status=").await.len(),
            2,
            "empty is absent"
        );
        for wrong in [
            "start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z",
            "start_date=2026-02-01&end_date=2026-01-01",
            "start_date=yesterday",
            "status=lost",
        ] {
            let answer = app.get(&format!("/open311/v2/requests.json?{wrong}")).await;
            assert_eq!(
                (answer.status.as_u16(), error(&answer).0),
                (400, 400),
                "{wrong}"
            );
        }
    }
}

#[tokio::test]
async fn of_a_thousand_and_one_a_thousand_come() {
    for app in apps().await {
        let now = app.ports.ctx.clock.now();
        let all: Vec<NewRequest> = (0..1_001).map(|n| made_up(n, now)).collect();
        let tx = app.db.store.begin().await.unwrap();
        insert::many(&tx, &all).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(
            list(&app.get("/open311/v2/requests.json").await).len(),
            1_000
        );
        let xml = app.get("/open311/v2/requests.xml").await;
        assert_eq!(children(&xml, "service_requests", "request"), 1_000);
    }
}

fn made_up(n: u64, now: chrono::DateTime<chrono::Utc>) -> NewRequest {
    NewRequest {
        reference: Reference::from_random(n),
        service_code: "pothole".into(),
        service_name: "Pothole".into(),
        status: Status::Received,
        description: "A hole".into(),
        position: None,
        address: None,
        place_words: None,
        neighborhood: None,
        council_district: None,
        police_district: None,
        department: "Public Works".into(),
        channel: "web".into(),
        locale: Locale::En,
        answers: Answers::default(),
        contact: Contact::default(),
        sample: false,
        opened_at: now - Duration::minutes(n as i64),
        updated_at: now,
        due_at: None,
        closed_at: None,
        external_id: None,
    }
}

#[tokio::test]
async fn an_internal_note_is_never_read() {
    let app = app().await;
    let key = key(&app, false).await;
    let id = pothole(&app, &key, &[]).await;
    let reference: Reference = id.parse().unwrap();
    stoa_service::requests::add_note(&app.portal, &Actor::System, &reference, "only us")
        .await
        .unwrap();
    for path in [
        "requests.json?extensions=true",
        "requests.xml?extensions=true",
        "servicerequestupdates.json",
    ] {
        assert!(
            !app.get(&format!("/open311/v2/{path}"))
                .await
                .text()
                .contains("only us"),
            "{path}"
        );
    }
}
