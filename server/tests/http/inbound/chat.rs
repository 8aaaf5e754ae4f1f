//! The signed webhook for chats, pictures by address, and the way out.

use super::post_signed;
use crate::test_app::{app_with, jpeg};
use axum::Router;
use axum::extract::State;
use axum::routing::any;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use std::sync::Arc;
use stoa_server::gateway::chat::ChatOut;
use stoa_server::gateway::clock::SystemClock;
use stoa_server::gateway::signed::is_signed;
use stoa_server::gateway::webhook::Webhook;
use stoa_service::Clock;
use stoa_service::requests::messages::{claim_due, expand_events};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

const PATH: &str = "/webhooks/chat";

fn message(id: &str, text: &str) -> Value {
    json!({"network": "telegram", "conversation": "42", "id": id, "sender": "Ana", "text": text})
}

#[tokio::test]
async fn a_chat_becomes_a_case_and_its_answers_go_out_signed() {
    let pictures = Router::new().route("/hole.jpg", any(|| async { jpeg() }));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, pictures).await });
    let args = [
        "--chat-secret",
        "s",
        "--chat-media-hosts",
        "127.0.0.1",
        "--chat-media-private",
        "1",
    ];
    let app = app_with(&args).await;
    let mut first = message("1", "There is a pothole in my street");
    first["location"] = json!({"lat": 42.05, "lon": -71.05});
    first["media"] = json!([{"url": format!("{host}/hole.jpg")}, {"data": STANDARD.encode(jpeg()), "name": "b.jpg"}]);
    for message in [first, message("2", "yes"), message("2", "yes")] {
        let body = message.to_string().into_bytes();
        let answer = post_signed(&app, PATH, "application/json", &body, 0).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
    }
    let page = app.get("/api/v1/requests").await.json();
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 1);
    let reference = items[0]["reference"].as_str().unwrap();
    let case = app
        .get(&format!("/api/v1/requests/{reference}"))
        .await
        .json();
    assert_eq!(
        case["media"].as_array().unwrap().len(),
        2,
        "by address and by value"
    );

    type Taken = Arc<Mutex<Vec<(HeaderMap, axum::body::Bytes)>>>;
    let taken: Taken = Arc::default();
    let handler = |State(taken): State<Taken>, headers: HeaderMap, body: axum::body::Bytes| async move {
        taken.lock().await.push((headers, body));
    };
    let bridge = Router::new()
        .fallback(any(handler))
        .with_state(taken.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/out", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, bridge).await });
    let out = Webhook::open(&url, "s").unwrap();
    expand_events(&app.portal, 10).await.unwrap();
    let answers = claim_due(&app.portal, 10).await.unwrap();
    assert_eq!(answers.len(), 2);
    for answer in &answers {
        out.send(answer).await.unwrap();
    }
    let taken = taken.lock().await;
    let done = taken
        .iter()
        .find(|(_, body)| String::from_utf8_lossy(body).contains("inbound-sent"));
    let (headers, body) = done.unwrap();
    assert!(is_signed("s", headers, body, SystemClock.now()));
    let said: Value = serde_json::from_slice(body).unwrap();
    assert_eq!(
        (said["network"].as_str(), said["conversation"].as_str()),
        (Some("telegram"), Some("42"))
    );
}

#[tokio::test]
async fn pictures_come_from_named_hosts_only() {
    let app = app_with(&["--chat-secret", "s"]).await;
    let mut first = message("1", "There is a pothole at 12 Harbor St");
    first["media"] =
        json!([{"url": "http://169.254.169.254/latest"}, {"url": "https://cdn.example.org/a.jpg"}]);
    let body = first.to_string().into_bytes();
    let answer = post_signed(&app, PATH, "application/json", &body, 0).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let said = claim_due(&app.portal, 10).await.unwrap();
    assert!(
        said[0].text.contains("inbound-photo-elsewhere"),
        "{}",
        said[0].text
    );
}
