//! SQL and HTML in every field.

use crate::test_app::{apps, pothole};
use http::StatusCode;
use serde_json::json;
use stoa_domain::accounts::Role;

/// Text that would do harm where it is not treated as text.
const HOSTILE: [&str; 5] = [
    "<script>alert('x')</script>",
    "\"><img src=x onerror=alert(1)>",
    "'; DROP TABLE request; --",
    "{{7*7}} ${7*7} %s%n",
    "</script><script>alert(2)</script>",
];

#[tokio::test]
async fn sql_and_html_in_every_field_are_kept_and_shown_as_text() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        for text in HOSTILE {
            let mut draft = pothole();
            for field in ["description", "address", "place_words", "name"] {
                draft[field] = json!(text);
            }
            let reference = app.report(&draft).await;
            let note = format!("/api/v1/desk/requests/{reference}/update");
            assert_eq!(
                app.post_json_as(&cookie, &note, &json!({"text": text}))
                    .await
                    .status,
                StatusCode::OK
            );
            let one = app
                .get(&format!("/api/v1/requests/{reference}"))
                .await
                .json();
            assert_eq!(
                (one["description"].as_str(), one["place"].as_str()),
                (Some(text), Some(text))
            );
            assert_eq!(
                one["activity"].as_array().unwrap().last().unwrap()["text"].as_str(),
                Some(text)
            );
            for path in [
                format!("/requests/{reference}"),
                "/requests".into(),
                format!("/desk/requests/{reference}"),
            ] {
                let html = app.get_as(&cookie, &path).await.text();
                for inert in ["<script>alert", "<img src=x"] {
                    assert!(!html.contains(inert), "{path} holds {inert}");
                }
            }
            let found = app
                .get(&format!("/api/v1/requests?{}", query("q", text)))
                .await;
            assert_eq!(found.status, StatusCode::OK, "{text}");
        }
        assert_eq!(
            app.count().await,
            HOSTILE.len() as u64,
            "the table is still there"
        );
    }
}

fn query(name: &str, value: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair(name, value)
        .finish()
}
