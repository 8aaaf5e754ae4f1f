//! Broken plain forms.

use crate::test_app::{Multipart, jpeg, multipart_request};
use axum::body::Body;
use http::Request;
use http::StatusCode;
use http::header;
use stoa_domain::accounts::Role;

/// Plain forms that must be refused or sent back: the door, the body, the status.
#[tokio::test]
async fn broken_forms_are_refused_at_every_form_door() {
    let app = crate::test_app::app().await;
    let cookie = app.signed_in("ana", Role::Supervisor).await;
    let doors = [
        "/do/requests/follow",
        "/do/requests/me-too",
        "/do/requests/unfollow",
        "/do/requests/personal",
        "/do/follow/subscribe",
        "/do/follow/code",
        "/do/follow/confirm",
        "/do/follow/unsubscribe",
        "/do/follow/preferences",
        "/do/follow/end",
        "/do/accounts/sign-in",
        "/do/preferences",
        "/do/desk/assign",
        "/do/desk/status",
        "/do/desk/update",
        "/do/desk/note",
        "/do/desk/publish",
        "/do/desk/place",
        "/do/desk/service",
        "/do/desk/merge",
        "/do/desk/unmerge",
        "/do/desk/split",
        "/do/desk/link",
        "/do/desk/unlink",
        "/do/desk/resend",
        "/do/desk/publish",
        "/do/desk/publish-case",
        "/do/desk/hide",
        "/do/desk/restore",
        "/do/desk/redact",
        "/do/desk/unredact",
        "/do/desk/hide-file",
        "/do/desk/show-file",
        "/do/desk/dismiss",
        "/do/desk/original",
        "/do/desk/ban",
        "/do/desk/lift",
        "/do/admin/theme",
        "/do/admin/texts",
        "/do/admin/department",
        "/do/admin/areas",
        "/do/admin/file",
        "/do/requests/object",
        "/do/desk/key",
        "/do/open311/key",
        "/do/kiosk/start",
        "/do/kiosk/end",
        "/do/kiosk/send",
    ];
    for door in doors {
        for (what, mime, body, status) in [
            (
                "not UTF-8",
                "application/x-www-form-urlencoded",
                b"reference=%ff".to_vec(),
                400,
            ),
            (
                "300 kB",
                "application/x-www-form-urlencoded",
                vec![b'a'; 300_000],
                413,
            ),
            ("JSON", "application/json", b"{}".to_vec(), 415),
            (
                "broken multipart",
                "multipart/form-data; boundary=x",
                b"--x\r\nbroken".to_vec(),
                400,
            ),
        ] {
            let request = Request::post(door)
                .header(header::CONTENT_TYPE, mime)
                .header(header::COOKIE, &cookie)
                .body(Body::from(body))
                .unwrap();
            let answer = app.send(request).await;
            assert_eq!(
                answer.status.as_u16(),
                status,
                "{what} at {door}: {}",
                answer.text()
            );
        }
    }
    for door in ["/do/requests/draft", "/do/requests/report"] {
        let cut = Multipart::new()
            .text("service", "pothole")
            .file("photo", "a.jpg", &jpeg())
            .broken();
        let answer = app.send(multipart_request(door, cut)).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (StatusCode::BAD_REQUEST, "not-multipart"),
            "{door}"
        );
    }
    assert_eq!(app.count().await, 0);
}
