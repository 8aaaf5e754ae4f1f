//! The signed webhook for mail, and publishing what came.

use super::{BASE, letter, post_signed};
use crate::test_app::{app_with, apps_with};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use serde_json::json;
use stoa_domain::accounts::Role;
use stoa_service::requests::messages::{claim_due, expand_events};

const PATH: &str = "/webhooks/mail/in";
const SECRET: &[&str] = &["--mail-in-secret", "s", "--mail-in-address", BASE];

#[tokio::test]
async fn a_letter_as_it_is_or_in_json_opens_one_case() {
    for app in apps_with(SECRET).await {
        let raw = letter("1", "A pothole", "At 12 Harbor St");
        let answer = post_signed(&app, PATH, "message/rfc822", raw.as_bytes(), 0).await;
        assert_eq!(
            (answer.status, answer.json()["taken"].as_str()),
            (StatusCode::OK, Some("opened"))
        );
        let reference = answer.json()["reference"].as_str().unwrap().to_owned();
        // The same again, a minute later, in the other shape.
        let posted = json!({"raw": STANDARD.encode(&raw), "from": "ana@example.org", "to": BASE});
        let body = posted.to_string().into_bytes();
        let answer = post_signed(&app, PATH, "application/json", &body, 60).await;
        assert_eq!(answer.json()["taken"], "known");
        assert_eq!(app.count().await, 1);
        let case = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(case["service_code"], "pothole");
        assert_eq!(case["place"], "12 Harbor St, Testville");
        assert!(!case.to_string().contains("example.org"));
    }
}

#[tokio::test]
async fn an_answer_is_shown_when_staff_say_so() {
    let app = app_with(SECRET).await;
    let cookie = app.signed_in("boss", Role::Supervisor).await;
    let vic = app.signed_in("vic", Role::Viewer).await;
    let raw = letter("1", "A pothole", "At 12 Harbor St");
    let answer = post_signed(&app, PATH, "message/rfc822", raw.as_bytes(), 0).await;
    let reference = answer.json()["reference"].as_str().unwrap().to_owned();
    expand_events(&app.portal, 10).await.unwrap();
    let receipt = claim_due(&app.portal, 10).await.unwrap().remove(0);
    let raw = letter("2", "Re: it", "It grows.").replace(BASE, &receipt.reply_to.unwrap());
    let answer = post_signed(&app, PATH, "message/rfc822", raw.as_bytes(), 0).await;
    assert_eq!(answer.json()["taken"], "answered");
    let page = format!("/api/v1/requests/{reference}");
    assert!(!app.get(&page).await.text().contains("It grows."));
    let desk = app
        .get_as(&cookie, &format!("/api/v1/desk/requests/{reference}"))
        .await
        .json();
    let entries = desk["activity"].as_array().unwrap();
    let entry = entries.iter().find(|e| e["kind"] == "message").unwrap()["id"]
        .as_i64()
        .unwrap();
    let publish = format!("/api/v1/desk/requests/{reference}/messages/{entry}/publish");
    assert_eq!(
        app.post_json_as(&vic, &publish, &json!({})).await.status,
        StatusCode::FORBIDDEN
    );
    let page_of_desk = app
        .get_as(&cookie, &format!("/desk/requests/{reference}"))
        .await;
    let button = format!("<input type=\"hidden\" name=\"entry\" value=\"{entry}\">");
    assert!(page_of_desk.text().contains(&button), "staff can press it");
    let form = [
        ("reference", reference.as_str()),
        ("entry", &entry.to_string()),
    ];
    let answer = app.post_form(&cookie, "/do/desk/publish", &form).await;
    assert!(
        answer
            .location()
            .starts_with(&format!("/desk/requests/{reference}"))
    );
    assert!(app.get(&page).await.text().contains("It grows."));
    assert_eq!(
        app.post_json_as(&cookie, &publish, &json!({})).await.status,
        StatusCode::OK
    );
}
