//! Mail, chats and sessions that do not fit: refused, and nothing is kept or sent.

use crate::inbound::{BASE, Client, door, letter, post_signed};
use crate::test_app::{TestApp, app, app_with};
use axum::body::Body;
use http::{Request, StatusCode};
use serde_json::json;
use std::time::Duration;
use stoa_domain::accounts::Role;
use stoa_service::requests::messages::claim_due;

const DOORS: [&str; 2] = ["/webhooks/mail/in", "/webhooks/chat"];
const OPEN: &[&str] = &[
    "--mail-in-secret",
    "s",
    "--mail-in-address",
    BASE,
    "--chat-secret",
    "s",
];
const LONG: Duration = Duration::from_secs(20);

async fn keeps_nothing(app: &TestApp, what: &str) {
    assert_eq!(app.count().await, 0, "{what}");
    assert!(
        claim_due(&app.portal, 10).await.unwrap().is_empty(),
        "{what}"
    );
}

#[tokio::test]
async fn webhooks_without_a_secret_are_closed_and_unsigned_or_old_posts_refused() {
    let closed = app().await;
    let open = app_with(OPEN).await;
    let raw = letter("1", "A pothole", "At 12 Harbor St");
    for path in DOORS {
        let bare = |signature: &str, at: &str| {
            Request::post(path)
                .header("x-stoa-signature", signature)
                .header("x-stoa-timestamp", at)
                .body(Body::from(raw.clone()))
                .unwrap()
        };
        assert_eq!(
            closed.send(bare("x", "1")).await.status,
            StatusCode::NOT_FOUND
        );
        let now = open.portal.ctx.clock.now().timestamp().to_string();
        for (signature, at) in [
            ("", ""),
            ("sha256=00", now.as_str()),
            ("sha256=", "9999999999999999999"),
            ("x", "-1"),
        ] {
            let answer = open.send(bare(signature, at)).await;
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (StatusCode::FORBIDDEN, "bad-signature")
            );
        }
        for ago in [301, -301, 86_400] {
            let answer = post_signed(&open, path, "message/rfc822", raw.as_bytes(), ago).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{ago}");
        }
    }
    keeps_nothing(&open, "webhooks").await;
}

#[tokio::test]
async fn mail_that_is_none_is_refused_with_its_field() {
    let app = app_with(OPEN).await;
    let head = format!("From: ana@example.org\r\nTo: {BASE}\r\n");
    let parts = "--b\r\n\r\nx\r\n".repeat(3_000);
    let long = "x".repeat(200_000);
    let json = "application/json";
    let mail = "message/rfc822";
    for (what, mime, body, status, said) in [
        ("nothing", mail, String::new(), 422, "mail required"),
        (
            "nobody's",
            mail,
            "To: x@y.zz\r\n\r\nx".into(),
            422,
            "from required",
        ),
        (
            "1,000s of parts",
            mail,
            format!("{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}"),
            422,
            "mail too-many",
        ),
        (
            "a tower",
            mail,
            format!(
                "{head}{}",
                "Content-Type: message/rfc822\r\n\r\n".repeat(10_000)
            ),
            422,
            "mail too-many",
        ),
        (
            "a long header",
            mail,
            format!("{head}Subject: {long}"),
            422,
            "mail too-many",
        ),
        (
            "no words",
            mail,
            format!("{head}\r\n"),
            422,
            "description required",
        ),
        ("half a JSON", json, "{".into(), 400, ""),
        ("no letter", json, "{}".into(), 422, "raw required"),
        (
            "no base64",
            json,
            json!({"raw": "???"}).to_string(),
            422,
            "raw not-readable",
        ),
        (
            "too large",
            mail,
            format!("{head}\r\n{}", "x".repeat(36 << 20)),
            413,
            "",
        ),
        (
            "another's address",
            json,
            json!({"raw": "RnJvbTogYUBiLmNvDQoNCng=", "to": "x@y.zz"}).to_string(),
            404,
            "",
        ),
    ] {
        let answer = post_signed(&app, DOORS[0], mime, body.as_bytes(), 0).await;
        assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
        if !said.is_empty() {
            assert_eq!(answer.fields(), [said], "{what}");
        }
        keeps_nothing(&app, what).await;
    }
}

#[tokio::test]
async fn chats_that_are_none_are_refused_with_their_field() {
    let app = app_with(OPEN).await;
    let with = |name: &str, value: serde_json::Value| {
        let mut whole = json!({"network": "telegram", "conversation": "1", "id": "1", "text": "x"});
        whole[name] = value;
        whole.to_string()
    };
    for (what, body, status, said) in [
        ("nothing", "{}".to_owned(), 422, "network required"),
        ("no JSON", "x".to_owned(), 400, ""),
        (
            "a network there cannot be",
            with("network", json!("Bad Net")),
            422,
            "network not-readable",
        ),
        (
            "no conversation",
            with("conversation", json!("")),
            422,
            "conversation required",
        ),
        (
            "a line in a name",
            with("id", json!("a\nb")),
            422,
            "id required",
        ),
        (
            "a long text",
            with("text", json!("x".repeat(9_000))),
            422,
            "text too-long",
        ),
        (
            "a place on no earth",
            with("location", json!({"lat": 999.0, "lon": 0.0})),
            422,
            "location not-readable",
        ),
        (
            "half a place",
            with("location", json!({"lat": 1.0})),
            422,
            "lon required",
        ),
        (
            "no picture",
            with("media", json!([{}])),
            422,
            "media required",
        ),
        (
            "no base64",
            with("media", json!([{"data": "???"}])),
            422,
            "media not-readable",
        ),
        (
            "many pictures",
            with("media", json!(vec![json!({"data": "AA=="}); 11])),
            422,
            "media too-many",
        ),
    ] {
        let answer = post_signed(&app, DOORS[1], "application/json", body.as_bytes(), 0).await;
        assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
        if !said.is_empty() {
            assert!(
                answer.fields()[0].ends_with(said),
                "{what}: {:?}",
                answer.fields()
            );
        }
        keeps_nothing(&app, what).await;
    }
}

