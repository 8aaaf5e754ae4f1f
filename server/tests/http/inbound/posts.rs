//! Posts against real servers on the loopback: Mastodon's API and a signed webhook.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::any;
use http::{HeaderMap, StatusCode, Uri};
use serde_json::{Value, json};
use std::sync::Arc;
use stoa_domain::accounts::Role;
use stoa_domain::requests::follow::Channel;
use stoa_server::gateway::clock::SystemClock;
use stoa_server::gateway::posts::{Posts, accounts};
use stoa_server::gateway::signed::is_signed;
use stoa_service::Clock;
use stoa_service::requests::messages::{Outgoing, claim_due_by};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

type Taken = Arc<Mutex<Vec<(Uri, HeaderMap, Bytes)>>>;

/// A server that answers everything so, and remembers what it was sent.
async fn server(
    status: u16,
    head: &'static [(&'static str, &'static str)],
    body: Value,
) -> (String, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let taken: Taken = Arc::default();
    let handler = move |State(taken): State<Taken>, uri: Uri, headers: HeaderMap, bytes: Bytes| {
        let body = body.clone();
        async move {
            taken.lock().await.push((uri, headers, bytes));
            let mut answer =
                (StatusCode::from_u16(status).unwrap(), axum::Json(body)).into_response();
            for (name, value) in head {
                answer.headers_mut().insert(*name, value.parse().unwrap());
            }
            answer
        }
    };
    let router = Router::new()
        .fallback(any(handler))
        .with_state(taken.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, taken)
}

/// The accounts `city` (Mastodon) and `press` (webhook) at these addresses.
fn posts(mastodon: &str, webhook: &str) -> Posts {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("posts.json");
    let list = json!([
        {"kind": "mastodon", "name": "city", "url": mastodon, "token": "t0ken"},
        {"kind": "webhook", "name": "press", "url": format!("{webhook}/hook"), "secret": "s"},
    ]);
    std::fs::write(&file, list.to_string()).unwrap();
    Posts::open(&accounts(Some(&file)).unwrap()).unwrap()
}

/// The two posts of an update, as the worker gets them.
async fn two() -> Vec<Outgoing> {
    let app = crate::test_app::app().await;
    let cookie = app.signed_in("boss", Role::Supervisor).await;
    let reference = app.report(&crate::test_app::pothole()).await;
    let update = format!("/api/v1/desk/requests/{reference}/update");
    let words = json!({"text": "Hemos tapado el bache de la calle.", "also_post": true});
    let answer = app.post_json_as(&cookie, &update, &words).await;
    assert_eq!(answer.json()["posts"].as_array().unwrap().len(), 2);
    let page = app
        .get_as(&cookie, &format!("/desk/requests/{reference}"))
        .await
        .text();
    assert!(page.contains("name=\"also_post\""), "staff can tick it");
    // By the plain form too.
    let form = [
        ("reference", reference.as_str()),
        ("text", "Listo."),
        ("also_post", "1"),
    ];
    app.post_form(&cookie, "/do/desk/update", &form)
        .await
        .location();
    let mut due = claim_due_by(&app.portal, Channel::Post, 10).await.unwrap();
    assert_eq!(due.len(), 4);
    due.retain(|m| m.text.contains("Hemos"));
    due.sort_by(|a, b| a.recipient.cmp(&b.recipient));
    due
}

#[tokio::test]
async fn a_status_is_made_under_its_own_key_and_a_webhook_is_signed() {
    let (mastodon, statuses) = server(
        200,
        &[],
        json!({"id": "1", "url": "https://city.social/@stoa/1"}),
    )
    .await;
    let (webhook, hooks) = server(200, &[], json!({"url": "javascript:alert(1)"})).await;
    let posts = posts(&mastodon, &webhook);
    let due = two().await;
    for _ in 0..2 {
        let url = posts.send(&due[0]).await.unwrap();
        assert_eq!(url.as_deref(), Some("https://city.social/@stoa/1"));
    }
    assert_eq!(
        posts.send(&due[1]).await.unwrap(),
        None,
        "no address that may be a link"
    );
    let statuses = statuses.lock().await;
    let (uri, headers, body) = &statuses[0];
    assert_eq!(uri.path(), "/api/v1/statuses");
    assert_eq!(headers["authorization"], "Bearer t0ken");
    assert_eq!(headers["idempotency-key"], due[0].id.to_string().as_str());
    assert_eq!(
        headers["idempotency-key"], statuses[1].1["idempotency-key"],
        "the same at every try"
    );
    let status: Value = serde_json::from_slice(body).unwrap();
    assert_eq!(
        (status["language"].as_str(), status["visibility"].as_str()),
        (Some("es"), Some("public"))
    );
    assert!(
        status["status"]
            .as_str()
            .unwrap()
            .contains("Hemos tapado el bache")
    );
    let hooks = hooks.lock().await;
    let (uri, headers, body) = &hooks[0];
    assert_eq!(uri.path(), "/hook");
    assert!(is_signed("s", headers, body, SystemClock.now()));
}

#[tokio::test]
async fn refusals_say_whether_and_when_to_try_again() {
    let due = two().await;
    const NONE: &[(&str, &str)] = &[];
    const LATER: &[(&str, &str)] = &[("retry-after", "120")];
    for (status, head, permanent, rest) in [
        (429, LATER, false, Some(120)),
        (503, NONE, false, None),
        (401, NONE, false, None),
        (422, NONE, true, None),
    ] {
        let (url, _) = server(status, head, json!({"error": "no"})).await;
        let posts = posts(&url, &url);
        for message in &due {
            let failure = posts.send(message).await.unwrap_err();
            let waits = failure.rest.map(|d| d.num_seconds());
            assert_eq!((failure.permanent, waits), (permanent, rest), "{status}");
            assert!(!failure.words.contains("t0ken"));
        }
    }
    let gone = Posts::open(&[]).unwrap();
    assert!(gone.send(&due[0]).await.unwrap_err().permanent);
}
