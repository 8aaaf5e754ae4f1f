//! `POST /api/v1/requests`: the good ways. The bad ones are in `bad_input`.

use crate::test_app::{Multipart, apps, jpeg, json_request, multipart_request, pothole};
use http::{Method, StatusCode};
use serde_json::json;

#[tokio::test]
async fn json_makes_a_request_with_a_promise() {
    for app in apps().await {
        let answer = app.post_json("/api/v1/requests", &pothole()).await;
        assert_eq!(answer.status, StatusCode::CREATED);
        let receipt = answer.json();
        let reference = receipt["reference"].as_str().unwrap();
        assert_eq!(
            answer.header("location"),
            format!("/api/v1/requests/{reference}")
        );
        assert_eq!(receipt["email"], true);
        // Monday 23 November and five business days, on the city's clock.
        assert_eq!(receipt["due_at"], "2026-11-30T23:59:00-05:00");
        assert_eq!(answer.cookie("stoa_mine").as_deref(), Some(reference));
        let one = app.get(answer.header("location")).await.json();
        assert_eq!(one["neighborhood"], "Oldtown");
    }
}

#[tokio::test]
async fn photos_come_with_it_and_are_served_for_ever() {
    for app in apps().await {
        let mut draft = pothole();
        draft["photo_alts"] = json!(["The hole", "The street"]);
        let body = Multipart::new()
            .text("request", draft.to_string())
            .file("photo", "a.jpg", &jpeg())
            .file("photo", "b.jpg", &jpeg())
            .done();
        let answer = app.send(multipart_request("/api/v1/requests", body)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        let one = app.get(answer.header("location")).await.json();
        let media = one["media"].as_array().unwrap();
        assert_eq!(
            (media.len(), media[1]["alt"].as_str()),
            (2, Some("The street"))
        );
        for url in [&media[0]["url"], &media[0]["thumb_url"]] {
            let photo = app.get(url.as_str().unwrap()).await;
            assert_eq!(
                (photo.status, photo.header("content-type")),
                (StatusCode::OK, "image/jpeg")
            );
            assert!(photo.header("cache-control").contains("max-age=3600"));
        }
    }
}

#[tokio::test]
async fn the_same_key_gives_the_first_answer_even_when_both_come_at_once() {
    for app in apps().await {
        let request = || {
            let mut request = json_request(Method::POST, "/api/v1/requests", &pothole());
            request
                .headers_mut()
                .insert("idempotency-key", "k-1".parse().unwrap());
            request
        };
        let (a, b) = tokio::join!(app.send(request()), app.send(request()));
        let c = app.send(request()).await;
        assert_eq!(
            [a.status, b.status, c.status],
            [StatusCode::CREATED; 3],
            "{}",
            app.db.name
        );
        assert_eq!(a.json()["reference"], b.json()["reference"]);
        assert_eq!(a.json()["reference"], c.json()["reference"]);
        assert_eq!(app.count().await, 1);
        let mut other = pothole();
        other["description"] = json!("Something else");
        let mut request = json_request(Method::POST, "/api/v1/requests", &other);
        request
            .headers_mut()
            .insert("idempotency-key", "k-1".parse().unwrap());
        let answer = app.send(request).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (StatusCode::CONFLICT, "conflict-idempotency-mismatch")
        );
        assert_eq!(app.count().await, 1);
    }
}
