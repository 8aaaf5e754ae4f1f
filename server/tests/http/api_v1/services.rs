//! `/api/v1/services`, `/api/v1/site`

use crate::test_app::{app, apps, pothole};
use http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn the_catalogue_lists_the_most_used_first() {
    for app in apps().await {
        app.report(&pothole()).await;
        let list = app.get("/api/v1/services?near=42.05,-71.05").await.json();
        let codes: Vec<&str> = list
            .as_array()
            .unwrap()
            .iter()
            .map(|s| s["code"].as_str().unwrap())
            .collect();
        assert_eq!(codes.len(), 4);
        assert_eq!(codes[0], "pothole");
        let lamp = app.get("/api/v1/services/lamp").await.json();
        assert_eq!(
            (&lamp["code"], &lamp["form"]["version"]),
            (&"lamp".into(), &1.into())
        );
        let how = json!({"code": "how", "text": "What is wrong with it?", "kind": "one", "required": true,
            "choices": [{"key": "out", "name": "It is out"}, {"key": "flickers", "name": "It flickers"}]});
        let often = json!({"code": "often", "text": "How many times a minute?", "kind": "number", "required": true,
            "condition": {"all": true, "clauses": [{"field": "how", "equal": true, "value": "flickers"}]}});
        let pages = json!([{"title": "The lamp", "fields": [how]}, {"title": "How it flickers", "fields": [often]}]);
        assert_eq!(lamp["form"]["pages"], pages);
        let pothole = app.get("/api/v1/services/pothole").await.json();
        assert_eq!(pothole["form"], json!({"version": 1, "pages": []}));
    }
}

#[tokio::test]
async fn an_unknown_service_is_404_and_a_broken_place_422() {
    let app = app().await;
    assert_eq!(
        app.get("/api/v1/services/nothing").await.code(),
        "not-found"
    );
    let answer = app.get("/api/v1/services?near=north").await;
    assert_eq!(
        (answer.status, answer.fields()),
        (
            StatusCode::UNPROCESSABLE_ENTITY,
            vec!["near not-readable".into()]
        )
    );
}

#[tokio::test]
async fn the_site_is_the_loaded_city() {
    let site = app().await.get("/api/v1/site").await.json();
    assert_eq!(
        (site["city"].as_str(), site["neighborhoods"][0].as_str()),
        (Some("Testville"), Some("Oldtown"))
    );
}
