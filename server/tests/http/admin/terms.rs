//! Targets: preview, save, what a new report is promised, somebody else at the same time.

use super::{open, seen};
use crate::test_app::{TestApp, apps, pothole};
use http::StatusCode;
use serde_json::Value;
use stoa_domain::accounts::Role;

const EDIT: &str = "/desk/admin/terms/edit?service=pothole";
const DOOR: &str = "/do/admin/terms";

/// When a case that was just reported is due.
async fn due(app: &TestApp) -> Value {
    let reference = app.report(&pothole()).await;
    let case = app.get(&format!("/api/v1/requests/{reference}")).await;
    case.json()["due_at"].clone()
}

fn form<'a>(seen: &'a str, n: &'a str, verb: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("service", "pothole"),
        ("seen", seen),
        ("resolution.n", n),
        ("resolution.unit", "hours"),
        ("calendar", ""),
        ("do", verb),
    ]
}

#[tokio::test]
async fn a_target_is_tried_saved_and_holds_for_the_next_report() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let before = due(&app).await;
        let list = app.get_as(&cookie, "/desk/admin/terms").await.text();
        assert!(
            list.contains(EDIT) && list.contains("id=\"service-idea\""),
            "{list}"
        );
        let (first, page) = open(&app, &cookie, EDIT).await;
        assert!(
            page.contains("name=\"resolution.n\"") && page.contains("value=\"5\""),
            "{page}"
        );
        assert!(page.contains("<option value=\"business_days\" selected"));
        let tried = app
            .post_form(&cookie, DOOR, &form(&first, "6", "preview"))
            .await;
        assert_eq!(tried.status, StatusCode::OK);
        assert!(
            tried.text().contains("admin-terms-work-then"),
            "{}",
            tried.text()
        );
        assert_eq!(seen(&tried.text()), first);
        assert_eq!(due(&app).await, before, "trying changes nothing");
        let saved = app
            .post_form(&cookie, DOOR, &form(&first, "6", "save"))
            .await;
        assert_eq!(saved.location(), "/desk/admin/terms?done=terms");
        // Noon UTC is seven in the city.
        assert_eq!(due(&app).await, "2026-11-23T13:00:00-05:00");
        let services = app.get("/api/v1/services/pothole").await.json();
        assert_eq!(services["target"]["unit"], "hours");
        // Nothing is promised.
        let (now, _) = open(&app, &cookie, EDIT).await;
        app.post_form(&cookie, DOOR, &form(&now, "", "save")).await;
        assert_eq!(due(&app).await, Value::Null);
    }
}

#[tokio::test]
async fn who_is_overtaken_keeps_what_was_typed_and_sees_what_was_changed() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Supervisor).await;
        let eve = app.signed_in("eve", Role::Supervisor).await;
        let (first, _) = open(&app, &ana, EDIT).await;
        app.post_form(&eve, DOOR, &form(&first, "9", "save")).await;
        let late = app.post_form(&ana, DOOR, &form(&first, "6", "save")).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let page = late.text();
        for part in ["admin-overtaken", "id=\"theirs\"", "EVE", "value=\"6\""] {
            assert!(page.contains(part), "{part} {page}");
        }
        assert_ne!(seen(&page), first);
        let again = app
            .post_form(&ana, DOOR, &form(&seen(&page), "6", "save"))
            .await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let wrong = form(&first, "six", "save");
        let wrong = app.post_form(&ana, DOOR, &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = wrong.text();
        for part in [
            "value=\"six\"",
            "error-not-a-number",
            "id=\"resolution-error\"",
        ] {
            assert!(page.contains(part), "{part} {page}");
        }
    }
}

#[tokio::test]
async fn all_services_at_once_keep_what_is_left_empty() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let edit = "/desk/admin/terms/edit";
        let (first, _) = open(&app, &cookie, edit).await;
        let all = |verb: &'static str| {
            vec![
                ("service", ""),
                ("seen", first.as_str()),
                ("response.n", "2"),
                ("response.unit", "working_hours"),
                ("resolution.n", ""),
                ("calendar", ""),
                ("do", verb),
            ]
        };
        let tried = app.post_form(&cookie, DOOR, &all("preview")).await.text();
        assert!(
            tried.contains("admin-terms-changed") && tried.contains("Street light"),
            "{tried}"
        );
        let saved = app.post_form(&cookie, DOOR, &all("save")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let list = app.get_as(&cookie, "/desk/admin/terms").await.text();
        assert_eq!(list.matches("ui-target-working-hours").count(), 4, "{list}");
        assert_eq!(list.matches("ui-target-business-days").count(), 4, "{list}");
        let late = app.post_form(&cookie, DOOR, &all("save")).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
    }
}
