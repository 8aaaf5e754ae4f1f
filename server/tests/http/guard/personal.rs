//! What looks like personal data: told in the receipt of the API, asked about once by the form without scripting.

use crate::test_app::{
    Answer, Multipart, TestApp, app, apps, json_request, multipart_request, pothole,
};
use http::{Method, StatusCode, header};
use serde_json::json;

const SECRET: &str = "Call me at 617-555-0100 or rosa@example.org";

#[tokio::test]
async fn the_receipt_tells_and_keeps_nothing_back() {
    for app in apps().await {
        let mut draft = pothole();
        draft["description"] = SECRET.into();
        draft["place_words"] = "near the van, plate 1ABC23".into();
        let sent = app.post_json("/api/v1/requests", &draft).await;
        assert_eq!(sent.status, StatusCode::CREATED);
        assert_eq!(
            sent.json()["personal"],
            json!([
                {"field": "place_words", "kind": "plate"},
                {"field": "description", "kind": "phone"},
                {"field": "description", "kind": "email"},
            ])
        );
        let plain = app.post_json("/api/v1/requests", &pothole()).await.json();
        assert_eq!(
            plain["personal"],
            json!([]),
            "contact fields are not public"
        );
    }
}

/// The answer of a form with these words, and the cookie of the draft it left.
async fn sent(app: &TestApp, words: &str, key: &str) -> (Answer, String) {
    let form = Multipart::new()
        .text("service", "pothole")
        .text("lat", "42.05")
        .text("lon", "-71.05")
        .text("key", key)
        .text("description", words)
        .text("email", "ana@example.org");
    let request = multipart_request("/do/requests/report", form.done());
    let answer = app.send(request).await;
    let cookie = answer.cookie("stoa_draft").unwrap_or_default();
    (answer, format!("stoa_draft={cookie}"))
}

async fn description(app: &TestApp, location: &str) -> String {
    let reference = location
        .trim_start_matches("/requests/")
        .trim_end_matches("?sent=1");
    let one = app
        .get(&format!("/api/v1/requests/{reference}"))
        .await
        .json();
    one["description"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn without_scripting_it_is_asked_about_once_and_nothing_is_lost() {
    for app in apps().await {
        for (out, expected) in [("0", SECRET), ("1", "Call me at […] or […]")] {
            let key = format!("key-{out}");
            let (asked, cookie) = sent(&app, SECRET, &key).await;
            assert_eq!(asked.location(), "/do/requests/personal");
            let page = app.get_as(&cookie, "/do/requests/personal").await;
            assert_eq!(page.status, StatusCode::OK);
            for piece in [
                "617-555-0100",
                "rosa@example.org",
                "name=\"out\"",
                "/report#f-description",
            ] {
                assert!(page.text().contains(piece), "{piece}: {}", page.text());
            }
            let form = app.get_as(&cookie, "/report").await.text();
            assert!(form.contains(SECRET), "what was typed is in the form");
            let done = app
                .post_form(&cookie, "/do/requests/personal", &[("out", out)])
                .await;
            assert!(
                done.location().starts_with("/requests/R-"),
                "{}",
                done.location()
            );
            assert_eq!(description(&app, done.location()).await, expected);
            // The draft is done with: the page has nothing more to ask.
            let again = app.get_as(&cookie, "/do/requests/personal").await;
            assert_eq!(again.location(), "/report");
        }
        let (plain, _) = sent(&app, "A deep hole", "key-2").await;
        assert!(plain.location().starts_with("/requests/R-"));
    }
}

#[tokio::test]
async fn the_page_without_a_report_under_way_leads_to_the_form() {
    let app = app().await;
    for cookie in ["", "stoa_draft=", "stoa_draft=nobody"] {
        let page = app.get_as(cookie, "/do/requests/personal").await;
        assert_eq!(page.location(), "/report");
        let sent = app
            .post_form(cookie, "/do/requests/personal", &[("out", "1")])
            .await;
        assert_eq!(sent.location(), "/report");
    }
    // What is wrong besides is said by the form first.
    let (answer, _) = sent(&app, "", "key-3").await;
    assert_eq!(answer.location(), "/report?error=invalid");
    let request = json_request(Method::PUT, "/do/requests/personal", &json!({}));
    let other = app.send(request).await;
    assert_eq!(other.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(other.headers.contains_key(header::ALLOW));
}
