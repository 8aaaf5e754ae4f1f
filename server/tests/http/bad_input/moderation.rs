//! Moderation and objections that do not fit.

use crate::test_app::{apps, pothole};
use http::StatusCode;
use serde_json::{Value, json};
use stoa_domain::accounts::Role;

/// Actions on a case that must be refused: what, verb, body, status, code or field. A version of 1 stands for the one seen.
fn actions() -> Vec<(&'static str, &'static str, Value, u16, &'static str)> {
    let long = "x".repeat(4_001);
    vec![
        (
            "publishing what is public",
            "publish",
            json!({"version": 1}),
            409,
            "conflict-illegal-move",
        ),
        (
            "publishing unseen",
            "publish",
            json!({"version": 99}),
            409,
            "conflict-stale",
        ),
        (
            "publishing without a version",
            "publish",
            json!({}),
            422,
            "version required",
        ),
        (
            "restoring what is public",
            "restore",
            json!({"version": 1}),
            409,
            "conflict-illegal-move",
        ),
        (
            "hiding for nothing",
            "hide",
            json!({"version": 1, "reason": " "}),
            422,
            "reason required",
        ),
        (
            "hiding for a reason of one's own",
            "hide",
            json!({"version": 1, "reason": "ugly"}),
            422,
            "reason unknown",
        ),
        (
            "hiding unseen",
            "hide",
            json!({"version": 99, "reason": "spam"}),
            409,
            "conflict-stale",
        ),
        (
            "blacking out nothing",
            "redact",
            json!({"version": 1, "text": "x"}),
            422,
            "part unknown",
        ),
        (
            "a part there is not",
            "redact",
            json!({"version": 1, "part": "answer:x", "text": "x"}),
            422,
            "part unknown",
        ),
        (
            "another's entry",
            "redact",
            json!({"version": 1, "part": "update:1", "text": "x"}),
            422,
            "part unknown",
        ),
        (
            "no words",
            "redact",
            json!({"version": 1, "part": "description", "text": " \u{202e}"}),
            422,
            "text required",
        ),
        (
            "too many words",
            "redact",
            json!({"version": 1, "part": "description", "text": long}),
            422,
            "text too-long",
        ),
        (
            "a part for a number",
            "redact",
            json!({"version": 1, "part": 7, "text": "x"}),
            422,
            "part not-readable",
        ),
        (
            "putting back what is there",
            "unredact",
            json!({"version": 1, "part": "description"}),
            422,
            "part unknown",
        ),
        (
            "no file",
            "file",
            json!({"hidden": true}),
            422,
            "file required",
        ),
        (
            "no id",
            "file",
            json!({"file": "a.jpg", "hidden": true}),
            422,
            "file not-readable",
        ),
        (
            "nobody's file",
            "file",
            json!({"file": "00000000-0000-0000-0000-000000000009", "hidden": true}),
            422,
            "file unknown",
        ),
        (
            "an original there is not",
            "original",
            json!({"part": "description"}),
            422,
            "part unknown",
        ),
        (
            "an original of nothing",
            "original",
            json!({}),
            422,
            "part unknown",
        ),
    ]
}