#[tokio::test]
async fn a_session_survives_nonsense_and_takes_none_of_it() {
    let app = app().await;
    let smtp = door(&app, false, LONG, 10).await;
    let mut c = Client::at(smtp.at).await;
    for (wire, answer) in [
        (&b"EHLO x\n"[..], "500 5.5.2"),
        (b"NOOP\0\r\n", "500 5.5.2"),
        (b"\xff\xfe\r\n", "500 "),
        (b"MAIL FROM:<a@b.co>\rX\r\n", "5"),
    ] {
        c.send(wire).await;
        let heard = c.hear().await;
        assert!(heard.starts_with(answer), "{wire:?}: {heard}");
    }
    c.send(&[b"NOOP ".as_slice(), &[b'x'; 100_000], b"\r\n"].concat())
        .await;
    assert!(c.hear().await.starts_with("500 5.5.2 line too long"));
    let mut heard = String::new();
    for _ in 0..20 {
        heard = c.say("GET / HTTP/1.1").await;
        if !heard.starts_with("500 ") {
            break;
        }
    }
    assert!(heard.starts_with("421 "), "enough: {heard}");

    // A bare LF, and a second letter behind it that is none.
    let mut c = Client::at(smtp.at).await;
    c.begin("EHLO x", &[BASE]).await;
    let smuggled = format!(
        "{}\n.\r\nMAIL FROM:<a@b.co>\r\nRCPT TO:<{BASE}>\r\nDATA\r\n",
        letter("1", "x", "x")
    );
    assert!(c.letter(&smuggled).await.starts_with("550 5.6.0"));
    // More than may be, read to its end.
    c.begin("EHLO x", &[BASE]).await;
    let large = format!(
        "{}{}\r\n",
        letter("2", "x", "x"),
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n".repeat(1 << 20)
    );
    assert!(c.letter(&large).await.starts_with("552 5.3.4"));
    // Letters that cannot be read.
    let tower = "Content-Type: message/rfc822\r\n\r\n".repeat(1_000);
    for wrong in [
        format!("From: a@b.co\r\nTo: {BASE}\r\n{tower}x\r\n"),
        "\r\n".into(),
        "x\r\n".into(),
    ] {
        c.begin("EHLO x", &[BASE]).await;
        let heard = c.letter(&wrong).await;
        assert!(heard.starts_with("554 5.6.0"), "{heard}");
    }
    assert!(c.say("NOOP").await.starts_with("250 "));
    let forged = "RCPT TO:<report+r0000000.00000000000000000000@city.example.org>";
    assert!(c.say("MAIL FROM:<a@b.co>").await.starts_with("250 "));
    assert!(c.say(forged).await.starts_with("550 "));
    keeps_nothing(&app, "sessions").await;
}

#[tokio::test]
async fn a_letter_that_breaks_off_or_never_ends_is_no_letter() {
    let app = app().await;
    let smtp = door(&app, false, Duration::from_millis(500), 10).await;
    let whole = letter("1", "A pothole", "At 12 Harbor St");
    let mut cut = Client::at(smtp.at).await;
    cut.begin("EHLO x", &[BASE]).await;
    cut.send(whole.as_bytes()).await;
    drop(cut);
    // A drop every now and then is not enough for ever.
    let mut slow = Client::at(smtp.at).await;
    slow.begin("EHLO x", &[BASE]).await;
    let drip = async {
        let mut tick = tokio::time::interval(Duration::from_millis(100));
        loop {
            tick.tick().await;
            slow.send(b"x").await;
        }
    };
    let _ = tokio::time::timeout(Duration::from_millis(1_900), drip).await;
    assert!(slow.hear().await.starts_with("421 "));
    keeps_nothing(&app, "broken letters").await;
    // And the mail that was cut comes whole.
    let mut again = Client::at(smtp.at).await;
    again.begin("EHLO x", &[BASE]).await;
    assert!(again.letter(&whole).await.starts_with("250 "));
    assert_eq!(app.count().await, 1);
}

#[tokio::test]
async fn what_is_no_message_cannot_be_published() {
    let app = app().await;
    let cookie = app.signed_in("boss", Role::Supervisor).await;
    let reference = app.report(&crate::test_app::pothole()).await;
    for (reference, entry) in [
        (reference.as_str(), "1"),
        (reference.as_str(), "x"),
        (reference.as_str(), "99999999999999999999"),
        ("R-0000-00", "1"),
        ("x", "1"),
    ] {
        let path = format!("/api/v1/desk/requests/{reference}/messages/{entry}/publish");
        let answer = app.post_json_as(&cookie, &path, &json!({})).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let posts = app_with(&[]).await;
    let none = posts.signed_in("boss", Role::Supervisor).await;
    let reference = posts.report(&crate::test_app::pothole()).await;
    let path = format!("/api/v1/desk/requests/{reference}/update");
    let answer = posts
        .post_json_as(&none, &path, &json!({"text": "x", "also_post": "perhaps"}))
        .await;
    assert_eq!(answer.fields(), ["also_post not-readable"]);
}
