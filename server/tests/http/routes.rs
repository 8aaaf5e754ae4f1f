//! The route table: every route names who may use it, and what is not in it does not exist.

use crate::test_app::{app, app_with};
use axum::body::Body;
use http::{Method, Request, StatusCode};
use std::collections::{BTreeMap, BTreeSet};
use stoa_domain::accounts::Role;
use stoa_server::layer::access::Access;
use stoa_server::openapi::Api;
use stoa_server::router::table;
use stoa_server::site::page::PAGES;
use utoipa::OpenApi;

/// What anyone may use. A new public door must be written here by hand, on purpose.
const PUBLIC: &[&str] = &[
    "GET /",
    "GET /about",
    "GET /api/openapi.json",
    "GET /api/v1/geocode",
    "GET /api/v1/geocode/reverse",
    "GET /api/v1/geocode/slice",
    "GET /api/v1/live",
    "GET /api/v1/messages/{token}",
    "GET /api/v1/proof",
    "GET /api/v1/push-key",
    "GET /api/v1/requests",
    "GET /api/v1/requests.csv",
    "GET /api/v1/requests.geojson",
    "GET /api/v1/requests/clusters",
    "GET /api/v1/requests/dashboard",
    "GET /api/v1/requests/dashboard.csv",
    "GET /api/v1/requests/similar",
    "GET /api/v1/requests/statistics/channels",
    "GET /api/v1/requests/statistics/channels.csv",
    "GET /api/v1/requests/statistics/promises",
    "GET /api/v1/requests/statistics/promises.csv",
    "GET /api/v1/requests/{reference}",
    "GET /api/v1/requests/{reference}/activity",
    "GET /api/v1/requests/{reference}/media",
    "GET /api/v1/services",
    "GET /api/v1/services/{code}",
    "GET /api/v1/session",
    "GET /api/v1/site",
    "GET /do/follow/confirm",
    "GET /do/follow/unsubscribe",
    "GET /do/requests/object",
    "GET /do/requests/personal",
    "GET /do/requests/unfollow",
    "GET /contractor/{token}",
    "GET /contractor/{token}/photos/{id}",
    "GET /developers",
    "GET /embed",
    "GET /embed/dashboard",
    "GET /embed/list",
    "GET /embed/map",
    "GET /health/live",
    "GET /health/ready",
    "GET /i18n/{hash}/{locale}/{file}",
    "GET /kiosk",
    "GET /kiosk/done/{reference}",
    "GET /kiosk/map.json",
    "GET /kiosk/over",
    "GET /map/{hash}/{file}",
    "GET /me",
    "GET /messages/{token}",
    "GET /media/{id}",
    "GET /media/{id}/thumb",
    "GET /open311/discovery.json",
    "GET /open311/discovery.xml",
    "GET /open311/v2/bulk/requests.csv",
    "GET /open311/v2/requests.json",
    "GET /open311/v2/requests.xml",
    "GET /open311/v2/requests/{name}",
    "GET /open311/v2/servicerequestupdates.json",
    "GET /open311/v2/servicerequestupdates.xml",
    "GET /open311/v2/services.json",
    "GET /open311/v2/services.xml",
    "GET /open311/v2/services/{name}",
    "GET /open311/v2/tokens/{name}",
    "GET /pkg/{hash}/{file}",
    "GET /report",
    "GET /requests",
    "GET /requests/channels",
    "GET /requests/dashboard",
    "GET /requests/promises",
    "GET /requests/{reference}",
    "GET /requests/{reference}/ending",
    "GET /sign-in",
    "GET /style",
    "GET /subscribe",
    "GET /theme/{hash}/{file}",
    "DELETE /api/v1/messages/{token}",
    "DELETE /api/v1/messages/{token}/follows/{id}",
    "POST /api/v1/messages/{token}",
    "POST /api/v1/requests",
    "POST /api/v1/requests/{reference}/backers",
    "POST /api/v1/requests/{reference}/ending",
    "POST /api/v1/requests/{reference}/followers",
    "POST /api/v1/requests/{reference}/me-too",
    "POST /api/v1/requests/{reference}/objections",
    "POST /api/v1/session",
    "PUT /api/v1/requests/{reference}/media/{sha256}",
    "DELETE /api/v1/session",
    "POST /api/v1/subscriptions",
    "POST /api/v1/subscriptions/{id}/confirm",
    "POST /do/follow/code",
    "POST /do/follow/confirm",
    "POST /do/follow/end",
    "POST /do/follow/preferences",
    "POST /do/follow/subscribe",
    "POST /do/follow/unsubscribe",
    "POST /webhooks/chat",
    "POST /webhooks/mail",
    "POST /webhooks/mail/in",
    "POST /webhooks/sms",
    "POST /do/contractor/report",
    "POST /do/accounts/sign-in",
    "POST /do/accounts/sign-out",
    "POST /do/kiosk/end",
    "POST /do/kiosk/send",
    "POST /do/kiosk/start",
    "POST /do/open311/key",
    "POST /do/preferences",
    "POST /do/requests/back-dispute",
    "POST /do/requests/draft",
    "POST /do/requests/ending",
    "POST /do/requests/follow",
    "POST /do/requests/me-too",
    "POST /do/requests/object",
    "POST /do/requests/personal",
    "POST /do/requests/report",
    "POST /do/requests/satisfaction",
    "POST /do/requests/unfollow",
    "POST /open311/v2/requests.json",
    "POST /open311/v2/requests.xml",
    "POST /open311/v2/servicerequestupdates.json",
    "POST /open311/v2/servicerequestupdates.xml",
];

