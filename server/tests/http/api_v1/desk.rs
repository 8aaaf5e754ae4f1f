//! `/api/v1/desk/…`

use crate::test_app::{TestApp, apps, pothole};
use http::StatusCode;
use serde_json::{Value, json};
use stoa_domain::accounts::Role;
use stoa_domain::requests::{Event, Status};

async fn case(app: &TestApp, cookie: &str, reference: &str) -> Value {
    app.get_as(cookie, &format!("/api/v1/desk/requests/{reference}"))
        .await
        .json()
}

#[tokio::test]
async fn a_case_goes_its_way_and_the_public_sees_its_part() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let act = |verb: &str| format!("/api/v1/desk/requests/{reference}/{verb}");
        let seen = case(&app, &cookie, &reference).await;
        assert_eq!(seen["contact"]["email"], "ana@example.org");
        let staff = app.get_as(&cookie, "/api/v1/desk/staff").await.json();
        let sam = staff[0]["id"].clone();
        let after = app
            .post_json_as(
                &cookie,
                &act("assign"),
                &json!({"version": seen["version"], "assignee": sam}),
            )
            .await;
        assert_eq!(after.status, StatusCode::OK, "{}", after.text());
        let body = json!({"version": after.json()["version"], "event": "resolve", "reason": "fixed",
            "update": "Filled today. Two men came with hot asphalt."});
        let done = app
            .post_json_as(&cookie, &act("status"), &body)
            .await
            .json();
        assert_eq!(done["status"], "resolved");
        assert_eq!(done["moves"], json!([]), "an agent may not reopen");
        app.post_json_as(&cookie, &act("note"), &json!({"text": "Invoice 17"}))
            .await;
        let public = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .text();
        assert!(public.contains("Filled today.") && !public.contains("Invoice 17"));
        let queue = app
            .get_as(&cookie, "/api/v1/desk/requests?assignee=me")
            .await
            .json();
        assert_eq!(queue["items"][0]["assignee"]["name"], "SAM");
    }
}

#[tokio::test]
async fn who_has_not_seen_the_last_change_may_not_overwrite_it() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let version = case(&app, &cookie, &reference).await["version"].clone();
        let path = format!("/api/v1/desk/requests/{reference}/status");
        let body = json!({"version": version, "event": "acknowledge"});
        assert_eq!(
            app.post_json_as(&cookie, &path, &body).await.status,
            StatusCode::OK
        );
        let stale = app
            .post_json_as(
                &cookie,
                &path,
                &json!({"version": version, "event": "plan"}),
            )
            .await;
        assert_eq!(
            (stale.status, stale.code().as_str()),
            (StatusCode::CONFLICT, "conflict-stale")
        );
        assert_eq!(case(&app, &cookie, &reference).await["status"], "in_review");
    }
}

#[tokio::test]
async fn a_move_that_the_table_has_not_is_refused_for_every_status() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/desk/requests/{reference}/status");
        let seen = case(&app, &cookie, &reference).await;
        for event in Event::ALL
            .into_iter()
            .filter(|e| Status::Received.after(*e).is_none())
        {
            let body =
                json!({"version": seen["version"], "event": event.code(), "update": "Words"});
            let answer = app.post_json_as(&cookie, &path, &body).await;
            assert_eq!(answer.code(), "conflict-illegal-move", "{event:?}");
        }
        let offered: Vec<&str> = seen["moves"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m.as_str().unwrap())
            .collect();
        // Those that come with another request have doors of their own.
        let table: Vec<&str> = Status::Received
            .moves()
            .filter(|m| !m.event.has_own_door())
            .map(|m| m.event.code())
            .collect();
        assert_eq!(offered, table);
    }
}

#[tokio::test]
async fn the_outbox_shows_messages_and_sends_one_again() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        app.report(&pothole()).await;
        stoa_service::requests::messages::expand_events(&app.portal, 10)
            .await
            .unwrap();
        let page = app
            .get_as(&cookie, "/api/v1/desk/outbox?status=queued")
            .await
            .json();
        let id = page["items"][0]["id"].as_str().unwrap();
        let due = stoa_service::requests::messages::claim_due(&app.portal, 10)
            .await
            .unwrap();
        stoa_service::requests::messages::delivered(&app.portal, due[0].id)
            .await
            .unwrap();
        let again = app
            .post_json_as(
                &cookie,
                &format!("/api/v1/desk/outbox/{id}/resend"),
                &json!({}),
            )
            .await;
        assert_eq!(again.status, StatusCode::NO_CONTENT, "{}", again.text());
        for wrong in ["00000000-0000-0000-0000-000000000009", "x"] {
            let answer = app
                .post_json_as(
                    &cookie,
                    &format!("/api/v1/desk/outbox/{wrong}/resend"),
                    &json!({}),
                )
                .await;
            assert_eq!(answer.code(), "not-found");
        }
    }
}

#[tokio::test]
async fn templates_come_in_the_readers_language() {
    for app in apps().await {
        let cookie = app.signed_in("vic", Role::Viewer).await;
        let list = app.get_as(&cookie, "/api/v1/desk/templates").await.json();
        assert_eq!(list[0]["text"], "We fixed it.");
    }
}
