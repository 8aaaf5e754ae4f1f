//! `/open311/…`: GeoReport v2 as other people's programs meet it, in both formats.

mod bad_input;
mod bulk;
mod conformance;
mod discovery;
mod extensions;
mod file;
mod find;
mod forward;
mod forwards;
mod keys;
mod manners;
mod pictures;
mod services;
mod updates;

use crate::test_app::{Answer, TestApp};
use axum::body::Body;
use http::{Request, header};
use roxmltree::Document;
use serde_json::Value;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::open311::KeyEvent;
use stoa_service::requests::open311::{AskKey, ask_key, decide_key, list_keys};

/// A key that was granted; with leave to post updates or without.
async fn key(app: &TestApp, may_update: bool) -> String {
    let asked = AskKey {
        name: "FixMyTown".into(),
        email: "dev@example.org".into(),
        purpose: "An app".into(),
    };
    let new = ask_key(&app.portal, asked).await.unwrap();
    let all = list_keys(&app.portal, &Actor::System, None).await.unwrap();
    let id = all.iter().find(|k| k.prefix == new.prefix).unwrap().id;
    decide_key(&app.portal, &Actor::System, id, KeyEvent::Grant, may_update)
        .await
        .unwrap();
    new.key
}

/// A form as a program posts it.
async fn post(app: &TestApp, path: &str, pairs: &[(&str, &str)]) -> Answer {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish();
    let request = Request::post(path)
        .header(
            header::CONTENT_TYPE,
            "application/x-www-form-urlencoded; charset=utf-8",
        )
        .body(Body::from(body))
        .unwrap();
    app.send(request).await
}

/// Files a pothole with some more pairs; gives its number.
async fn pothole(app: &TestApp, key: &str, more: &[(&str, &str)]) -> String {
    let mut pairs = vec![
        ("api_key", key),
        ("service_code", "pothole"),
        ("lat", "42.05"),
        ("long", "-71.05"),
    ];
    pairs.extend(more);
    let answer = post(app, "/open311/v2/requests.json", &pairs).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let id = &answer.json()[0]["service_request_id"];
    id.as_str().unwrap().to_owned()
}

/// The entries of a JSON list.
fn list(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(
        answer.header("content-type"),
        "application/json; charset=utf-8"
    );
    answer.json().as_array().unwrap().clone()
}

/// How many children the root of an XML answer has, after checking what every one must be.
fn children(answer: &Answer, root: &str, each: &str) -> usize {
    assert_eq!(answer.header("content-type"), "text/xml; charset=utf-8");
    let text = answer.text();
    assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
    let document = Document::parse(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
    let element = document.root_element();
    assert_eq!(element.tag_name().name(), root);
    assert_eq!(element.tag_name().namespace(), None);
    let all: Vec<_> = element.children().filter(|n| n.is_element()).collect();
    assert!(all.iter().all(|n| n.has_tag_name(each)), "{text}");
    all.len()
}

/// The error of a refusal, in JSON: its code and its words.
fn error(answer: &Answer) -> (u64, String) {
    assert_eq!(
        answer.header("content-type"),
        "application/json; charset=utf-8"
    );
    let body = answer.json();
    let first = &body[0];
    assert_eq!(first.as_object().unwrap().len(), 2, "{body}");
    (
        first["code"].as_u64().unwrap(),
        first["description"].as_str().unwrap().to_owned(),
    )
}
