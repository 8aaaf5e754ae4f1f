//! `…/media`: photos after their report. What does not fit is in `bad_input`.

use crate::test_app::{Answer, TestApp, apps, jpeg, json_request, pothole};
use axum::body::Body;
use http::{Method, Request, StatusCode};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A report that has arrived: its address and its receipt's token.
pub async fn receipt(app: &TestApp, key: &str) -> (String, String) {
    let mut request = json_request(Method::POST, "/api/v1/requests", &pothole());
    request
        .headers_mut()
        .insert("idempotency-key", key.parse().unwrap());
    let answer = app.send(request).await;
    let token = answer.json()["media_token"].as_str().unwrap().to_owned();
    (answer.header("location").to_owned(), token)
}

/// The name of a file.
pub fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Sends a file after its report.
pub async fn put(app: &TestApp, address: &str, token: &str, mime: &str, bytes: &[u8]) -> Answer {
    let request = Request::put(address)
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", mime)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(bytes.to_vec()))
        .unwrap();
    app.send(request).await
}

async fn listed(app: &TestApp, address: &str, token: &str) -> Answer {
    let request = Request::get(format!("{address}/media"))
        .header("authorization", format!("Bearer {token}"))
        .body(Body::empty())
        .unwrap();
    app.send(request).await
}

#[tokio::test]
async fn a_photo_comes_after_its_report_and_a_second_try_changes_nothing() {
    for app in apps().await {
        let (address, token) = receipt(&app, "late-1").await;
        assert_eq!(
            receipt(&app, "late-1").await,
            (address.clone(), token.clone())
        );
        let empty = listed(&app, &address, &token).await;
        assert_eq!(empty.json()["hashes"], Value::Array(Vec::new()));
        assert_eq!(empty.header("cache-control"), "private, no-store");
        let bytes = jpeg();
        let to = format!("{address}/media/{}?alt=The%20hole", hash(&bytes));
        for status in [StatusCode::CREATED, StatusCode::OK] {
            let answer = put(&app, &to, &token, "image/jpeg", &bytes).await;
            assert_eq!(answer.status, status, "{}", answer.text());
            assert_eq!(answer.json()["hashes"][0], hash(&bytes));
        }
        assert_eq!(
            listed(&app, &address, &token).await.json()["hashes"][0],
            hash(&bytes)
        );
        let one = app.get(&address).await.json();
        let media = one["media"].as_array().unwrap();
        assert_eq!(
            (media.len(), media[0]["alt"].as_str()),
            (1, Some("The hole"))
        );
        let photo = app.get(media[0]["url"].as_str().unwrap()).await;
        assert_eq!(photo.header("content-type"), "image/jpeg");
        assert_ne!(photo.body, bytes, "encoded anew");
        // The receipt's secret is in nothing that anybody reads.
        assert!(!app.get(&address).await.text().contains(&token));
    }
}

#[tokio::test]
async fn a_devices_part_of_the_gazetteer_is_one_public_answer() {
    let app = crate::test_app::app().await;
    let slice = app.get("/api/v1/geocode/slice").await;
    assert_eq!(slice.status, StatusCode::OK);
    assert!(slice.json()["streets"].as_array().is_some());
    let request = Request::get("/api/v1/geocode/slice")
        .header("if-none-match", slice.header("etag"))
        .body(Body::empty())
        .unwrap();
    assert_eq!(app.send(request).await.status, StatusCode::NOT_MODIFIED);
}
