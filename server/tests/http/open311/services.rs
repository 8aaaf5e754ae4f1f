//! `/open311/v2/services…`

use super::{error, list};
use crate::test_app::apps;
use serde_json::{Value, json};

#[tokio::test]
async fn the_list_has_exactly_the_standards_fields() {
    for app in apps().await {
        let services = list(&app.get("/open311/v2/services.json").await);
        let lamp = services
            .iter()
            .find(|s| s["service_code"] == "lamp")
            .unwrap();
        let expected = json!({"service_code": "lamp", "service_name": "Street light",
            "description": "Street light in the street", "metadata": true, "type": "realtime",
            "keywords": "road", "group": "Streets"});
        assert_eq!(lamp, &expected);
        let pothole = services.iter().find(|s| s["service_code"] == "pothole");
        assert_eq!(pothole.unwrap()["metadata"], false);
    }
}

#[tokio::test]
async fn a_definition_has_the_questions_in_order_and_conditions_only_when_asked() {
    for app in apps().await {
        let path = "/open311/v2/services/lamp.json";
        let plain = app.get(path).await.json();
        let how = json!({"variable": true, "code": "how", "datatype": "singlevaluelist", "required": true,
            "datatype_description": null, "order": 1, "description": "What is wrong with it?",
            "values": [{"key": "out", "name": "It is out"}, {"key": "flickers", "name": "It flickers"}]});
        let often = json!({"variable": true, "code": "often", "datatype": "number", "required": false,
            "datatype_description": null, "order": 2, "description": "How many times a minute?"});
        assert_eq!(
            plain,
            json!({"service_code": "lamp", "attributes": [how, often]})
        );
        let more = app.get(&format!("{path}?extensions=true")).await.json();
        let condition = &more["attributes"][1]["dependencies"];
        let expected = json!({"clause": "AND", "conditions": [{"attribute": "how", "op": "eq", "value": "flickers"}]});
        assert_eq!(condition, &expected);
        let none = app.get("/open311/v2/services/pothole.json").await.json();
        assert_eq!(none, json!({"service_code": "pothole", "attributes": []}));
        let xml = app.get("/open311/v2/services/lamp.xml").await.text();
        assert!(
            xml.contains("<attributes><attribute><variable>true</variable><code>how</code>"),
            "{xml}"
        );
        assert!(
            xml.contains("<values><value><key>out</key><name>It is out</name></value>"),
            "{xml}"
        );
        assert!(!xml.contains("dependencies"));
    }
}

#[tokio::test]
async fn what_is_not_there_is_404_in_the_standards_words() {
    let app = crate::test_app::app().await;
    for path in [
        "/open311/v2/services/nothing.json",
        "/open311/v2/services.json?jurisdiction_id=other.example",
        "/open311/v2/services/lamp.json?jurisdiction_id=other.example",
        "/open311/v2/tokens/nothing.json",
        "/open311/v2/requests/nothing.json",
        "/open311/v2/requests/R-0000-00.json",
        "/open311/v2/nothing.json",
        "/open311/nothing.json",
    ] {
        let answer = app.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), error(&answer).0),
            (404, 404),
            "{path}"
        );
    }
    let xml = app.get("/open311/v2/services/nothing.xml").await.text();
    assert!(
        xml.contains("<errors><error><code>404</code><description>"),
        "{xml}"
    );
    // Neither format.
    assert_eq!(app.get("/open311/v2/services/lamp.yaml").await.status, 404);
    let own = app
        .get("/open311/v2/services.json?jurisdiction_id=WWW.127.0.0.1")
        .await;
    assert_ne!(own.json(), Value::Null);
    assert_eq!(own.status, 200);
}
