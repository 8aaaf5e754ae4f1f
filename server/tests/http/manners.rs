//! What the portal does the same way at every address.

use crate::test_app::{app, app_with, apps, json_request, pothole};
use axum::body::Body;
use http::{Method, Request, StatusCode};
use serde_json::json;

fn asking(path: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::empty()).unwrap()
}

#[tokio::test]
async fn lists_services_and_site_are_not_sent_again_to_who_has_them() {
    for app in apps().await {
        app.report(&pothole()).await;
        for path in [
            "/api/v1/site",
            "/api/v1/services",
            "/api/v1/services/lamp",
            "/api/v1/requests",
            "/api/openapi.json",
        ] {
            let first = app.get(path).await;
            let tag = first.header("etag");
            assert!(tag.starts_with("W/\""), "{path}");
            let again = app.send(asking(path, &[("if-none-match", tag)])).await;
            assert_eq!(
                (again.status, again.body.len()),
                (StatusCode::NOT_MODIFIED, 0),
                "{path}"
            );
            let other = app
                .send(asking(path, &[("if-none-match", "\"other\"")]))
                .await;
            assert_eq!(other.status, StatusCode::OK, "{path}");
        }
    }
}

#[tokio::test]
async fn head_is_a_get_without_the_body() {
    let app = app().await;
    for path in ["/", "/api/v1/site", "/health/live", "/api/v1/nothing"] {
        let get = app.get(path).await;
        let request = Request::head(path).body(Body::empty()).unwrap();
        let head = app.send(request).await;
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
    }
}

#[tokio::test]
async fn anybodys_page_may_read_what_is_public_and_nothing_else() {
    let app = app().await;
    let origin = ("origin", "https://other.example");
    let answer = app.send(asking("/api/v1/services", &[origin])).await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert!(
        answer
            .headers
            .get("access-control-allow-credentials")
            .is_none()
    );
    for path in ["/api/v1/session", "/api/v1/desk/requests", "/"] {
        let answer = app.send(asking(path, &[origin])).await;
        assert!(
            answer.headers.get("access-control-allow-origin").is_none(),
            "{path}"
        );
    }
    let preflight = Request::builder()
        .method(Method::OPTIONS)
        .uri("/api/v1/requests")
        .header("origin", "https://other.example")
        .header("access-control-request-method", "POST")
        .body(Body::empty())
        .unwrap();
    let answer = app.send(preflight).await;
    assert!(answer.status.is_success());
    assert!(
        !answer
            .header("access-control-allow-methods")
            .contains("POST")
    );
}

#[tokio::test]
async fn options_says_what_there_is() {
    let request = Request::builder()
        .method(Method::OPTIONS)
        .uri("/do/preferences")
        .body(Body::empty())
        .unwrap();
    let answer = app().await.send(request).await;
    assert_eq!(
        (answer.status, answer.header("allow")),
        (StatusCode::NO_CONTENT, "POST")
    );
}

