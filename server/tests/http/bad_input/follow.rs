//! Subscriptions, choices and webhooks that do not fit: refused with their field, and nothing is kept or sent.

use crate::test_app::{TestApp, app, app_with, apps, json_request};
use axum::body::Body;
use http::{Method, Request, StatusCode};
use serde_json::{Value, json};
use stoa_service::requests::messages::claim_due;

/// Subscriptions: what is wrong, what is sent, the field and code that come back.
fn subscriptions() -> Vec<(&'static str, Value, &'static str)> {
    let near = |more: Value| {
        let mut whole = json!({"area": "near", "lat": 42.05, "lon": -71.05, "channel": "mail", "email": "ali@example.org"});
        for (name, value) in more.as_object().unwrap() {
            whole[name] = value.clone();
        }
        whole
    };
    let keys = json!({"p256dh": "B".repeat(87), "auth": "a".repeat(22)});
    let push =
        |endpoint: &str| near(json!({"channel": "push", "endpoint": endpoint, "keys": keys}));
    vec![
        ("nothing", json!({}), "area required"),
        (
            "an area there is not",
            near(json!({"area": "moon"})),
            "area not-a-choice",
        ),
        (
            "a word for a number",
            near(json!({"lat": "north"})),
            "lat not-readable",
        ),
        (
            "half a position",
            near(json!({"lon": null})),
            "place not-readable",
        ),
        (
            "outside",
            near(json!({"lat": 10.0, "lon": 10.0})),
            "place outside",
        ),
        (
            "a radius of our own choice",
            near(json!({"metres": 123_456})),
            "metres not-a-choice",
        ),
        (
            "a place nobody knows",
            json!({"area": "near", "place": "Zzz Qqq", "email": "a@b.co"}),
            "place unknown",
        ),
        (
            "a street nobody knows",
            json!({"area": "street", "place": "Zzz Qqq", "email": "a@b.co"}),
            "place unknown",
        ),
        (
            "a very long place",
            near(json!({"place": "x".repeat(5_000)})),
            "place too-long",
        ),
        (
            "a neighborhood there is not",
            near(json!({"area": "neighborhood", "neighborhood": "Atlantis"})),
            "neighborhood unknown",
        ),
        (
            "a request there is not",
            near(json!({"area": "request", "reference": "R-0000-00"})),
            "reference unknown",
        ),
        (
            "no reference",
            near(json!({"area": "request", "reference": "x"})),
            "reference not-readable",
        ),
        (
            "a service there is not",
            near(json!({"service": "teleport"})),
            "service unknown",
        ),
        (
            "no way",
            near(json!({"channel": "pigeon"})),
            "channel not-a-choice",
        ),
        ("no address", near(json!({"email": ""})), "email required"),
        (
            "two addresses",
            near(json!({"email": "a@b.co\r\nBcc: c@d.ef"})),
            "email not-an-email",
        ),
        (
            "no phone",
            near(json!({"channel": "sms"})),
            "phone required",
        ),
        (
            "words for a phone",
            near(json!({"channel": "sms", "phone": "call me"})),
            "phone not-a-phone",
        ),
        (
            "a cadence there is not",
            near(json!({"cadence": "hourly"})),
            "cadence not-a-choice",
        ),
        (
            "no time",
            near(json!({"quiet_from": "25:00", "quiet_to": "07:00"})),
            "quiet_from not-a-time",
        ),
        (
            "no night",
            near(json!({"quiet_from": "07:00", "quiet_to": "07:00"})),
            "quiet_to same-time",
        ),
        (
            "our own network",
            push("https://127.0.0.1/x"),
            "endpoint not-allowed",
        ),
        (
            "the cloud's own address",
            push("https://169.254.169.254/latest"),
            "endpoint not-allowed",
        ),
        (
            "no https",
            push("http://push.example.org/x"),
            "endpoint not-allowed",
        ),
        ("a file", push("file:///etc/passwd"), "endpoint not-allowed"),
        (
            "no keys",
            near(json!({"channel": "push", "endpoint": "https://push.example.org/x"})),
            "keys not-readable",
        ),
    ]
}