/// An address of the route, with something in the place of each name.
fn example(path: &str) -> String {
    path.replace("{reference}", "R-0000-00")
        .replace("{id}", "00000000-0000-0000-0000-000000000001")
        .replace("{code}", "pothole")
        .replace("{token}", "m0")
        .replace("{hash}", "h")
        .replace("{locale}", "en")
        .replace("{file}", "x")
        .replace("{name}", "x.json")
}

#[test]
fn every_route_names_a_permission_or_is_on_the_public_list() {
    let public: BTreeSet<String> = table()
        .iter()
        .filter(|r| r.access == Access::Public)
        .map(|r| format!("{} {}", r.method, r.path))
        .collect();
    let listed: BTreeSet<String> = PUBLIC.iter().map(|&p| p.to_owned()).collect();
    assert_eq!(public, listed);
}

#[tokio::test]
async fn a_staff_route_refuses_anyone_and_the_role_without_the_permission() {
    let app = app().await;
    for role in [None, Some(Role::Viewer), Some(Role::Agent)] {
        let cookie = match role {
            Some(role) => app.signed_in(role.code(), role).await,
            None => String::new(),
        };
        for route in table() {
            let Access::Staff(permission) = route.access else {
                continue;
            };
            if role.is_some_and(|r| r.may(permission)) {
                continue;
            }
            let request = Request::builder()
                .method(route.method.clone())
                .uri(example(route.path))
                .header("cookie", &cookie)
                .body(Body::empty())
                .unwrap();
            let answer = app.send(request).await;
            let what = format!("{} {} as {role:?}", route.method, route.path);
            match (role, route.path.starts_with("/api/")) {
                (None, true) => assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{what}"),
                (None, false) => assert!(answer.location().starts_with("/sign-in?"), "{what}"),
                (Some(_), _) => assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what}"),
            }
        }
    }
}

#[tokio::test]
async fn an_undeclared_method_is_405_with_the_exact_allow() {
    let app = app().await;
    let mut by_path: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for route in table() {
        let allowed = by_path.entry(route.path).or_default();
        allowed.insert(route.method.to_string());
        if route.method == Method::GET {
            allowed.insert("HEAD".to_owned());
        }
    }
    for (path, allowed) in by_path {
        for method in ["PUT", "PATCH", "POST", "DELETE"] {
            if allowed.contains(method) {
                continue;
            }
            let request = Request::builder()
                .method(method)
                .uri(example(path))
                .body(Body::empty())
                .unwrap();
            let answer = app.send(request).await;
            assert_eq!(
                answer.status,
                StatusCode::METHOD_NOT_ALLOWED,
                "{method} {path}"
            );
            let said: BTreeSet<String> = answer
                .header("allow")
                .split(',')
                .map(|m| m.trim().to_owned())
                .collect();
            assert_eq!(said, allowed, "{method} {path}");
            if path.starts_with("/open311/") {
                assert!(answer.text().contains("error-method-not-allowed"), "{path}");
            } else {
                assert_eq!(answer.code(), "method-not-allowed");
            }
        }
    }
}

#[tokio::test]
async fn an_unknown_path_is_a_real_404_for_programs_and_for_people() {
    let app = app().await;
    for path in [
        "/api/v1/nothing",
        "/api/nothing",
        "/nothing",
        "/requests/R-7K3M-9X/nothing",
        "/do/nothing",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.code(), "not-found");
    }
    let request = Request::get("/nothing")
        .header("accept", "text/html")
        .body(Body::empty())
        .unwrap();
    let answer = app.send(request).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.header("content-type").starts_with("text/html"));
}

#[tokio::test]
async fn the_developers_door_is_there_only_for_the_developer() {
    assert_eq!(
        app().await.get("/dev/reload").await.status,
        StatusCode::NOT_FOUND
    );
    let app = app_with(&["--dev", "1"]).await;
    app.stop.send_replace(true); // ends the stream, so that it can be read whole
    let answer = app.get("/dev/reload").await;
    assert_eq!(answer.header("content-type"), "text/event-stream");
    assert!(answer.text().starts_with("data: /pkg/"));
}

#[test]
fn the_pages_are_the_apps_own() {
    let app_says: BTreeSet<String> = leptos_axum::generate_route_list(stoa_app::App)
        .iter()
        .map(|r| r.path().to_owned())
        .collect();
    let declared: BTreeSet<String> = PAGES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(app_says, declared);
}

#[test]
fn every_api_route_is_in_the_document_and_vice_versa() {
    let routes: BTreeSet<String> = table()
        .iter()
        .filter(|r| r.path.starts_with("/api/v1/"))
        .map(|r| format!("{} {}", r.method, r.path))
        .collect();
    let document = serde_json::to_value(Api::openapi()).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    let mut described = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    assert_eq!(described, routes);
}
