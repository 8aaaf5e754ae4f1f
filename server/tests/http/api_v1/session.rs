//! `/api/v1/session`

use crate::test_app::{app, app_with};
use axum::body::Body;
use http::{Request, StatusCode};
use serde_json::json;
use stoa_domain::accounts::{Actor, Role};
use stoa_service::accounts::{NewStaff, create_staff};

async fn add(app: &crate::test_app::TestApp) {
    let new = NewStaff {
        username: "ana".into(),
        name: "Ana".into(),
        role: Role::Agent,
        department: None,
        password: "correct horse".into(),
    };
    create_staff(&app.portal, &Actor::System, new)
        .await
        .unwrap();
}

#[tokio::test]
async fn in_who_out() {
    let app = app().await;
    add(&app).await;
    let answer = app
        .post_json(
            "/api/v1/session",
            &json!({"username": "ana", "password": "correct horse"}),
        )
        .await;
    assert_eq!(
        (answer.status, answer.json()["username"].as_str()),
        (StatusCode::OK, Some("ana"))
    );
    let set = answer.header("set-cookie");
    for rule in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(set.contains(rule), "{set}");
    }
    let cookie = format!("stoa_session={}", answer.cookie("stoa_session").unwrap());
    assert_eq!(
        app.get_as(&cookie, "/api/v1/session").await.json()["name"],
        "Ana"
    );
    let out = Request::delete("/api/v1/session")
        .header("cookie", &cookie)
        .body(Body::empty())
        .unwrap();
    assert_eq!(app.send(out).await.status, StatusCode::NO_CONTENT);
    assert_eq!(
        app.get_as(&cookie, "/api/v1/session").await.text(),
        "null",
        "the token is dead, not only forgotten"
    );
    assert_eq!(
        app.get_as(&cookie, "/api/v1/desk/staff").await.code(),
        "signed-out"
    );
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_are_one_answer_and_too_many_are_refused() {
    let app = app().await;
    add(&app).await;
    let wrong = app
        .post_json(
            "/api/v1/session",
            &json!({"username": "ana", "password": "guess"}),
        )
        .await;
    let nobody = app
        .post_json(
            "/api/v1/session",
            &json!({"username": "eve", "password": "guess"}),
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.fields(), nobody.fields());
    let mut last = wrong;
    for _ in 0..20 {
        last = app
            .post_json(
                "/api/v1/session",
                &json!({"username": "ana", "password": "guess"}),
            )
            .await;
        if last.status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
    }
    assert_eq!(last.code(), "too-many");
    assert!(!last.header("retry-after").is_empty());
}

#[tokio::test]
async fn over_https_the_cookie_is_bound_to_the_host() {
    let app = app_with(&["--public-url", "https://stoa.example.org"]).await;
    add(&app).await;
    let answer = app
        .post_json(
            "/api/v1/session",
            &json!({"username": "ana", "password": "correct horse"}),
        )
        .await;
    let set = answer.header("set-cookie");
    assert!(
        set.starts_with("__Host-stoa=") && set.contains("Secure"),
        "{set}"
    );
}
