//! What is beside the standard is there only for who asks for it, and where the operator offers it.

use super::{key, list, pothole};
use crate::test_app::{TestApp, app_with, apps};
use serde_json::json;

async fn get(app: &TestApp, query: &str) -> Vec<serde_json::Value> {
    list(&app.get(&format!("/open311/v2/requests.json{query}")).await)
}

#[tokio::test]
async fn extensions_true_adds_and_nothing_else_does() {
    for app in apps().await {
        let key = key(&app, false).await;
        let lamp = [("service_code", "lamp"), ("attribute[how]", "out")];
        pothole(&app, &key, &lamp).await;
        for query in ["", "?extensions=false", "?extensions=", "?page=1"] {
            assert_eq!(
                get(&app, query).await[0].as_object().unwrap().len(),
                17,
                "{query}"
            );
        }
        let more = &get(&app, "?extensions=true").await[0];
        assert_eq!(
            more["attributes"],
            json!([{"label": "What is wrong with it?", "name": "how", "value": "It is out", "code": "how"}])
        );
        assert_eq!(
            more["extended_attributes"],
            json!({"channel": "open311", "photos": []})
        );
        assert_eq!(more["notes"], json!([]));
    }
}

#[tokio::test]
async fn pages_are_counted_from_one() {
    for app in apps().await {
        let key = key(&app, false).await;
        for _ in 0..5 {
            pothole(&app, &key, &[]).await;
        }
        let all = get(&app, "").await;
        for (query, from, to) in [
            ("?page=1&page_size=2", 0, 2),
            ("?page=3&page_size=2", 4, 5),
            ("?page=4&page_size=2", 5, 5),
            ("?page_size=3", 0, 3),
            ("?page=1", 0, 5),
        ] {
            assert_eq!(get(&app, query).await, all[from..to], "{query}");
        }
        for wrong in ["?page=0", "?page=x", "?page_size=-1"] {
            let answer = app.get(&format!("/open311/v2/requests.json{wrong}")).await;
            assert_eq!(answer.status, 400, "{wrong}");
        }
    }
}

#[tokio::test]
async fn an_operator_may_offer_plain_georeport_alone() {
    let app = app_with(&["--open311-extensions", "none"]).await;
    let key = key(&app, true).await;
    for _ in 0..2 {
        pothole(&app, &key, &[]).await;
    }
    let all = get(&app, "").await;
    assert_eq!(get(&app, "?extensions=true&page=2&page_size=1").await, all);
    for path in [
        "servicerequestupdates.json",
        "servicerequestupdates.xml",
        "bulk/requests.csv",
    ] {
        assert_eq!(
            app.get(&format!("/open311/v2/{path}")).await.status,
            404,
            "{path}"
        );
    }
}
