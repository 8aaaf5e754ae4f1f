//! Candidates and "me too", asked for as nobody should.

use crate::test_app::{apps, json_request, pothole};
use http::Method;
use serde_json::json;

#[tokio::test]
async fn a_bad_question_is_named() {
    for app in apps().await {
        for (query, field) in [
            ("", "lat required"),
            ("lat=42.05", "lon required"),
            ("lat=north&lon=-71.05", "lat not-readable"),
            ("lat=NaN&lon=-71.05", "lat not-readable"),
            ("lat=91&lon=-71.05", "lat not-readable"),
            ("lat=42.05&lon=-71.05&photo=1", "photo not-readable"),
            (
                "lat=42.05&lon=-71.05&photo=zzzzzzzzzzzzzzzz",
                "photo not-readable",
            ),
        ] {
            let answer = app.get(&format!("/api/v1/requests/similar?{query}")).await;
            assert_eq!(answer.status, 422, "{query}");
            assert_eq!(answer.fields(), [field], "{query}");
        }
        let not_utf8 = app
            .get("/api/v1/requests/similar?lat=42.05&lon=-71.05&q=%ff")
            .await;
        assert_eq!(not_utf8.status, 400);
        // What is strange but can be read finds nothing and breaks nothing.
        let long = "x%20".repeat(2_000);
        for query in [
            "service=%27%20OR%201%3D1",
            "q=%22%3B--",
            &format!("q={long}"),
        ] {
            let path = format!("/api/v1/requests/similar?lat=-42.05&lon=171.05&{query}");
            let answer = app.get(&path).await;
            assert_eq!(
                (answer.status.as_u16(), answer.text().as_str()),
                (200, "[]")
            );
        }
    }
}

#[tokio::test]
async fn a_bad_me_too_counts_nobody() {
    for app in apps().await {
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/requests/{reference}/me-too");
        let bad = app.post_json(&path, &json!({"email": "ali"})).await;
        assert_eq!(bad.fields(), ["email not-an-email"]);
        let bad = app.post_json(&path, &json!({"email": 7})).await;
        assert_eq!(bad.fields(), ["email not-readable"]);
        let mut request = json_request(Method::POST, &path, &json!({}));
        let key = "k".repeat(101);
        request
            .headers_mut()
            .insert("idempotency-key", key.parse().unwrap());
        assert_eq!(
            app.send(request).await.fields(),
            ["idempotency-key not-readable"]
        );
        let none = app
            .post_json("/api/v1/requests/R-0000-00/me-too", &json!({}))
            .await;
        assert_eq!(none.status, 404);
        let seen = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(seen["me_too"], 0);
    }
}
