//! The world around the portal misbehaves: a locked database, a clock that jumps.

use crate::test_app::{app, apps, pothole};
use chrono::Duration;
use http::StatusCode;
use serde_json::json;
use stoa_store::Store;

#[tokio::test]
async fn a_locked_database_is_said_and_nothing_is_half_written() {
    let app = app().await;
    let other = Store::open(&app.db.url).await.unwrap();
    let held = other.begin().await.unwrap(); // another process that writes and does not finish
    let answer = app.post_json("/api/v1/requests", &pothole()).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, "unavailable")
    );
    assert!(!answer.header("retry-after").is_empty());
    assert_eq!(app.count().await, 0, "reading goes on");
    drop(held);
    app.report(&pothole()).await;
    assert_eq!(app.count().await, 1);
}

#[tokio::test]
async fn a_clock_that_jumps_back_loses_nothing_and_doubles_nothing() {
    for app in apps().await {
        let mut made = vec![app.report(&pothole()).await];
        app.ports.clock.advance(Duration::hours(-30));
        made.push(app.report(&pothole()).await);
        app.ports.clock.advance(Duration::days(400));
        made.push(
            app.report(&json!({"service": "idea", "description": "Trees"}))
                .await,
        );
        made.reverse();
        let mut seen = Vec::new();
        let mut path = "/api/v1/requests?limit=1".to_owned();
        loop {
            let page = app.get(&path).await.json();
            seen.extend(page["items"][0]["reference"].as_str().map(str::to_owned));
            match page["next"].as_str() {
                Some(next) => path = format!("/api/v1/requests?limit=1&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, made, "{}", app.db.name);
    }
}
