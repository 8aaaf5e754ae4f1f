//! `/api/v1/requests.csv`, `/api/v1/requests.geojson`

use crate::test_app::{app, apps, pothole};
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::Request;
use http_body_util::BodyExt;
use serde_json::json;
use std::net::SocketAddr;
use tower::ServiceExt;

#[tokio::test]
async fn both_files_hold_exactly_the_filter() {
    for app in apps().await {
        let hole = app.report(&pothole()).await;
        app.report(&json!({"service": "idea", "description": "More benches"}))
            .await;
        let csv = app.get("/api/v1/requests.csv?service=pothole").await;
        assert!(csv.header("content-type").starts_with("text/csv"));
        let text = csv.text();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(&reader.headers().unwrap()[0], "reference");
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!((rows.len(), &rows[0][0]), (1, hole.as_str()));
        let all = app.get("/api/v1/requests.geojson").await;
        assert_eq!(all.header("content-type"), "application/geo+json");
        let features = all.json()["features"].as_array().unwrap().clone();
        assert_eq!(features.len(), 2);
        let placed = features
            .iter()
            .filter(|f| f["geometry"]["type"] == "Point")
            .count();
        assert_eq!(placed, 1, "a request without a place has a null geometry");
        let none = app
            .get("/api/v1/requests.geojson?service=lamp")
            .await
            .json();
        assert_eq!(none["features"], json!([]));
        assert_eq!(
            app.get("/api/v1/requests.csv?status=x").await.fields(),
            ["status not-readable"]
        );
    }
}

#[tokio::test]
async fn a_formula_in_the_reporters_words_is_text_in_the_file() {
    for app in apps().await {
        let mut draft = pothole();
        draft["address"] = json!("=HYPERLINK(\"http://evil.example\")");
        app.report(&draft).await;
        let csv = app.get("/api/v1/requests.csv").await.text();
        assert!(csv.contains("'=HYPERLINK"), "{csv}");
    }
}

/// A compressing layer asks once more after the end; a body that does not bear it breaks the connection.
#[tokio::test]
async fn a_file_may_be_asked_again_after_its_end() {
    let app = app().await;
    for path in ["/api/v1/requests.csv", "/api/v1/requests.geojson"] {
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        let client = SocketAddr::from(([203, 0, 113, 7], 50_000));
        request.extensions_mut().insert(ConnectInfo(client));
        let mut body = app
            .router
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .into_body();
        while let Some(frame) = body.frame().await {
            frame.unwrap();
        }
        assert!(body.frame().await.is_none(), "{path}");
    }
}
