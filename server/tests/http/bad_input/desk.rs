//! Desk actions that do not fit.

use crate::test_app::{Answer, TestApp, apps, pothole};
use serde_json::Value;
use serde_json::json;
use stoa_domain::accounts::Role;

/// Desk actions that must be refused: what, verb, body, status, code or field.
fn actions() -> Vec<(&'static str, &'static str, Value, u16, &'static str)> {
    let long = "x".repeat(10_000);
    vec![
        (
            "no version",
            "status",
            json!({"event": "plan"}),
            422,
            "version required",
        ),
        (
            "a word for a version",
            "status",
            json!({"version": "new", "event": "plan"}),
            422,
            "version not-readable",
        ),
        (
            "no such event",
            "status",
            json!({"version": 1, "event": "explode"}),
            422,
            "event not-readable",
        ),
        (
            "closing without words",
            "status",
            json!({"version": 1, "event": "resolve", "update": " ", "reason": "fixed"}),
            422,
            "update required",
        ),
        (
            "closing without a reason",
            "status",
            json!({"version": 1, "event": "decline", "update": "Nobody found it, not by day and not by night"}),
            422,
            "reason required",
        ),
        (
            "a reason of the other list",
            "status",
            json!({"version": 1, "event": "decline", "reason": "fixed",
                "update": "Nobody found it, not by day and not by night"}),
            422,
            "reason unknown",
        ),
        (
            "closing in the words of a template",
            "status",
            json!({"version": 1, "event": "resolve", "reason": "fixed", "update": "The work is done!"}),
            422,
            "update too-thin",
        ),
        (
            "an appeal that is none",
            "appeal",
            json!({"version": 1, "decision": "upheld", "reasons": "Two photos show that the hole is still there"}),
            409,
            "conflict-no-appeal",
        ),
        (
            "no reasons",
            "appeal",
            json!({"version": 1, "decision": "rejected", "reasons": "No."}),
            422,
            "reasons too-thin",
        ),
        (
            "no such decision",
            "appeal",
            json!({"version": 1, "decision": "perhaps", "reasons": "x"}),
            422,
            "decision not-readable",
        ),
        (
            "a version not seen",
            "status",
            json!({"version": 99, "event": "plan"}),
            409,
            "conflict-stale",
        ),
        (
            "a move there is not",
            "status",
            json!({"version": 1, "event": "reopen", "update": "x"}),
            409,
            "conflict-illegal-move",
        ),
        (
            "no words",
            "note",
            json!({"text": ""}),
            422,
            "text required",
        ),
        (
            "too many words",
            "update",
            json!({"text": long}),
            422,
            "text too-long",
        ),
        (
            "outside",
            "place",
            json!({"version": 1, "lat": 0.0, "lon": 0.0}),
            422,
            "place outside",
        ),
        (
            "no place",
            "place",
            json!({"version": 1}),
            422,
            "lat required",
        ),
        (
            "no such service",
            "service",
            json!({"version": 1, "service": "x"}),
            422,
            "service unknown",
        ),
        (
            "nobody",
            "assign",
            json!({"version": 1, "assignee": "00000000-0000-0000-0000-000000000009"}),
            422,
            "assignee unknown",
        ),
        (
            "no id",
            "assign",
            json!({"version": 1, "assignee": "sam"}),
            422,
            "assignee not-readable",
        ),
        (
            "merging with nothing",
            "merge",
            json!({"version": 1, "other": " "}),
            422,
            "other required",
        ),
        (
            "merging with words",
            "merge",
            json!({"version": 1, "other": "the first one"}),
            422,
            "other not-a-reference",
        ),
        (
            "merging with what is not there",
            "merge",
            json!({"version": 1, "other": "R-0000-00"}),
            422,
            "other unknown",
        ),
        (
            "merging unseen",
            "merge",
            json!({"version": 99, "other": "R-0000-00"}),
            409,
            "conflict-stale",
        ),
        (
            "merging by the status",
            "status",
            json!({"version": 1, "event": "merge", "update": "x"}),
            409,
            "conflict-illegal-move",
        ),
        (
            "taking apart what is whole",
            "unmerge",
            json!({"version": 1}),
            409,
            "conflict-illegal-move",
        ),
        (
            "splitting into nothing",
            "split",
            json!({"version": 1, "parts": []}),
            422,
            "parts required",
        ),
        (
            "a part of no service",
            "split",
            json!({"version": 1, "parts": [{"service": "moon", "text": "x"}]}),
            422,
            "service unknown",
        ),
        (
            "a part without words",
            "split",
            json!({"version": 1, "parts": [{"service": "lamp", "text": " "}]}),
            422,
            "text required",
        ),
        (
            "a team there is not",
            "team",
            json!({"version": 1, "team": "moon"}),
            422,
            "team unknown",
        ),
        (
            "a team unseen",
            "team",
            json!({"version": 99, "team": null}),
            409,
            "conflict-stale",
        ),
        (
            "more than urgent",
            "priority",
            json!({"version": 1, "priority": 3}),
            422,
            "priority not-readable",
        ),
        (
            "urgent in words",
            "priority",
            json!({"version": 1, "priority": "high"}),
            422,
            "priority not-readable",
        ),
        (
            "linking with nothing",
            "link",
            json!({"version": 1}),
            422,
            "other required",
        ),
        (
            "unlinking what is not linked",
            "unlink",
            json!({"version": 1, "other": "R-0000-00"}),
            422,
            "other unknown",
        ),
    ]
}

fn says(answer: &Answer, word: &str) -> bool {
    answer.code() == word || answer.fields().iter().any(|f| f == word)
}

async fn state_of(app: &TestApp, cookie: &str, reference: &str) -> Value {
    app.get_as(cookie, &format!("/api/v1/desk/requests/{reference}"))
        .await
        .json()
}

#[tokio::test]
async fn a_bad_desk_action_is_named_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let before = state_of(&app, &cookie, &reference).await;
        for (what, verb, body, status, word) in actions() {
            let mut body = body;
            // The table's 1 stands for the version that was seen.
            if body["version"] == 1 {
                body["version"] = before["version"].clone();
            }
            let answer = app
                .post_json_as(
                    &cookie,
                    &format!("/api/v1/desk/requests/{reference}/{verb}"),
                    &body,
                )
                .await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            assert!(says(&answer, word), "{what}: {}", answer.text());
        }
        for verb in [
            "assign", "status", "update", "note", "place", "service", "merge", "unmerge", "split",
            "link", "unlink",
        ] {
            let body = json!({"version": 1, "event": "plan", "text": "x", "lat": 42.05, "lon": -71.05, "service": "lamp",
                "other": "R-ABCD-0W", "parts": [{"service": "lamp", "text": "x"}]});
            let answer = app
                .post_json_as(
                    &cookie,
                    &format!("/api/v1/desk/requests/R-0000-00/{verb}"),
                    &body,
                )
                .await;
            assert_eq!(answer.code(), "not-found", "{verb} of nothing");
        }
        assert_eq!(state_of(&app, &cookie, &reference).await, before);
    }
}
