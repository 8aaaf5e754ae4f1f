//! `media_url` of a report: fetched from the hosts an operator named, else told to the desk.

use super::{key, pothole};
use crate::test_app::{TestApp, app_with, jpeg};
use axum::Router;
use axum::routing::get;
use serde_json::Value;
use stoa_domain::accounts::Role;

/// A host of pictures on loopback; gives its address.
async fn host() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let away = axum::response::Redirect::to("http://localhost/a.jpg");
    let router = Router::new()
        .route("/a.jpg", get(|| async { jpeg() }))
        .route("/words.jpg", get(|| async { "no picture" }))
        .route("/away.jpg", get(move || std::future::ready(away.clone())));
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

/// The case as the desk sees it: how many photos, and all of its words.
async fn case(app: &TestApp, ana: &str, reference: &str) -> (usize, String) {
    let path = format!("/api/v1/desk/requests/{reference}");
    let case: Value = app.get_as(ana, &path).await.json();
    (case["media"].as_array().unwrap().len(), case.to_string())
}

#[tokio::test]
async fn a_picture_comes_from_a_named_host_and_what_does_not_come_is_told_to_the_desk() {
    let host = host().await;
    let named = [
        "--open311-media-hosts",
        "127.0.0.1",
        "--open311-private",
        "1",
    ];
    let app = app_with(&named).await;
    let key = key(&app, false).await;
    let ana = app.signed_in("ana", Role::Agent).await;
    let at = |path: &str| format!("{host}/{path}");
    let reference = pothole(&app, &key, &[("media_url", &at("a.jpg"))]).await;
    let (photos, words) = case(&app, &ana, &reference).await;
    assert_eq!(photos, 1);
    assert!(!words.contains(&host), "{words}");
    for path in ["words.jpg", "away.jpg", "none.jpg"] {
        let reference = pothole(&app, &key, &[("media_url", &at(path))]).await;
        let (photos, words) = case(&app, &ana, &reference).await;
        assert_eq!(photos, 0, "{path}");
        assert!(words.contains(&at(path)), "{path}: {words}");
    }
}

#[tokio::test]
async fn nothing_is_fetched_unless_an_operator_says_from_where() {
    let host = host().await;
    for arguments in [
        &["--open311-private", "1"][..],
        &[
            "--open311-private",
            "1",
            "--open311-media-hosts",
            "media.example.org",
        ],
        // Named, but in a private network and without https.
        &["--open311-media-hosts", "127.0.0.1"],
    ] {
        let app = app_with(arguments).await;
        let key = key(&app, false).await;
        let ana = app.signed_in("ana", Role::Agent).await;
        let url = format!("{host}/a.jpg");
        let reference = pothole(&app, &key, &[("media_url", &url)]).await;
        let (photos, words) = case(&app, &ana, &reference).await;
        assert_eq!(photos, 0, "{arguments:?}");
        assert!(words.contains(&url), "{arguments:?}");
    }
}
