//! Reports beyond the ordinary: proof of work, counts by source and by address.

use crate::test_app::{
    Answer, Multipart, TestApp, app_with, apps_with, json_request, multipart_request, pothole,
};
use axum::body::Body;
use chrono::Duration;
use http::{Method, Request, StatusCode};
use serde_json::Value;
use stoa_service::requests::guard::solves;

const FEW: &[&str] = &["--proof-after", "2/1h", "--proof-bits", "6"];

/// Sends a report with a key and a proof.
async fn send(app: &TestApp, key: &str, proof: Option<&str>) -> Answer {
    let mut request = json_request(Method::POST, "/api/v1/requests", &pothole());
    let headers = request.headers_mut();
    headers.insert("idempotency-key", key.parse().unwrap());
    if let Some(proof) = proof {
        headers.insert("stoa-proof", proof.parse().unwrap());
    }
    app.send(request).await
}

/// A challenge and what it takes.
async fn challenge(app: &TestApp) -> (String, u32) {
    let answer = app.get("/api/v1/proof").await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let json = answer.json();
    let bits = json["bits"].as_u64().unwrap() as u32;
    (json["challenge"].as_str().unwrap().to_owned(), bits)
}

fn solve(challenge: &str, bits: u32) -> String {
    let number = (0u64..)
        .map(|n| n.to_string())
        .find(|n| solves(challenge, n, bits));
    format!("{challenge}:{}", number.unwrap())
}

fn refused(answer: &Answer, why: &str) {
    assert_eq!(
        answer.status,
        StatusCode::PRECONDITION_REQUIRED,
        "{}",
        answer.text()
    );
    assert_eq!(answer.code(), "proof-needed");
    assert_eq!(answer.fields(), [format!("proof {why}")]);
}

#[tokio::test]
async fn a_source_that_sends_much_proves_work_for_each_report() {
    for app in apps_with(FEW).await {
        for key in ["a", "b"] {
            assert_eq!(send(&app, key, None).await.status, StatusCode::CREATED);
        }
        refused(&send(&app, "c", None).await, "required");
        let (words, bits) = challenge(&app).await;
        assert_eq!(bits, 6);
        let proof = solve(&words, bits);
        assert_eq!(
            send(&app, "c", Some(&proof)).await.status,
            StatusCode::CREATED
        );
        // The answer was lost: the same report with the same proof finds it again.
        let again = send(&app, "c", Some(&proof)).await;
        assert_eq!(again.status, StatusCode::CREATED);
        assert_eq!(app.count().await, 3);
        refused(&send(&app, "d", Some(&proof)).await, "used");
        // An hour later nobody asks.
        app.ports.clock.advance(Duration::minutes(66));
        assert_eq!(send(&app, "e", None).await.status, StatusCode::CREATED);
    }
}

#[tokio::test]
async fn proofs_that_are_none_are_told_apart() {
    for app in apps_with(FEW).await {
        for key in ["a", "b"] {
            send(&app, key, None).await;
        }
        let (words, bits) = challenge(&app).await;
        let proof = solve(&words, bits);
        let easier = words.replacen(&format!("1.{bits}."), "1.0.", 1);
        let longer = {
            let mut parts: Vec<String> = words.split('.').map(str::to_owned).collect();
            parts[2] = (parts[2].parse::<i64>().unwrap() + 86_400).to_string();
            parts.join(".")
        };
        let unsolved = (0u64..)
            .find(|n| !solves(&words, &n.to_string(), bits))
            .unwrap();
        for (what, proof, why) in [
            ("empty", String::new(), "not-ours"),
            ("no number", words.clone(), "not-ours"),
            ("made up", "1.0.9999999999.00.00:1".to_owned(), "not-ours"),
            ("made easier", format!("{easier}:0"), "not-ours"),
            ("made to last", solve(&longer, bits), "not-ours"),
            (
                "signed by nobody",
                solve(words.rsplit_once('.').unwrap().0, bits),
                "not-ours",
            ),
            (
                "endless",
                format!("{words}:{}", "0".repeat(500)),
                "not-ours",
            ),
            (
                "a wrong number",
                format!("{words}:{unsolved}"),
                "not-solved",
            ),
            ("words for a number", format!("{words}:one"), "not-solved"),
        ] {
            let answer = send(&app, "c", Some(&proof)).await;
            assert_eq!(answer.fields(), [format!("proof {why}")], "{what}");
            refused(&answer, why);
        }
        app.ports.clock.advance(Duration::minutes(11));
        refused(&send(&app, "c", Some(&proof)).await, "expired");
        assert_eq!(app.count().await, 2);
    }
}

#[tokio::test]
async fn the_more_comes_the_harder_it_gets_and_old_easy_proofs_do_not_do() {
    let app = app_with(FEW).await;
    for key in ["a", "b"] {
        send(&app, key, None).await;
    }
    let (easy, bits) = challenge(&app).await;
    let kept = solve(&easy, bits);
    for key in ["c", "d"] {
        let (words, bits) = challenge(&app).await;
        let sent = send(&app, key, Some(&solve(&words, bits))).await;
        assert_eq!(sent.status, StatusCode::CREATED);
    }
    assert_eq!(challenge(&app).await.1, 7, "twice as many, twice the work");
    refused(&send(&app, "e", Some(&kept)).await, "not-enough");
}