#[tokio::test]
async fn another_sites_form_is_refused_and_changes_nothing() {
    let app = app().await;
    let forged = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
    ];
    for (name, value) in forged {
        let mut request = json_request(Method::POST, "/api/v1/requests", &pothole());
        request.headers_mut().insert(name, value.parse().unwrap());
        request
            .headers_mut()
            .insert("host", "stoa.example.org".parse().unwrap());
        let answer = app.send(request).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (StatusCode::FORBIDDEN, "cross-site"),
            "{name}: {value}"
        );
    }
    assert_eq!(app.count().await, 0);
    let mut own = json_request(Method::POST, "/api/v1/requests", &pothole());
    own.headers_mut()
        .insert("sec-fetch-site", "same-origin".parse().unwrap());
    assert_eq!(app.send(own).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn every_answer_says_what_a_page_may_not_do() {
    let app = app_with(&[
        "--public-url",
        "https://stoa.example.org",
        "--tile-url",
        "https://tiles.example/{z}/{x}/{y}",
    ])
    .await;
    for path in ["/", "/api/v1/site", "/nothing", "/health/live"] {
        let answer = app.get(path).await;
        let policy = answer.header("content-security-policy");
        for rule in [
            "default-src 'none'",
            "'strict-dynamic' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self' data: blob: https://tiles.example;",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(rule), "{path}: {rule} in {policy}");
        }
        assert!(!policy.contains("unsafe-inline"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(
            answer
                .header("permissions-policy")
                .contains("geolocation=(self)")
        );
        assert!(
            answer
                .header("strict-transport-security")
                .starts_with("max-age=")
        );
        assert_eq!(answer.header("x-request-id").len(), 16);
    }
    let other = app.get("/").await;
    assert_ne!(
        app.get("/").await.header("content-security-policy"),
        other.header("content-security-policy")
    );
}

#[tokio::test]
async fn a_head_too_large_is_431_and_an_address_too_long_414() {
    let app = app().await;
    let large = "x".repeat(40_000);
    let answer = app
        .send(asking("/api/v1/site", &[("x-large", large.as_str())]))
        .await;
    assert_eq!(answer.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    let answer = app
        .get(&format!("/api/v1/requests?q={}", "x".repeat(20_000)))
        .await;
    assert_eq!(answer.status, StatusCode::URI_TOO_LONG);
}

#[tokio::test]
async fn too_often_is_429_and_says_when_to_come_back() {
    let app = app_with(&["--rate-submit", "2/1h", "--rate-sign-in", "1/1h"]).await;
    for _ in 0..2 {
        app.report(&pothole()).await;
    }
    let answer = app.post_json("/api/v1/requests", &pothole()).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (StatusCode::TOO_MANY_REQUESTS, "too-many")
    );
    assert!(answer.header("retry-after").parse::<u64>().unwrap() > 0);
    assert_eq!(app.count().await, 2);
    // The same limit at the other door to the same thing.
    let answer = app
        .post_form("", "/do/requests/report", &[("service", "pothole")])
        .await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_refusal_carries_its_request_id_and_a_person_gets_a_page() {
    let app = app().await;
    let answer = app.get("/api/v1/requests/R-0000-00").await;
    assert_eq!(answer.json()["request_id"], answer.header("x-request-id"));
    assert_eq!(answer.json()["status"], 404);
    let mut form = Request::post("/do/preferences")
        .header("accept", "text/html")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from("locale=xx"))
        .unwrap();
    form.headers_mut()
        .insert("cookie", "stoa_locale=ar".parse().unwrap());
    let answer = app.send(form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text().contains("dir=\"rtl\"")
            && answer.text().contains(answer.header("x-request-id"))
    );
}

#[tokio::test]
async fn a_fault_of_ours_shows_its_id_and_nothing_of_itself() {
    for app in apps().await {
        app.ports.blobs.fail(true);
        let photo = crate::test_app::jpeg();
        let body = crate::test_app::Multipart::new()
            .text("request", pothole().to_string())
            .file("photo", "a.jpg", &photo)
            .done();
        let answer = app
            .send(crate::test_app::multipart_request("/api/v1/requests", body))
            .await;
        assert!(answer.status.is_server_error(), "{}", answer.status);
        assert!(
            !answer.text().contains("no space left"),
            "{}",
            answer.text()
        );
        assert_eq!(answer.json()["request_id"], answer.header("x-request-id"));
        assert_eq!(
            app.count().await,
            0,
            "a full disk leaves nothing half-written"
        );
        app.ports.blobs.fail(false);
        assert_eq!(
            app.post_json("/api/v1/requests", &json!(pothole()))
                .await
                .status,
            StatusCode::CREATED
        );
    }
}

#[tokio::test]
async fn ready_means_the_database_answers_and_nobody_is_leaving() {
    let app = app().await;
    assert_eq!(app.get("/health/live").await.status, StatusCode::OK);
    assert_eq!(app.get("/health/ready").await.status, StatusCode::OK);
    app.stop.send_replace(true);
    assert_eq!(
        app.get("/health/ready").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert_eq!(app.get("/health/live").await.status, StatusCode::OK);
}
