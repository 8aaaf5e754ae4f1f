//! Promises kept: what the doors and the page say, and what broken addresses get.

use crate::test_app::{TestApp, app, apps, pothole};
use http::StatusCode;
use serde_json::json;
use stoa_domain::accounts::Role;

/// A move of the desk's door.
async fn step(app: &TestApp, cookie: &str, reference: &str, event: &str) -> serde_json::Value {
    let path = format!("/api/v1/desk/requests/{reference}");
    let version = app.get_as(cookie, &path).await.json()["version"].clone();
    let body = json!({"version": version, "event": event, "update": "Which one is it? The one at the corner?", "reason": "fixed"});
    let answer = app
        .post_json_as(cookie, &format!("{path}/status"), &body)
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn where_no_promise_came_due_the_page_says_so() {
    for app in apps().await {
        let empty = app.get("/requests/promises").await;
        assert_eq!(empty.status, StatusCode::OK);
        assert!(empty.text().contains("promises-none"), "{}", empty.text());
    }
}

#[tokio::test]
async fn the_clock_stands_in_public_and_the_figures_say_what_was_kept() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/requests/{reference}");
        let promised = app.get(&path).await.json();
        assert!(promised["due_at"].is_string(), "{promised}");
        step(&app, &cookie, &reference, "ask").await;
        let stands = app.get(&path).await.json();
        assert_eq!(
            (&stands["status"], &stands["due_at"]),
            (&json!("waiting"), &json!(null))
        );
        assert!(stands["paused_at"].is_string() && stands["responded_at"].is_string());
        let page = app.get(&format!("/requests/{reference}")).await.text();
        for part in ["Paused since", "Which one is it? The one at the corner?"] {
            assert!(page.contains(part), "{part}");
        }
        step(&app, &cookie, &reference, "answered").await;
        step(&app, &cookie, &reference, "resolve").await;
        let done = app.get(&path).await.json();
        assert!(done["paused_at"].is_null() && done["due_at"].is_string());
        let told = app.get("/api/v1/requests/statistics/promises").await.json();
        assert_eq!(
            (&told["period"], &told["all"]["kept"]),
            (&json!("year"), &json!(1))
        );
        assert_eq!(told["services"][0]["kept_rate"], json!(1.0));
        let csv = app
            .get("/api/v1/requests/statistics/promises.csv?period=all")
            .await;
        assert!(csv.header("content-type").starts_with("text/csv"));
        let text = csv.text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[0],
            "kind,code,name,kept,missed,kept_rate,closed,median_hours,p90_hours"
        );
        assert!(
            lines[1].starts_with("all,\"\",\"\",1,0,1.000000,1,"),
            "{}",
            lines[1]
        );
        assert!(lines[2].starts_with("service,"), "{}", lines[2]);
        let page = app.get("/requests/promises?period=month").await.text();
        for part in [
            "promises-finding",
            "<rect width=\"100.00\"",
            "promises.csv?period=month",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("<script") && !page.contains("style="));
    }
}

#[tokio::test]
async fn a_period_that_is_none_is_said() {
    let app = app().await;
    for path in [
        "/api/v1/requests/statistics/promises",
        "/api/v1/requests/statistics/promises.csv",
    ] {
        for (query, status, said) in [
            (
                "period=decade",
                StatusCode::UNPROCESSABLE_ENTITY,
                "period not-readable",
            ),
            (
                "period=%3Cb%3E",
                StatusCode::UNPROCESSABLE_ENTITY,
                "period not-readable",
            ),
        ] {
            let answer = app.get(&format!("{path}?{query}")).await;
            assert_eq!(
                (answer.status, answer.fields()),
                (status, vec![said.to_owned()]),
                "{path}?{query}"
            );
        }
        let answer = app.get(&format!("{path}?period=%ff")).await;
        assert_eq!(answer.code(), "not-utf8", "{path}");
        assert_eq!(
            app.get(&format!("{path}?period=&x=1")).await.status,
            StatusCode::OK
        );
    }
    let page = app.get("/requests/promises?period=%3Cb%3E").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains("<b>"));
}
