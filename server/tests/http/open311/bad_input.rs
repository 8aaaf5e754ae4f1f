//! Bytes and arguments that are none, at every door of the standard: refused in its shape, and nothing is written.

use super::{error, key};
use crate::test_app::{Multipart, apps, jpeg, multipart_request};
use axum::body::Body;
use http::{Request, header};

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn broken_forms() {
    for app in apps().await {
        let key = key(&app, true).await;
        for door in [
            "/open311/v2/requests.json",
            "/open311/v2/servicerequestupdates.json",
        ] {
            let large = format!("api_key={key}&description={}", "x".repeat(300_000));
            for (what, mime, body, status) in [
                ("nothing", FORM, Vec::new(), 403),
                ("not UTF-8", FORM, b"api_key=%ff".to_vec(), 400),
                ("300 kB", FORM, large.into_bytes(), 413),
                ("JSON", "application/json", b"{}".to_vec(), 400),
                ("no type", "", b"a=b".to_vec(), 400),
                (
                    "half a form",
                    "multipart/form-data; boundary=x",
                    b"--x\r\nbroken".to_vec(),
                    400,
                ),
            ] {
                let request = Request::post(door).header(header::CONTENT_TYPE, mime);
                let answer = app.send(request.body(Body::from(body)).unwrap()).await;
                let code = error(&answer).0;
                assert_eq!(
                    (answer.status.as_u16(), code),
                    (status, u64::from(status)),
                    "{what} at {door}"
                );
            }
        }
        let text = |name: &str| {
            Multipart::new()
                .text("api_key", &key)
                .text("service_code", name)
                .text("lat", "42.05")
        };
        let form = text("pothole")
            .text("long", "-71.05")
            .file("media", "a.exe", b"MZ not a picture")
            .done();
        let answer = app
            .send(multipart_request("/open311/v2/requests.json", form))
            .await;
        let (code, words) = error(&answer);
        assert_eq!((answer.status.as_u16(), code), (400, 400));
        assert!(words.starts_with("media"), "{words}");
        let cut = text("pothole").file("media", "a.jpg", &jpeg()).broken();
        let answer = app
            .send(multipart_request("/open311/v2/requests.json", cut))
            .await;
        assert_eq!((answer.status.as_u16(), error(&answer).0), (400, 400));
        assert_eq!(app.count().await, 0);
    }
}

#[tokio::test]
async fn arguments_that_are_none() {
    for app in apps().await {
        for (query, status) in [
            ("start_date=2026-02-30", 400),
            ("start_date=%F0%9F%98%80", 400),
            ("end_date=9999999-01-01", 400),
            ("end_date=-262143-01-01", 400),
            ("status=open;closed", 400),
            ("page=99999999999", 400),
            ("service_code=%ff", 400),
            ("service_code=%27%20OR%201=1%20--", 200),
            ("page=4294967295&page_size=4294967295", 200),
            ("service_request_id=%00", 200),
            ("service_request_id=,,,", 200),
            ("service_request_id=R-0000-00&start_date=x", 200),
        ] {
            let answer = app.get(&format!("/open311/v2/requests.json?{query}")).await;
            assert_eq!(answer.status.as_u16(), status, "{query}: {}", answer.text());
        }
        let updates = app
            .get("/open311/v2/servicerequestupdates.json?start_date=x")
            .await;
        assert_eq!((updates.status.as_u16(), error(&updates).0), (400, 400));
        let keys = app.get("/open311/v2/services/%00.json").await;
        assert_eq!((keys.status.as_u16(), error(&keys).0), (404, 404));
    }
}
