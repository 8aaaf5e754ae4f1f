//! Reports whose fields do not fit.

use super::REPORT;
use crate::test_app::{apps, json_request, pothole};
use http::Method;
use serde_json::Value;
use serde_json::json;

/// A complete report with one thing changed.
fn with(field: &str, value: Value) -> Value {
    let mut draft = pothole();
    draft[field] = value;
    draft
}

/// JSON reports that must be refused: what, the body, the status, the fields at fault.
fn reports() -> Vec<(&'static str, Value, u16, Vec<&'static str>)> {
    let long = "x".repeat(5_000);
    let lamp = |answers: Value| {
        let mut draft = with("service", json!("lamp"));
        draft["answers"] = answers;
        draft
    };
    let noise = json!({"service": "noise", "description": "Loud"});
    vec![
        (
            "nothing",
            json!({}),
            422,
            vec!["service required", "description required"],
        ),
        (
            "unknown service",
            with("service", json!("' OR 1=1 --")),
            422,
            vec!["service unknown"],
        ),
        (
            "no words",
            with("description", json!("  \u{202e} ")),
            422,
            vec!["description required"],
        ),
        (
            "too many words",
            with("description", json!(long)),
            422,
            vec!["description too-long"],
        ),
        (
            "texts without a phone",
            with("texts", json!(true)),
            422,
            vec!["phone required"],
        ),
        (
            "too long a name",
            with("name", json!(long)),
            422,
            vec!["name too-long"],
        ),
        (
            "too long an address",
            with("address", json!(long)),
            422,
            vec!["address too-long"],
        ),
        (
            "no mail address",
            with("email", json!("ana@")),
            422,
            vec!["email not-an-email"],
        ),
        (
            "two mail addresses",
            with("email", json!("a@b.org\r\nBcc: c@d.org")),
            422,
            vec!["email not-an-email"],
        ),
        (
            "no phone",
            with("phone", json!("call me")),
            422,
            vec!["phone not-a-phone"],
        ),
        (
            "outside",
            with("lat", json!(10.0)),
            422,
            vec!["place outside"],
        ),
        (
            "inside the box, outside the city",
            with("lat", json!(42.0001)),
            422,
            vec!["place outside"],
        ),
        (
            "off the earth",
            with("lat", json!(1e300)),
            422,
            vec!["place outside"],
        ),
        (
            "half a place",
            with("lat", Value::Null),
            422,
            vec!["place required"],
        ),
        (
            "words for a number",
            with("lat", json!("north")),
            422,
            vec!["lat not-readable"],
        ),
        (
            "a list for a word",
            with("service", json!(["pothole"])),
            422,
            vec!["service not-readable"],
        ),
        (
            "a number for words",
            with("description", json!(7)),
            422,
            vec!["description not-readable"],
        ),
        (
            "a robot",
            with("website", json!("http://buy.example")),
            422,
            vec!["website spam"],
        ),
        (
            "20 texts for photos",
            with("photo_alts", json!(vec!["x"; 20])),
            422,
            vec!["photos too-many"],
        ),
        (
            "no contact where one is needed",
            noise,
            422,
            vec!["email required"],
        ),
        (
            "no answer",
            lamp(json!({})),
            422,
            vec!["answers.how required"],
        ),
        (
            "no such answer",
            lamp(json!({"how": ["gone"]})),
            422,
            vec!["answers.how not-a-choice"],
        ),
        (
            "two answers for one",
            lamp(json!({"how": ["out", "flickers"]})),
            422,
            vec!["answers.how not-a-choice"],
        ),
        (
            "a word for an amount",
            lamp(json!({"how": ["flickers"], "often": ["a lot"]})),
            422,
            vec!["answers.often not-a-number"],
        ),
        (
            "an answer of the wrong type",
            lamp(json!({"how": 1})),
            422,
            vec!["answers.how not-readable"],
        ),
        (
            "no such version of the questions",
            with("form_version", json!(-1)),
            422,
            vec!["form_version not-readable"],
        ),
        (
            "a word for a version",
            with("form_version", json!("last")),
            422,
            vec!["form_version not-readable"],
        ),
        ("not an object", json!([1, 2]), 422, vec![]),
    ]
}

#[tokio::test]
async fn a_bad_report_names_every_field_at_fault_and_writes_nothing() {
    for app in apps().await {
        for (what, body, status, fields) in reports() {
            let answer = app.post_json(REPORT, &body).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            let said = answer.fields();
            for field in &fields {
                assert!(
                    said.iter().any(|f| f == field),
                    "{what}: {field} in {said:?}"
                );
            }
            assert_eq!(app.count().await, 0, "{what}");
        }
    }
}

#[tokio::test]
async fn keys_that_are_no_keys_are_refused() {
    let app = crate::test_app::app().await;
    for key in ["", "with space", &"k".repeat(101)] {
        let mut request = json_request(Method::POST, REPORT, &pothole());
        request
            .headers_mut()
            .insert("idempotency-key", key.parse().unwrap());
        assert_eq!(
            app.send(request).await.fields(),
            ["idempotency-key not-readable"],
            "{key:?}"
        );
    }
    assert_eq!(app.count().await, 0);
}
