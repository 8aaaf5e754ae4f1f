//! A report that was under way while the questions changed: a device was offline, a page stood open. It is judged by the
//! questions it was asked, where it says which; and else told field by field what is asked now. It is never lost.

use crate::city;
use crate::test_app::{TestApp, apps, json_request, pothole};
use chrono::Duration;
use http::{Method, StatusCode};
use serde_json::{Value, json};

/// A report of a lamp that was answered before the change.
fn lamp(answers: Value, version: Value) -> Value {
    let mut draft = pothole();
    draft["service"] = json!("lamp");
    draft["answers"] = answers;
    draft["form_version"] = version;
    draft
}

async fn change(app: &TestApp) {
    city::ask_anew(&app.db.store).await;
    app.ports.clock.advance(Duration::seconds(2));
    let service = app.get("/api/v1/services/lamp").await.json();
    assert_eq!(service["form"]["version"], 2);
}

#[tokio::test]
async fn a_report_from_a_device_is_taken_under_the_questions_it_was_asked() {
    for app in apps().await {
        let before = app
            .report(&lamp(
                json!({"how": ["flickers"], "often": ["9"]}),
                Value::Null,
            ))
            .await;
        let before = format!("/api/v1/requests/{before}");
        let seen = app.get(&before).await.json();
        change(&app).await;
        let late = app
            .report(&lamp(
                json!({"how": ["flickers"], "often": ["9"]}),
                json!(1),
            ))
            .await;
        let late = app.get(&format!("/api/v1/requests/{late}")).await.json();
        let answers = json!([{"code": "how", "question": "What is wrong with it?", "values": ["It flickers"]},
            {"code": "often", "question": "How many times a minute?", "values": ["9"]}]);
        for case in [&seen, &late] {
            assert_eq!(case["answers"], answers);
            assert_eq!(case["form"], json!({"code": "lamp", "version": 1}));
        }
        assert_eq!(
            app.get(&before).await.json()["answers"],
            answers,
            "an old case stays as it was"
        );
        let now = lamp(json!({"how": ["dark"], "since": ["2026-11-02"]}), json!(2));
        let now = app.report(&now).await;
        let now = app.get(&format!("/api/v1/requests/{now}")).await.json();
        assert_eq!(now["form"], json!({"code": "lamp", "version": 2}));
        assert_eq!(now["answers"][0]["question"], "What does it do?");
    }
}

#[tokio::test]
async fn a_report_that_does_not_say_what_it_was_asked_is_told_what_is_asked_now() {
    for app in apps().await {
        change(&app).await;
        let was_asked = json!({"how": ["out"]});
        for version in [Value::Null, json!(0), json!(3), json!(4_294_967_295_u32)] {
            let answer = app
                .post_json(
                    "/api/v1/requests",
                    &lamp(was_asked.clone(), version.clone()),
                )
                .await;
            let said = (answer.status, answer.fields());
            let fields = ["answers.how not-a-choice", "answers.since required"].map(str::to_owned);
            assert_eq!(
                said,
                (StatusCode::UNPROCESSABLE_ENTITY, fields.to_vec()),
                "{version}"
            );
        }
        // The old questions are no way around their own rules.
        let answer = app
            .post_json("/api/v1/requests", &lamp(json!({}), json!(1)))
            .await;
        assert_eq!(answer.fields(), ["answers.how required"]);
        assert_eq!(app.count().await, 0);
    }
}

#[tokio::test]
async fn a_second_try_after_the_change_finds_the_first_ones_case() {
    for app in apps().await {
        let send = async || {
            let body = lamp(json!({"how": ["out"]}), Value::Null);
            let mut request = json_request(Method::POST, "/api/v1/requests", &body);
            let headers = request.headers_mut();
            headers.insert("idempotency-key", "device-1".parse().unwrap());
            app.send(request).await
        };
        let first = send().await;
        change(&app).await;
        let second = send().await;
        assert!(second.status.is_success(), "{}", second.text());
        assert_eq!(second.json(), first.json());
        assert_eq!(app.count().await, 1);
    }
}
