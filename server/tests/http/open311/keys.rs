//! Keys: asked for, shown once, granted, taken away.

use super::{error, post};
use crate::test_app::{TestApp, app, app_with, apps};
use stoa_domain::accounts::Role;

const FILE: &str = "/open311/v2/requests.json";

async fn ask(app: &TestApp, pairs: &[(&str, &str)]) -> crate::test_app::Answer {
    app.post_form("", "/do/open311/key", pairs).await
}

async fn file(app: &TestApp, key: &str) -> crate::test_app::Answer {
    let form = [
        ("api_key", key),
        ("service_code", "pothole"),
        ("lat", "42.05"),
        ("long", "-71.05"),
    ];
    post(app, FILE, &form).await
}

#[tokio::test]
async fn a_key_is_shown_once_works_when_granted_and_not_after() {
    for app in apps().await {
        let form = [
            ("name", "Fix & Co"),
            ("email", "dev@example.org"),
            ("purpose", "An app"),
        ];
        let answer = ask(&app, &form).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("cache-control")),
            (200, "no-store")
        );
        let page = answer.text();
        let key = page
            .split("id=\"api-key\">")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap()
            .to_owned();
        assert_eq!(key.len(), 64);
        let waiting = file(&app, &key).await;
        assert_eq!(
            (waiting.status.as_u16(), error(&waiting).1.as_str()),
            (403, "api_key: [en] open311-error-key-waiting {}")
        );

        let boss = app.signed_in("boss", Role::Supervisor).await;
        let keys = app.get_as(&boss, "/api/v1/desk/keys?state=requested").await;
        assert!(!keys.text().contains(&key), "staff never see the key");
        let all = keys.json();
        assert_eq!(all[0]["name"], "Fix & Co");
        assert_eq!(all[0]["prefix"], key[..8]);
        let id = all[0]["id"].as_str().unwrap();
        let decide = |event: &'static str| {
            let (app, boss) = (&app, &boss);
            async move {
                app.post_form(boss, "/do/desk/key", &[("id", id), ("event", event)])
                    .await
            }
        };
        assert_eq!(decide("grant").await.location(), "/desk/keys?done=grant");
        assert_eq!(file(&app, &key).await.status, 200);
        let again = decide("grant").await;
        assert_eq!(again.location(), "/desk/keys?error=conflict-stale");
        decide("revoke").await;
        let revoked = file(&app, &key).await;
        assert_eq!(
            (revoked.status.as_u16(), error(&revoked).1.as_str()),
            (403, "api_key: [en] open311-error-key-unknown {}")
        );
        assert_eq!(app.count().await, 1);
        let seen = app.get_as(&boss, "/api/v1/desk/keys").await.json();
        assert_eq!(seen[0]["state"], "revoked");
        assert_eq!(seen[0]["decided_by"], "BOSS");
        assert!(seen[0]["last_used_at"].is_string());
    }
}

#[tokio::test]
async fn an_incomplete_form_goes_back_with_what_was_typed_and_makes_no_key() {
    let app = app().await;
    for (form, wrong) in [
        (
            vec![("email", "a@b.org"), ("purpose", "x")],
            "error=required&field=name",
        ),
        (
            vec![("name", "A"), ("email", "a@"), ("purpose", "x")],
            "error=not-an-email&field=email",
        ),
        (
            vec![("name", "A"), ("email", "a@b.org")],
            "error=required&field=purpose",
        ),
    ] {
        let answer = ask(&app, &form).await;
        assert!(
            answer
                .location()
                .starts_with(&format!("/developers?{wrong}")),
            "{}",
            answer.location()
        );
        assert!(!answer.location().contains("a%40"));
        let typed = answer.cookie("stoa_typed").unwrap();
        let cookie = format!("stoa_typed={typed}");
        let page = app.get_as(&cookie, answer.location()).await.text();
        assert!(page.contains("value=\"a@"), "{}", answer.location());
    }
    let robot = [
        ("name", "A"),
        ("email", "a@b.org"),
        ("purpose", "x"),
        ("website", "http://buy.example"),
    ];
    assert_eq!(ask(&app, &robot).await.status, 422);
    let boss = app.signed_in("boss", Role::Supervisor).await;
    assert_eq!(
        app.get_as(&boss, "/api/v1/desk/keys").await.json(),
        serde_json::json!([])
    );
    let wrong = app
        .post_form(&boss, "/do/desk/key", &[("id", "x"), ("event", "grant")])
        .await;
    assert_eq!(wrong.status, 404);
}

#[tokio::test]
async fn asking_has_a_limit() {
    let app = app_with(&["--rate-follow", "1/1h"]).await;
    let form = [("name", "A"), ("email", "a@b.org"), ("purpose", "x")];
    assert_eq!(ask(&app, &form).await.status, 200);
    assert_eq!(ask(&app, &form).await.status, 429);
}
