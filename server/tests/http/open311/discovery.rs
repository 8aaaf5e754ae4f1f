//! `/open311/discovery.{xml,json}`

use super::children;
use crate::test_app::{app_with, apps};
use stoa_store::requests::catalogue;

#[tokio::test]
async fn it_says_where_and_since_when_in_both_formats() {
    for app in apps().await {
        let json = app.get("/open311/discovery.json").await;
        let all = json.json();
        for field in ["changeset", "contact", "key_service", "endpoints"] {
            assert!(!all[field].is_null(), "{field} of {all}");
        }
        let first = &all["endpoints"][0];
        assert_eq!(
            first["specification"],
            "http://wiki.open311.org/GeoReport_v2"
        );
        assert_eq!(first["type"], "test");
        assert_eq!(
            first["formats"],
            serde_json::json!(["text/xml", "application/json"])
        );
        assert!(first["url"].as_str().unwrap().ends_with("/open311/v2"));
        let xml = app.get("/open311/discovery.xml").await;
        assert!(xml.text().contains("<formats><format>text/xml</format>"));
        assert!(
            xml.text()
                .starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<discovery><changeset>")
        );
        assert_eq!(app.get("/open311/v2/services.xml").await.status, 200);
        assert_eq!(
            children(
                &app.get("/open311/v2/services.xml").await,
                "services",
                "service"
            ),
            4
        );
    }
}

#[tokio::test]
async fn the_changeset_stays_until_the_catalogue_changes() {
    for app in apps().await {
        let changeset = || async {
            let all = app.get("/open311/discovery.json").await.json();
            all["changeset"].as_str().unwrap().to_owned()
        };
        let first = changeset().await;
        app.ports.clock.advance(chrono::Duration::hours(1));
        assert_eq!(changeset().await, first);
        let tx = app.db.store.begin().await.unwrap();
        let mut services = catalogue::list(&app.db.store).await.unwrap();
        services[0].summary.name = "Hole".into();
        catalogue::replace(&tx, &services).await.unwrap();
        stoa_store::settings::put(&tx, "city-stamp", &"another")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        app.ports.clock.advance(chrono::Duration::hours(1));
        assert!(changeset().await > first);
    }
}

#[tokio::test]
async fn without_extensions_there_is_one_endpoint() {
    let app = app_with(&["--open311-extensions", "none"]).await;
    let all = app.get("/open311/discovery.json").await.json();
    assert_eq!(all["endpoints"].as_array().unwrap().len(), 1);
}
