//! Teams, rules, queues and acts on many over the desk's JSON API.

use crate::test_app::{TestApp, apps, json_request, pothole};
use http::{Method, StatusCode, header};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;

async fn send(app: &TestApp, cookie: &str, method: Method, path: &str, body: &Value) -> Value {
    let mut request = json_request(method, path, body);
    let headers = request.headers_mut();
    headers.insert(header::COOKIE, cookie.parse().unwrap());
    let answer = app.send(request).await;
    assert!(answer.status.is_success(), "{path}: {}", answer.text());
    match answer.status {
        StatusCode::NO_CONTENT => Value::Null,
        _ => answer.json(),
    }
}

#[tokio::test]
async fn rules_are_tried_saved_and_send_what_comes_in_to_its_team() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        app.report(&pothole()).await;
        let team = json!({"name": "Night crew", "department": "Public Works"});
        let added = send(&app, &cookie, Method::POST, "/api/v1/desk/teams", &team).await;
        assert_eq!(added["code"], "night-crew");
        let teams = app.get_as(&cookie, "/api/v1/desk/teams").await.json();
        assert_eq!(teams[0]["name"], "Night crew");
        let rules = json!([{"name": "Holes", "when": {"services": ["pothole"], "words": ["hand"]},
            "then": {"team": "night-crew", "person": "ana", "priority": 1}}]);
        let routing = "/api/v1/desk/routing";
        let tried = json!({"rules": rules});
        let run = send(
            &app,
            &cookie,
            Method::POST,
            "/api/v1/desk/routing/dry-run",
            &tried,
        )
        .await;
        assert_eq!((&run["cases"], &run["elsewhere"]), (&json!(1), &json!(1)));
        assert_eq!(run["rules"][0]["samples"][0]["then"]["team"], "night-crew");
        let saved = json!({"version": 0, "rules": rules});
        let saved = send(&app, &cookie, Method::PUT, routing, &saved).await;
        assert_eq!(saved["version"], 1);
        let book = app.get_as(&cookie, routing).await.json();
        assert_eq!(
            (&book["history"][0]["by"], &book["changed"]),
            (&json!("ANA"), &json!(false))
        );
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/desk/requests/{reference}");
        let case = app.get_as(&cookie, &path).await.json();
        assert_eq!(
            case["team"],
            json!({"code": "night-crew", "name": "Night crew"})
        );
        assert_eq!(
            (&case["assignee"]["name"], &case["priority"]),
            (&json!("ANA"), &json!(1))
        );
        let public = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .text();
        for hidden in ["Night crew", "Holes", "routed", "priority"] {
            assert!(!public.contains(hidden), "{hidden}: {public}");
        }
        let counts = app.get_as(&cookie, "/api/v1/desk/queues").await.json();
        let count = |queue: &str| {
            let all = counts["queues"].as_array().unwrap();
            all.iter().find(|c| c["queue"] == queue).unwrap()["count"].clone()
        };
        assert_eq!(
            (count("open"), count("mine"), count("team")),
            (json!(2), json!(1), json!(0))
        );
        let team = app
            .get_as(&cookie, "/api/v1/desk/requests?team=night-crew")
            .await
            .json();
        assert_eq!(team["total"], 1);
        let dormant = app
            .get_as(&cookie, "/api/v1/desk/requests?dormant=1")
            .await
            .json();
        assert_eq!(dormant["total"], 0);
        send(
            &app,
            &cookie,
            Method::DELETE,
            "/api/v1/desk/teams/night-crew",
            &Value::Null,
        )
        .await;
    }
}

#[tokio::test]
async fn many_are_changed_told_and_taken_back_and_filters_are_kept() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let (one, two) = (app.report(&pothole()).await, app.report(&pothole()).await);
        let body = json!({"do": {"act": "priority", "priority": 2},
            "cases": [{"reference": one, "version": 1}, {"reference": two, "version": 99}]});
        let done = send(&app, &cookie, Method::POST, "/api/v1/desk/bulk", &body).await;
        let became: Vec<&Value> = done["cases"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| &c["became"])
            .collect();
        assert_eq!(became, ["done", "stale"]);
        let path = format!("/api/v1/desk/bulk/{}", done["id"].as_str().unwrap());
        let shown = app.get_as(&cookie, &path).await.json();
        assert_eq!(
            (&shown["act"], &shown["may_undo"]),
            (&json!("priority"), &json!(true))
        );
        let undo = format!("{path}/undo");
        let undone = send(&app, &cookie, Method::POST, &undo, &Value::Null).await;
        assert_eq!(undone["cases"][0]["undone"], "restored");
        let again = app.post_json_as(&cookie, &undo, &Value::Null).await;
        assert_eq!(again.code(), "conflict-not-undoable");
        let other = app.signed_in("eve", Role::Supervisor).await;
        assert_eq!(
            app.get_as(&other, &path).await.status,
            StatusCode::NOT_FOUND
        );
        let filter =
            json!({"name": "Holes", "pairs": [["service", "pothole"], ["status", "open"]]});
        let kept = send(&app, &cookie, Method::POST, "/api/v1/desk/filters", &filter).await;
        let counts = app.get_as(&cookie, "/api/v1/desk/queues").await.json();
        assert_eq!(
            (&counts["saved"][0]["name"], &counts["saved"][0]["count"]),
            (&json!("Holes"), &json!(2))
        );
        let path = format!("/api/v1/desk/filters/{}", kept["id"].as_str().unwrap());
        send(&app, &cookie, Method::DELETE, &path, &Value::Null).await;
    }
}
