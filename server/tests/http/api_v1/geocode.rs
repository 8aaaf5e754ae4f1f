//! `/api/v1/geocode…`

use crate::test_app::apps;

#[tokio::test]
async fn a_typing_error_still_finds_the_address_and_back() {
    for app in apps().await {
        let places = app.get("/api/v1/geocode?q=12%20habor%20st").await.json();
        assert!(
            places[0]["label"]
                .as_str()
                .unwrap()
                .starts_with("12 Harbor St"),
            "{places}"
        );
        let near = app
            .get("/api/v1/geocode/reverse?at=42.05,-71.05")
            .await
            .json();
        assert!(
            near["label"].as_str().unwrap().starts_with("12 Harbor St"),
            "{near}"
        );
        assert_eq!(app.get("/api/v1/geocode?q=").await.text(), "[]");
        assert_eq!(
            app.get("/api/v1/geocode/reverse").await.fields(),
            ["at required"]
        );
        assert_eq!(
            app.get("/api/v1/geocode/reverse?at=1").await.fields(),
            ["at not-readable"]
        );
        assert_eq!(
            app.get("/api/v1/geocode?q=a&limit=1000").await.fields(),
            ["limit not-readable"]
        );
    }
}
