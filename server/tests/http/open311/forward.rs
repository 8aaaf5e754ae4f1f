//! A service that is another city's to do: two portals, one on loopback.

use super::key;
use crate::test_app::{TestApp, app, apps, pothole as draft};
use chrono::Duration;
use serde_json::{Value, json};
use std::net::SocketAddr;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::open311::ForwardState;
use stoa_server::gateway::open311::{Given, Open311Client};
use stoa_server::worker::forward::once;
use stoa_service::requests::forward::{Target, retry, set_target, to_send};
use stoa_store::requests::{forwards, read};

/// Serves a portal; gives where.
async fn serve(app: &TestApp) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = app
        .router
        .clone()
        .into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    format!("http://{address}/open311/v2")
}

async fn send_potholes_to(app: &TestApp, endpoint: &str, api_key: &str, their_code: &str) {
    let target = Target {
        service_code: "pothole".into(),
        endpoint: endpoint.into(),
        jurisdiction_id: Some("127.0.0.1".into()),
        api_key: api_key.into(),
        their_code: their_code.into(),
        share_contact: false,
    };
    set_target(&app.portal, &Actor::System, target)
        .await
        .unwrap();
}

async fn theirs(app: &TestApp) -> Vec<Value> {
    let page = app.get("/api/v1/requests?limit=200").await.json();
    page["items"].as_array().unwrap().clone()
}

async fn state(app: &TestApp, reference: &str) -> forwards::ForwardRecord {
    let store = &app.db.store;
    let request = read::by_reference(store, &reference.parse().unwrap())
        .await
        .unwrap();
    forwards::of_request(store, request.unwrap().id)
        .await
        .unwrap()
        .unwrap()
}

#[tokio::test]
async fn a_report_goes_there_and_what_they_do_comes_back() {
    let client = Open311Client::new(true).unwrap();
    for here in apps().await {
        let there = app().await;
        let (endpoint, key) = (serve(&there).await, key(&there, false).await);
        send_potholes_to(&here, &endpoint, &key, "lamp").await;
        send_potholes_to(&here, &endpoint, &key, "pothole").await;
        let reference = here.report(&draft()).await;
        here.report(&json!({"service": "idea", "description": "Stays here"}))
            .await;
        assert!(once(&here.portal, &client).await.unwrap() > 0);
        let arrived = theirs(&there).await;
        assert_eq!(arrived.len(), 1);
        let number = arrived[0]["reference"].as_str().unwrap();
        let forward = state(&here, &reference).await;
        assert_eq!(
            (forward.state, forward.their_id.as_deref()),
            (ForwardState::Sent, Some(number))
        );
        let boss = there.signed_in("boss", Role::Supervisor).await;
        let case = there
            .get_as(&boss, &format!("/api/v1/desk/requests/{number}"))
            .await
            .json();
        assert_eq!(case["channel"], "open311");
        assert_eq!(case["contact"]["email"], Value::Null);
        let words = case["description"].as_str().unwrap();
        assert!(
            words.contains(&format!("https://stoa.example.org/requests/{reference}")),
            "{words}"
        );

        // Words alone, then the work is done.
        let act = |verb: &'static str, body: Value| {
            let (there, boss, path) = (&there, &boss, format!("/api/v1/desk/requests/{number}"));
            async move {
                let version = there.get_as(boss, &path).await.json()["version"].clone();
                let mut body = body;
                body["version"] = version;
                let answer = there
                    .post_json_as(boss, &format!("{path}/{verb}"), &body)
                    .await;
                assert_eq!(answer.status, 200, "{}", answer.text());
            }
        };
        act("update", json!({"text": "The crew comes on Monday"})).await;
        let heard = || async {
            here.ports.clock.advance(Duration::minutes(11));
            once(&here.portal, &client).await.unwrap();
            here.get(&format!("/api/v1/requests/{reference}"))
                .await
                .json()
        };
        let public = heard().await;
        assert!(
            public["activity"]
                .to_string()
                .contains("The crew comes on Monday"),
            "{public}"
        );
        let entries = public["activity"].as_array().unwrap().len();
        assert_eq!(
            heard().await["activity"].as_array().unwrap().len(),
            entries,
            "once"
        );
        act("status", json!({"event": "resolve", "update": "Two men filled it with asphalt today.", "reason": "fixed"})).await;
        let public = heard().await;
        assert_eq!(public["status"], "resolved");
        assert!(public["activity"].to_string().contains("Two men filled it"));
        assert_eq!(state(&here, &reference).await.state, ForwardState::Closed);
        assert_eq!(
            once(&here.portal, &client).await.unwrap(),
            0,
            "what is closed is not asked about"
        );
        assert_eq!(theirs(&there).await.len(), 1);
    }
}

