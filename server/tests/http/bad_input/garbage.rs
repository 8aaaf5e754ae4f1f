//! Bytes that are no report at all.

use super::REPORT;
use crate::test_app::{BOUNDARY, Multipart, apps, jpeg, pothole};
use axum::body::Body;
use http::Request;
use http::header;

/// Bytes that are no request at all: what, type, body, status, code.
fn garbage() -> Vec<(&'static str, &'static str, Vec<u8>, u16, &'static str)> {
    const JSON: &str = "application/json";
    let form = format!("multipart/form-data; boundary={BOUNDARY}");
    let form: &'static str = Box::leak(form.into_boxed_str());
    let whole = || Multipart::new().text("request", pothole().to_string());
    vec![
        ("empty", JSON, vec![], 400, "not-json"),
        (
            "half",
            JSON,
            b"{\"service\": \"poth".to_vec(),
            400,
            "not-json",
        ),
        ("two", JSON, b"{}{}".to_vec(), 400, "not-json"),
        (
            "not UTF-8",
            JSON,
            b"{\"description\":\"\xff\xfe\"}".to_vec(),
            400,
            "not-utf8",
        ),
        (
            "half a surrogate",
            JSON,
            b"{\"description\":\"\\ud800\"}".to_vec(),
            400,
            "not-json",
        ),
        (
            "300 kB",
            JSON,
            format!("{{\"description\":\"{}\"}}", "x".repeat(300_000)).into_bytes(),
            413,
            "too-large",
        ),
        (
            "no type",
            "",
            pothole().to_string().into_bytes(),
            415,
            "unsupported-type",
        ),
        (
            "XML",
            "text/xml",
            b"<request/>".to_vec(),
            415,
            "unsupported-type",
        ),
        (
            "truncated",
            form,
            whole().file("photo", "a.jpg", &jpeg()).broken(),
            400,
            "not-multipart",
        ),
        (
            "no end",
            form,
            b"--stoatestboundary\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n{}"
                .to_vec(),
            400,
            "not-multipart",
        ),
        (
            "another boundary",
            form,
            b"--other\r\n\r\n".to_vec(),
            400,
            "not-multipart",
        ),
        (
            "no boundary",
            "multipart/form-data",
            whole().done(),
            400,
            "not-multipart",
        ),
        (
            "words not UTF-8",
            form,
            Multipart::new().text("request", b"{\"\xff\"}").done(),
            400,
            "not-utf8",
        ),
        (
            "words too large",
            form,
            Multipart::new().text("request", "x".repeat(300_000)).done(),
            413,
            "too-large",
        ),
        (
            "no report",
            form,
            Multipart::new().file("photo", "a.jpg", &jpeg()).done(),
            422,
            "invalid",
        ),
    ]
}

#[tokio::test]
async fn bytes_that_are_no_report_are_refused_by_what_they_are() {
    for app in apps().await {
        for (what, mime, body, status, code) in garbage() {
            let mut request = Request::post(REPORT).body(Body::from(body)).unwrap();
            if !mime.is_empty() {
                request
                    .headers_mut()
                    .insert(header::CONTENT_TYPE, mime.parse().unwrap());
            }
            let answer = app.send(request).await;
            assert_eq!(
                (answer.status.as_u16(), answer.code().as_str()),
                (status, code),
                "{what}"
            );
        }
        assert_eq!(app.count().await, 0);
    }
}
