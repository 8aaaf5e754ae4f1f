//! Subscribing and managing from the outside: doors, webhooks, and the gateways against real servers on the loopback.

use crate::test_app::{TestApp, apps, apps_with};
use axum::body::Body;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use http::{Request, StatusCode};
use serde_json::json;
use sha1::Sha1;
use sha2::Sha256;
use stoa_domain::accounts::Role;
use stoa_service::requests::messages::{Outgoing, claim_due, delivered, expand_events};

/// What goes out now.
async fn sent(app: &TestApp) -> Vec<Outgoing> {
    expand_events(&app.portal, 50).await.unwrap();
    let all = claim_due(&app.portal, 50).await.unwrap();
    for message in &all {
        delivered(&app.portal, message.id).await.unwrap();
    }
    all
}

/// The path of the first link in a text that begins so.
fn path(text: &str, begin: &str) -> String {
    let from = text.find(begin).expect(begin);
    let rest = &text[from..];
    rest[..rest.find(char::is_whitespace).unwrap_or(rest.len())].to_owned()
}

const PLACE: [(&str, &str); 4] = [
    ("area", "near"),
    ("lat", "42.05"),
    ("lon", "-71.05"),
    ("metres", "500"),
];

#[tokio::test]
async fn somebody_subscribes_says_yes_manages_and_ends_without_scripting() {
    for app in apps().await {
        let mut form = PLACE.to_vec();
        form.extend([
            ("channel", "mail"),
            ("email", "ali@example.org"),
            ("cadence", "instant"),
        ]);
        let answer = app.post_form("", "/do/follow/subscribe", &form).await;
        assert_eq!(answer.location(), "/subscribe?done=mail");
        let question = sent(&app).await.pop().unwrap();
        let link = path(&question.text, "/do/follow/confirm?token=");
        // A mail scanner opens the link: that is no yes.
        let asked = app.get(&link).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert!(asked.text().contains("action=\"/do/follow/confirm\""));
        app.report(&crate::test_app::pothole()).await;
        assert!(
            sent(&app)
                .await
                .iter()
                .all(|m| m.recipient == "ana@example.org")
        );
        let token = link.split_once("token=").unwrap().1;
        let yes = app
            .post_form("", "/do/follow/confirm", &[("token", token)])
            .await;
        let page = yes.location().split_once('?').unwrap().0.to_owned();
        assert!(page.starts_with("/messages/m"), "{page}");
        let html = app.get(&page).await;
        assert_eq!(html.status, StatusCode::OK);
        assert!(html.text().contains("ali@example.org"));

        let manage = page.strip_prefix("/messages/").unwrap();
        let saved = [
            ("token", manage),
            ("cadence", "daily"),
            ("quiet_from", "22:00"),
            ("quiet_to", "07:00"),
            ("kinds", "new"),
            ("kinds", "status"),
            ("locale", "es"),
        ];
        let answer = app.post_form("", "/do/follow/preferences", &saved).await;
        assert_eq!(answer.location(), format!("{page}?done=saved"));
        let view = app.get(&format!("/api/v1/messages/{manage}")).await.json();
        assert_eq!(
            (&view["cadence"], &view["quiet_from"]),
            (&json!("daily"), &json!("22:00"))
        );
        assert_eq!(view["kinds"], json!(["new", "status"]));
        let back = json!({"cadence": "instant", "kinds": ["new", "status", "update"]});
        let answer = app
            .post_json(&format!("/api/v1/messages/{manage}"), &back)
            .await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT);

        app.report(&crate::test_app::pothole()).await;
        let news = sent(&app).await;
        let news = news
            .iter()
            .find(|m| m.recipient == "ali@example.org")
            .unwrap();
        // A mail program's one click (RFC 8058): the address of the header, nothing else.
        let url = news.list_unsubscribe_url.as_deref().unwrap();
        let click = path(url, "/do/follow/unsubscribe?token=");
        assert_eq!(app.get(&click).await.status, StatusCode::OK);
        let answer = app
            .post_form("", &click, &[("List-Unsubscribe", "One-Click")])
            .await;
        assert_eq!(answer.location(), "/subscribe?done=ended");
        app.report(&crate::test_app::pothole()).await;
        assert!(
            sent(&app)
                .await
                .iter()
                .all(|m| m.recipient != "ali@example.org")
        );
    }
}

