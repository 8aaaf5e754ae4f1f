//! `/api/v1/live` over real TCP connections, with the real process where it is restarted.

use crate::process::{Process, prepared};
use crate::stream::{Event, Stream};
use crate::test_app::{TestApp, apps, pothole};
use http::StatusCode;
use serde_json::json;
use std::net::SocketAddr;
use stoa_domain::accounts::Role;
use tokio::net::TcpListener;

/// Serves the app's router on a free port.
async fn serve(app: &TestApp) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = app
        .router
        .clone()
        .into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    address
}

#[tokio::test]
async fn what_happens_is_told_once_to_everyone_who_may_know() {
    for app in apps().await {
        let to = serve(&app).await;
        let cookie = app.signed_in("sam", Role::Agent).await;
        let first = app.report(&pothole()).await;
        let mut anyone = Stream::open(to, "", "").await;
        let mut staff = Stream::open(to, "", &format!("Cookie: {cookie}\r\n")).await;
        let mut one = Stream::open(to, &format!("?request={first}"), "").await;
        for stream in [&mut anyone, &mut staff, &mut one] {
            assert_eq!(stream.next().await.unwrap().name, "hello");
        }
        let note = format!("/api/v1/desk/requests/{first}/note");
        app.post_json_as(&cookie, &note, &json!({"text": "Internal"}))
            .await;
        let second = app.report(&pothole()).await;
        let update = format!("/api/v1/desk/requests/{first}/update");
        app.post_json_as(&cookie, &update, &json!({"text": "We are coming."}))
            .await;

        let names = |events: &[Event]| events.iter().map(|e| e.name.clone()).collect::<Vec<_>>();
        let seen = [anyone.next().await.unwrap(), anyone.next().await.unwrap()];
        assert_eq!(
            names(&seen),
            ["request.submitted", "request.update"],
            "{}",
            app.db.name
        );
        assert_eq!(seen[0].data["reference"], second);
        assert_eq!(seen[0].data["seq"], seen[0].id);
        let seen = [
            staff.next().await.unwrap(),
            staff.next().await.unwrap(),
            staff.next().await.unwrap(),
        ];
        assert_eq!(
            names(&seen),
            ["request.note", "request.submitted", "request.update"]
        );
        assert_eq!(one.next().await.unwrap().name, "request.update");
        for answer in seen {
            assert!(
                !answer.data.to_string().contains("Internal"),
                "a stream names the change, not its words"
            );
        }
        app.stop.send_replace(true);
        assert_eq!(
            anyone.next().await,
            None,
            "the process that stops ends its streams"
        );
    }
}

#[tokio::test]
async fn who_comes_back_misses_nothing_and_hears_nothing_twice() {
    for app in apps().await {
        let to = serve(&app).await;
        let mut all = Vec::new();
        for _ in 0..3 {
            all.push(app.report(&pothole()).await);
        }
        let mut stream = Stream::open(to, "?after=0", "").await;
        assert_eq!(
            stream.next().await.unwrap().id,
            0,
            "hello says where the stream begins"
        );
        let mut heard = Vec::new();
        for _ in 0..2 {
            heard.push(stream.next().await.unwrap());
        }
        drop(stream);
        all.push(app.report(&pothole()).await);
        let last = heard.last().unwrap().id;
        // The header is newer than the address the browser began with.
        let mut stream = Stream::open(to, "?after=0", &format!("Last-Event-ID: {last}\r\n")).await;
        assert_eq!(stream.next().await.unwrap().name, "hello");
        all.push(app.report(&pothole()).await);
        while heard.len() < all.len() {
            heard.push(stream.next().await.unwrap());
        }
        let told: Vec<&str> = heard
            .iter()
            .map(|e| e.data["reference"].as_str().unwrap())
            .collect();
        assert_eq!(told, all, "{}", app.db.name);
        assert!(heard.windows(2).all(|w| w[0].id < w[1].id));
    }
}

#[tokio::test]
async fn a_stream_about_nothing_is_refused() {
    for app in apps().await {
        let answer = app.get("/api/v1/live?request=R-0000-00").await;
        assert_eq!(answer.code(), "not-found");
        assert_eq!(
            app.get("/api/v1/live?request=x").await.fields(),
            ["request not-readable"]
        );
        assert_eq!(
            app.get("/api/v1/live?after=soon").await.fields(),
            ["after not-readable"]
        );
        assert_eq!(
            app.get("/api/v1/live?after=-1").await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
}

#[tokio::test]
async fn a_killed_and_restarted_server_goes_on_where_the_reader_was() {
    let data = prepared().await;
    let process = Process::start(data.path(), &[]);
    let mut stream = Stream::open(process.address, "", "").await;
    assert_eq!(stream.next().await.unwrap().name, "hello");
    let mut all = vec![process.report()];
    let first = stream.next().await.unwrap();
    all.push(process.report());
    process.kill();
    let process = Process::start(data.path(), &[]);
    all.push(process.report());
    let mut heard = vec![first];
    let mut stream = Stream::open(
        process.address,
        "",
        &format!("Last-Event-ID: {}\r\n", heard[0].id),
    )
    .await;
    assert_eq!(stream.next().await.unwrap().name, "hello");
    while heard.len() < all.len() {
        heard.push(stream.next().await.unwrap());
    }
    let told: Vec<&str> = heard
        .iter()
        .map(|e| e.data["reference"].as_str().unwrap())
        .collect();
    assert_eq!(told, all);
    assert!(
        process.stop().success(),
        "an open stream does not hold the process up"
    );
}