#[tokio::test]
async fn bad_moderation_is_named_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let case = format!("/api/v1/desk/requests/{reference}");
        let before = app.get_as(&cookie, &case).await.json();
        for (what, verb, body, status, word) in actions() {
            let mut body = body;
            if body["version"] == 1 {
                body["version"] = before["version"].clone();
            }
            let answer = app
                .post_json_as(&cookie, &format!("{case}/{verb}"), &body)
                .await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            let said = answer.code() == word || answer.fields().iter().any(|f| f == word);
            assert!(said, "{what}: {}", answer.text());
        }
        for verb in [
            "publish", "hide", "restore", "redact", "unredact", "file", "dismiss", "original",
        ] {
            let body = json!({"version": 1, "reason": "spam", "part": "description", "text": "x", "hidden": true,
                "file": "00000000-0000-0000-0000-000000000009"});
            let answer = app
                .post_json_as(
                    &cookie,
                    &format!("/api/v1/desk/requests/R-0000-00/{verb}"),
                    &body,
                )
                .await;
            assert_eq!(answer.code(), "not-found", "{verb} of nothing");
        }
        assert_eq!(app.get_as(&cookie, &case).await.json(), before);
        assert_eq!(
            app.get_as(&cookie, "/api/v1/desk/requests/R-0000-00/moderation")
                .await
                .code(),
            "not-found"
        );
        assert_eq!(
            app.get_as(&cookie, "/desk/moderation/R-0000-00")
                .await
                .status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            app.get_as(&cookie, "/desk/moderation/nothing").await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn bad_objections_and_bans_are_named_and_written_nowhere() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let door = format!("/api/v1/requests/{reference}/objections");
        for (body, field) in [
            (json!({}), "reason required"),
            (json!({"reason": "ugly"}), "reason unknown"),
            (json!({"reason": 1}), "reason not-readable"),
            (
                json!({"reason": "spam", "words": "x".repeat(1_001)}),
                "words too-long",
            ),
            (
                json!({"reason": "spam", "website": "http://buy.example"}),
                "website spam",
            ),
            (
                json!({"reason": "spam", "photo": "00000000-0000-0000-0000-000000000009"}),
                "photo unknown",
            ),
            (
                json!({"reason": "spam", "photo": "a.jpg"}),
                "photo not-readable",
            ),
            (
                json!({"reason": "spam", "update": 999_999}),
                "update unknown",
            ),
        ] {
            let answer = app.post_json(&door, &body).await;
            assert_eq!(answer.fields(), [field], "{body}");
        }
        // The plain form gives back what was typed.
        let form = [
            ("reference", reference.as_str()),
            ("reason", "ugly"),
            ("words", "so it is"),
        ];
        let back = app.post_form("", "/do/requests/object", &form).await;
        assert!(
            back.location().contains("error=unknown") && back.location().contains("words=so+it+is"),
            "{}",
            back.location()
        );
        let shown = app.get(back.location()).await;
        assert!(shown.text().contains("so it is"));
        assert_eq!(
            app.get("/do/requests/object").await.status,
            StatusCode::NOT_FOUND
        );
        let queue = app.get_as(&cookie, "/api/v1/desk/moderation").await.json();
        assert_eq!(queue["objections"]["items"], json!([]));

        for (body, field) in [
            (json!({}), "kind required"),
            (
                json!({"kind": "person", "value": "Rosa", "reason": "x"}),
                "kind unknown",
            ),
            (
                json!({"kind": "email", "value": "rosa", "reason": "x"}),
                "value not-an-email",
            ),
            (
                json!({"kind": "phone", "value": "1", "reason": "x"}),
                "value not-a-phone",
            ),
            (
                json!({"kind": "email", "value": "rosa@example.org"}),
                "reason required",
            ),
            (
                json!({"kind": "email", "value": "rosa@example.org", "reason": "x", "days": 366}),
                "days not-a-number",
            ),
            (
                json!({"kind": "email", "value": "rosa@example.org", "reason": "x", "days": -1}),
                "days not-readable",
            ),
            // Nothing is known of this request's phone.
            (
                json!({"kind": "phone", "reference": reference, "reason": "x"}),
                "value required",
            ),
        ] {
            let answer = app.post_json_as(&cookie, "/api/v1/desk/bans", &body).await;
            assert!(
                answer.fields().iter().any(|f| f == field),
                "{body}: {}",
                answer.text()
            );
        }
        let nothing = json!({"kind": "email", "reference": "R-0000-00", "reason": "x"});
        assert_eq!(
            app.post_json_as(&cookie, "/api/v1/desk/bans", &nothing)
                .await
                .code(),
            "not-found"
        );
        let form = [("kind", "email"), ("value", "rosa"), ("reason", "Threats")];
        let back = app.post_form(&cookie, "/do/desk/ban", &form).await;
        assert!(
            back.location()
                .starts_with("/desk/moderation?error=not-an-email"),
            "{}",
            back.location()
        );
        assert!(
            app.get_as(&cookie, back.location())
                .await
                .text()
                .contains("Threats")
        );
        assert_eq!(
            app.get_as(&cookie, "/api/v1/desk/bans").await.json(),
            json!({"items": []})
        );
    }
}

/// Lists of the desk asked for with what no list gave out, or by nobody.
#[tokio::test]
async fn lists_and_the_map_of_the_desk_say_what_cannot_be_read() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Supervisor).await;
        let odd = "%27%20OR%201%3D1";
        for (path, field) in [
            (format!("/api/v1/desk/moderation?waiting={odd}"), "waiting"),
            (
                format!("/api/v1/desk/moderation?objections={odd}"),
                "objections",
            ),
            (format!("/api/v1/desk/bans?cursor={odd}"), "cursor"),
            ("/api/v1/desk/clusters?bbox=1,2,3&zoom=3".to_owned(), "bbox"),
            (
                "/api/v1/desk/clusters?bbox=-71.1,42,-71,42.1&zoom=23".to_owned(),
                "zoom",
            ),
            (
                "/api/v1/desk/clusters?bbox=-71.1,42,-71,42.1&zoom=9&status=lost".to_owned(),
                "status",
            ),
        ] {
            let answer = app.get_as(&cookie, &path).await;
            assert_eq!(answer.fields(), [format!("{field} not-readable")], "{path}");
            assert_eq!(
                app.get(&path).await.status,
                StatusCode::UNAUTHORIZED,
                "{path}"
            );
        }
        for (path, field) in [
            ("/api/v1/desk/clusters?zoom=3", "bbox"),
            ("/api/v1/desk/clusters?bbox=-71.1,42,-71,42.1", "zoom"),
        ] {
            let answer = app.get_as(&cookie, path).await;
            assert_eq!(answer.fields(), [format!("{field} required")], "{path}");
        }
        // A cursor of another list begins anew; the page says so much as the API does.
        let other = "waiting=1.00000000-0000-0000-0000-000000000000&objections=7&bans=7";
        let page = app
            .get_as(&cookie, &format!("/desk/moderation?{other}"))
            .await;
        assert_eq!(page.status, StatusCode::OK);
        let page = app
            .get_as(&cookie, &format!("/desk/moderation?bans={odd}"))
            .await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