async fn sends_nothing(app: &TestApp, what: &str) {
    let due = claim_due(&app.portal, 10).await.unwrap();
    assert!(due.is_empty(), "{what}");
}

#[tokio::test]
async fn broken_subscriptions_are_refused_with_their_field() {
    for app in apps().await {
        for (what, body, field) in subscriptions() {
            let answer = app.post_json("/api/v1/subscriptions", &body).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{what}: {}",
                answer.text()
            );
            assert!(
                answer.fields().contains(&field.to_owned()),
                "{what}: {:?}",
                answer.fields()
            );
            sends_nothing(&app, what).await;
        }
    }
}

#[tokio::test]
async fn guessed_links_open_nothing() {
    let app = app().await;
    let id = "00000000-0000-0000-0000-000000000001";
    let long = "m".repeat(3_000);
    for token in [
        "m",
        "x",
        "m00000000000000000000000000000001ffff",
        &long,
        "%F0%9F%92%A9",
        "m%00",
    ] {
        let page = format!("/api/v1/messages/{token}");
        let end = format!("{page}/follows/{id}");
        for (method, path) in [
            (Method::GET, &page),
            (Method::DELETE, &page),
            (Method::POST, &page),
            (Method::DELETE, &end),
        ] {
            let answer = app
                .send(json_request(method.clone(), path, &json!({})))
                .await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method} {path}");
        }
        for form in ["confirm", "unsubscribe", "preferences", "end"] {
            let path = format!("/do/follow/{form}");
            let answer = app
                .post_form("", &path, &[("token", token), ("id", id)])
                .await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let answer = app.get(&format!("/messages/{token}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{token}");
    }
    for wrong in ["x", id] {
        let path = format!("/api/v1/subscriptions/{wrong}/confirm");
        let answer = app.post_json(&path, &json!({"code": "123456"})).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_form_comes_back_with_its_error_and_what_was_typed() {
    let app = app().await;
    let form = [
        ("area", "near"),
        ("place", "Zzz"),
        ("email", "ali@example.org"),
        ("channel", "mail"),
    ];
    let answer = app.post_form("", "/do/follow/subscribe", &form).await;
    assert_eq!(
        answer.location(),
        "/subscribe?error=unknown&field=place&area=near&place=Zzz&channel=mail"
    );
    // The address of a person stands in no address of a page: it comes back beside it, once.
    let typed = answer.cookie("stoa_typed").unwrap();
    assert!(answer.header("set-cookie").contains("HttpOnly"));
    let cookie = format!("stoa_typed={typed}");
    let page = app.get_as(&cookie, answer.location()).await;
    assert!(page.text().contains("value=\"ali@example.org\""));
    assert_eq!(page.cookie("stoa_typed").as_deref(), Some(""));
    let other = app.get_as(&cookie, "/subscribe").await;
    assert!(!other.text().contains("ali@example.org"));
    assert_eq!(other.cookie("stoa_typed"), None);
    let push = [("area", "near"), ("channel", "push")];
    let answer = app.post_form("", "/do/follow/subscribe", &push).await;
    assert!(
        answer
            .location()
            .starts_with("/subscribe?error=not-a-choice&field=channel")
    );
    sends_nothing(&app, "forms").await;
}

#[tokio::test]
async fn webhooks_without_a_secret_are_closed_and_unsigned_posts_refused() {
    let closed = app().await;
    let open = app_with(&["--mail-webhook-secret", "s", "--sms-token", "t"]).await;
    for path in ["/webhooks/mail", "/webhooks/sms"] {
        let post = |signature: &str| {
            Request::post(path)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("x-stoa-signature", signature)
                .header("x-twilio-signature", signature)
                .body(Body::from("From=%2B16175550100&Body=STOP&MessageSid=SM1"))
                .unwrap()
        };
        assert_eq!(closed.send(post("x")).await.status, StatusCode::NOT_FOUND);
        for wrong in ["", "sha256=", "sha256=00", "AAAA"] {
            let answer = open.send(post(wrong)).await;
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (StatusCode::FORBIDDEN, "bad-signature")
            );
        }
    }
    sends_nothing(&open, "webhooks").await;
}