#[tokio::test]
async fn killed_between_the_post_and_the_commit_it_is_not_filed_twice() {
    let client = Open311Client::new(true).unwrap();
    for here in apps().await {
        let there = app().await;
        let (endpoint, key) = (serve(&there).await, key(&there, false).await);
        send_potholes_to(&here, &endpoint, &key, "pothole").await;
        let reference = here.report(&draft()).await;
        // A worker that dies after its POST.
        let parcels = to_send(&here.portal, 10).await.unwrap();
        assert!(matches!(
            client.post(&parcels[0]).await,
            Ok(Given::Number(_))
        ));
        assert_eq!(
            once(&here.portal, &client).await.unwrap(),
            0,
            "it is held for the dead worker"
        );
        here.ports.clock.advance(Duration::minutes(11));
        once(&here.portal, &client).await.unwrap();
        assert_eq!(theirs(&there).await.len(), 1, "{}", here.db.name);
        assert_eq!(state(&here, &reference).await.state, ForwardState::Sent);
    }
}

#[tokio::test]
async fn bad_luck_is_tried_again_and_a_refusal_is_shown_to_the_desk() {
    let client = Open311Client::new(true).unwrap();
    for here in apps().await {
        let there = app().await;
        let (endpoint, key) = (serve(&there).await, key(&there, false).await);
        // Nobody listens.
        let hole = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let nobody = format!("http://{}/open311/v2", hole.local_addr().unwrap());
        drop(hole);
        send_potholes_to(&here, &nobody, &key, "pothole").await;
        let reference = here.report(&draft()).await;
        once(&here.portal, &client).await.unwrap();
        let waiting = state(&here, &reference).await;
        assert_eq!(
            (waiting.state, waiting.attempts),
            (ForwardState::Waiting, 1)
        );
        assert!(waiting.last_error.is_some());
        assert_eq!(once(&here.portal, &client).await.unwrap(), 0, "not at once");
        send_potholes_to(&here, &endpoint, &key, "pothole").await;
        here.ports.clock.advance(Duration::minutes(1));
        once(&here.portal, &client).await.unwrap();
        assert_eq!(state(&here, &reference).await.state, ForwardState::Sent);

        send_potholes_to(&here, &endpoint, "wrong", "pothole").await;
        let refused = here.report(&draft()).await;
        once(&here.portal, &client).await.unwrap();
        assert_eq!(state(&here, &refused).await.state, ForwardState::Failed);
        let boss = here.signed_in("boss", Role::Supervisor).await;
        let case = here
            .get_as(&boss, &format!("/api/v1/desk/requests/{refused}"))
            .await
            .json();
        assert!(
            case["activity"].to_string().contains("403: api_key"),
            "{case}"
        );
        // The operator puts it right.
        send_potholes_to(&here, &endpoint, &key, "pothole").await;
        assert_eq!(retry(&here.portal, &Actor::System).await.unwrap(), 1);
        once(&here.portal, &client).await.unwrap();
        let state = state(&here, &refused).await.state;
        assert_eq!((state, theirs(&there).await.len()), (ForwardState::Sent, 2));
        let public = here
            .get(&format!("/api/v1/requests/{refused}"))
            .await
            .json();
        assert!(!public["activity"].to_string().contains("api_key"));
    }
}