/// A text as the provider posts it, signed.
fn text(id: &str, body: &str) -> Request<Body> {
    let fields = [("Body", body), ("From", "+16175550199"), ("MessageSid", id)];
    let mut mac = Hmac::<Sha1>::new_from_slice(b"secret").unwrap();
    mac.update(b"http://127.0.0.1:3000/webhooks/sms");
    for (name, value) in fields {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    let signature = STANDARD.encode(mac.finalize().into_bytes());
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    Request::post("/webhooks/sms")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("x-twilio-signature", signature)
        .body(Body::from(body))
        .unwrap()
}

#[tokio::test]
async fn a_phone_subscribes_and_talks_to_us_by_text() {
    for app in apps_with(&["--sms-token", "secret"]).await {
        let body = json!({"area": "near", "lat": 42.05, "lon": -71.05, "channel": "sms", "phone": "617 555 0199"});
        let answer = app.post_json("/api/v1/subscriptions", &body).await;
        assert_eq!(answer.status, StatusCode::ACCEPTED, "{}", answer.text());
        assert_eq!(answer.json()["confirmed"], false);
        let id = answer.json()["id"].as_str().unwrap().to_owned();
        sent(&app).await;
        let wrong = app
            .post_form("", "/do/follow/code", &[("id", &id), ("code", "000000")])
            .await;
        assert_eq!(
            wrong.location(),
            format!("/subscribe?error=wrong&field=code&done=sms&id={id}")
        );
        for _ in 0..2 {
            let answer = app.send(text("SM1", "YES")).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
            assert!(answer.text().ends_with("<Response/>"));
        }
        assert_eq!(sent(&app).await.len(), 1, "one answer to one text");
        let reference = app.report(&crate::test_app::pothole()).await;
        let told = sent(&app).await;
        assert!(
            told.iter()
                .any(|m| m.recipient == "+16175550199" && m.text.contains(&reference))
        );
        app.send(text("SM2", &format!("Status {reference}"))).await;
        assert!(sent(&app).await[0].text.contains(&reference));
        app.send(text("SM3", "STOP")).await;
        sent(&app).await;
        app.report(&crate::test_app::pothole()).await;
        assert!(
            sent(&app)
                .await
                .iter()
                .all(|m| m.recipient == "ana@example.org")
        );
    }
}

#[tokio::test]
async fn mail_that_came_back_is_seen_at_the_desk() {
    for app in apps_with(&["--mail-webhook-secret", "secret"]).await {
        let reference = app.report(&crate::test_app::pothole()).await;
        assert_eq!(sent(&app).await.len(), 1);
        let report =
            "Final-Recipient: rfc822; ana@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n";
        let told = json!({"type": "complaint", "address": "ana@example.org"}).to_string();
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        for (mime, body, state) in [
            ("message/delivery-status", report.to_owned(), "bounced"),
            ("application/json", told, "stopped"),
        ] {
            let mut mac = Hmac::<Sha256>::new_from_slice(b"secret").unwrap();
            mac.update(body.as_bytes());
            let signature = format!("sha256={}", hex::encode(mac.finalize().into_bytes()));
            let post = Request::post("/webhooks/mail")
                .header("content-type", mime)
                .header("x-stoa-signature", signature)
                .body(Body::from(body))
                .unwrap();
            let answer = app.send(post).await;
            assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
            let outbox = app.get_as(&cookie, "/api/v1/desk/outbox").await.json();
            assert_eq!(outbox["items"][0]["address_state"], state);
            assert!(outbox["items"][0]["last_delivered_at"].is_string());
        }
        let update = json!({"text": "Unheard"});
        let path = format!("/api/v1/desk/requests/{reference}/update");
        app.post_json_as(&cookie, &path, &update).await;
        assert!(sent(&app).await.is_empty());
    }
}