#[tokio::test]
async fn other_sources_and_staff_never_wait_and_what_is_refused_does_not_count() {
    let app = app_with(&["--proof-after", "2/1h", "--trusted-proxy", "203.0.113.7"]).await;
    let from = |address: &str, body: &Value| {
        let mut request = json_request(Method::POST, "/api/v1/requests", body);
        let headers = request.headers_mut();
        headers.insert("x-forwarded-for", address.parse().unwrap());
        request
    };
    let broken = serde_json::json!({"service": "pothole"});
    for _ in 0..5 {
        let answer = app.send(from("2001:db8:1:2::1", &broken)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut last = StatusCode::OK;
    for n in 0..3 {
        // A household has a whole /64.
        let address = format!("2001:db8:1:2::{n}");
        last = app.send(from(&address, &pothole())).await.status;
    }
    assert_eq!(last, StatusCode::PRECONDITION_REQUIRED);
    let other = app.send(from("198.51.100.9", &pothole())).await;
    assert_eq!(other.status, StatusCode::CREATED);
    let cookie = app
        .signed_in("ana", stoa_domain::accounts::Role::Agent)
        .await;
    let mut request = from("2001:db8:1:2::9", &pothole());
    request
        .headers_mut()
        .insert("cookie", cookie.parse().unwrap());
    request
        .headers_mut()
        .insert("sec-fetch-site", "same-origin".parse().unwrap());
    assert_eq!(app.send(request).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_day_has_its_limit_for_a_source_and_for_an_address() {
    for app in apps_with(&["--rate-reports", "3/24h", "--rate-recipient", "2/24h"]).await {
        for key in ["a", "b"] {
            assert_eq!(send(&app, key, None).await.status, StatusCode::CREATED);
        }
        let named = send(&app, "c", None).await;
        assert_eq!(named.fields(), ["email too-often"]);
        let mut silent = pothole();
        silent["email"] = "".into();
        let answer = app.post_json("/api/v1/requests", &silent).await;
        assert_eq!(
            answer.status,
            StatusCode::CREATED,
            "without the address it goes"
        );
        let answer = app.post_json("/api/v1/requests", &silent).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(answer.header("retry-after").parse::<u64>().unwrap() > 3_600);
        app.ports.clock.advance(Duration::hours(25));
        assert_eq!(send(&app, "d", None).await.status, StatusCode::CREATED);
    }
}

#[tokio::test]
async fn off_is_off_and_the_store_knows_no_address() {
    let app = app_with(&[
        "--rate-submit",
        "off",
        "--proof-after",
        "1/1h",
        "--rate-recipient",
        "1/1h",
    ])
    .await;
    for key in ["a", "b", "c"] {
        assert_eq!(send(&app, key, None).await.status, StatusCode::CREATED);
    }
    let app = app_with(FEW).await;
    send(&app, "a", None).await;
    let request = Request::get("/api/v1/proof").body(Body::empty()).unwrap();
    assert_eq!(app.send(request).await.status, StatusCode::OK);
}

/// Who cannot prove anything is told from when on it goes, and finds everything again.
#[tokio::test]
async fn without_scripting_one_is_told_until_when_and_nothing_is_lost() {
    for app in apps_with(FEW).await {
        for key in ["a", "b"] {
            send(&app, key, None).await;
        }
        let form = || {
            Multipart::new()
                .text("service", "pothole")
                .text("lat", "42.05")
                .text("lon", "-71.05")
                .text("description", "A hole that is not lost")
        };
        let refused = app
            .send(multipart_request("/do/requests/report", form().done()))
            .await;
        let location = refused.location().to_owned();
        // Noon UTC, seven in the city: what was sent in the slot of seven counts until eight.
        let again = "again=2026-11-23T08%3A00%3A00-05%3A00";
        assert_eq!(location, format!("/report?error=proof-needed&{again}"));
        let cookie = format!("stoa_draft={}", refused.cookie("stoa_draft").unwrap());
        let page = app.get_as(&cookie, &location).await.text();
        for words in [
            "You can send this one from",
            "8:00",
            "A hole that is not lost",
            "Nothing you typed is lost",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        for (language, words) in [("es", "a partir de"), ("ar", "ابتداءً من")] {
            let cookie = format!("{cookie}; stoa_locale={language}");
            let page = app.get_as(&cookie, &location).await.text();
            assert!(page.contains(words), "{page}");
        }
        app.ports.clock.advance(Duration::minutes(60));
        let mut request = multipart_request("/do/requests/report", form().done());
        let headers = request.headers_mut();
        headers.insert("cookie", cookie.parse().unwrap());
        headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
        let sent = app.send(request).await;
        assert!(sent.location().starts_with("/requests/R-"), "it is so");
    }
}
