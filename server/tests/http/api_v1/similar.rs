//! `/api/v1/requests/similar`, `/api/v1/requests/{reference}/me-too` and the desk's ways to say what belongs together.

use crate::city::HERE;
use crate::test_app::{TestApp, apps, json_request, pothole};
use http::{Method, StatusCode};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;

fn near(more: &str) -> String {
    format!(
        "/api/v1/requests/similar?lat={}&lon={}{more}",
        HERE.lat, HERE.lon
    )
}

async fn version(app: &TestApp, cookie: &str, reference: &str) -> Value {
    let path = format!("/api/v1/desk/requests/{reference}");
    app.get_as(cookie, &path).await.json()["version"].clone()
}

#[tokio::test]
async fn what_is_known_nearby_is_offered_and_never_in_the_way() {
    for app in apps().await {
        let reference = app.report(&pothole()).await;
        let found = app.get(&near("&service=pothole&q=A+deep+hole")).await;
        assert_eq!(found.status, StatusCode::OK);
        let first = &found.json()[0];
        assert_eq!(first["reference"], reference.as_str());
        assert!(first["score"].as_f64().unwrap() > 0.5 && first["me_too"] == 0);
        assert!(!found.text().contains("ana@example.org"));
        assert_ne!(app.report(&pothole()).await, reference);
    }
}

#[tokio::test]
async fn a_device_is_counted_once_by_its_cookie_or_its_key() {
    for app in apps().await {
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/requests/{reference}/me-too");
        let first = app.post_json(&path, &json!({})).await;
        assert_eq!(
            first.json(),
            json!({"reference": reference, "me_too": 1, "counted": true})
        );
        let device = first.cookie("stoa_device").expect("a cookie");
        let cookie = format!("stoa_device={device}");
        let email = json!({"email": "ali@example.org"});
        let again = app.post_json_as(&cookie, &path, &email).await;
        assert_eq!(
            (
                again.json()["me_too"].clone(),
                again.json()["counted"].clone()
            ),
            (json!(1), json!(false))
        );
        assert_eq!(again.cookie("stoa_device"), None, "it keeps its own");
        for (key, count) in [("k1", 2), ("k1", 2), ("k2", 3)] {
            let mut request = json_request(Method::POST, &path, &json!({}));
            request
                .headers_mut()
                .insert("idempotency-key", key.parse().unwrap());
            let answer = app.send(request).await;
            assert_eq!(answer.json()["me_too"], count);
            assert_eq!(answer.cookie("stoa_device"), None);
        }
        let seen = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(
            (&seen["me_too"], &seen["followers"]),
            (&json!(3), &json!(2))
        );
    }
}

#[tokio::test]
async fn staff_merge_take_apart_split_and_link() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        let one = app.report(&pothole()).await;
        let two = app.report(&pothole()).await;
        let act = async |verb: &str, mut body: Value| {
            body["version"] = version(&app, &cookie, &two).await;
            let path = format!("/api/v1/desk/requests/{two}/{verb}");
            let answer = app.post_json_as(&cookie, &path, &body).await;
            assert_eq!(answer.status, StatusCode::OK, "{verb}: {}", answer.text());
            answer.json()
        };
        let case = app
            .get_as(&cookie, &format!("/api/v1/desk/requests/{two}"))
            .await
            .json();
        assert_eq!(case["similar"][0]["reference"], one.as_str());
        let linked = act("link", json!({"other": one})).await;
        assert_eq!(linked["related"]["linked"][0]["reference"], one.as_str());
        act("unlink", json!({"other": one.to_lowercase()})).await;
        let merged = act("merge", json!({"other": one})).await;
        assert_eq!(merged["status"], "duplicate");
        let public = app.get(&format!("/api/v1/requests/{two}")).await.json();
        assert_eq!(public["related"]["survivor"]["reference"], one.as_str());
        let page = app.get(&format!("/requests/{two}")).await.text();
        assert!(
            page.contains(&format!("/requests/{one}")),
            "the way to the survivor"
        );
        assert!(
            !app.get(&near("&service=pothole"))
                .await
                .text()
                .contains(&two)
        );
        let apart = act("unmerge", json!({})).await;
        assert_eq!(
            (&apart["status"], &apart["related"]),
            (&json!("in_review"), &Value::Null)
        );
        let parts = json!([{"service": "lamp", "text": "The lamp"}, {"service": "noise", "text": "The noise"}]);
        let whole = act("split", json!({"parts": parts})).await;
        assert_eq!(whole["related"]["children"].as_array().unwrap().len(), 2);
        assert_eq!(app.count().await, 4);
    }
}
