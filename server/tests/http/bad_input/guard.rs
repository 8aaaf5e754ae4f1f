//! The headers and addresses of proof of work, bent.

use super::REPORT;
use crate::test_app::{app_with, json_request, pothole};
use axum::body::Body;
use http::{HeaderValue, Method, Request};

#[tokio::test]
async fn proofs_that_cannot_be_read_are_refused_and_ignored_where_none_is_asked_for() {
    let long = "1.".repeat(3_000);
    let bent: Vec<(&str, HeaderValue)> = vec![
        ("nothing", HeaderValue::from_static("")),
        ("not UTF-8", HeaderValue::from_bytes(b"\xff\xfe:1").unwrap()),
        ("colons", HeaderValue::from_static(":::::")),
        ("points", HeaderValue::from_static("....:1")),
        (
            "huge numbers",
            HeaderValue::from_static("1.4294967296.99999999999999999999.00.00:1"),
        ),
        ("below zero", HeaderValue::from_static("1.-1.-1.00.00:-1")),
        (
            "no digits of ours",
            HeaderValue::from_bytes("1.6.٩.00.00:٩".as_bytes()).unwrap(),
        ),
        ("very long", HeaderValue::from_str(&long).unwrap()),
    ];
    let asked = app_with(&["--proof-after", "1/1h", "--proof-bits", "4"]).await;
    asked.report(&pothole()).await;
    let unasked = app_with(&["--proof-after", "off"]).await;
    for (what, value) in bent {
        let request = || {
            let mut request = json_request(Method::POST, REPORT, &pothole());
            request.headers_mut().insert("stoa-proof", value.clone());
            request
        };
        let answer = asked.send(request()).await;
        assert_eq!(answer.status.as_u16(), 428, "{what}");
        assert_eq!(answer.fields(), ["proof not-ours"], "{what}");
        assert_eq!(unasked.send(request()).await.status.as_u16(), 201, "{what}");
    }
    assert_eq!(asked.count().await, 1);
}

#[tokio::test]
async fn the_challenge_takes_no_other_method_and_looks_at_nothing_else() {
    let app = app_with(&[]).await;
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let answer = app
            .send(json_request(method, "/api/v1/proof", &pothole()))
            .await;
        assert_eq!(answer.status.as_u16(), 405);
        assert_eq!(answer.header("allow"), "GET,HEAD");
    }
    let request = Request::get("/api/v1/proof?bits=0&%ff").body(Body::empty());
    assert_eq!(app.send(request.unwrap()).await.status.as_u16(), 200);
}
