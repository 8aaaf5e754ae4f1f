//! Photos that come faster than they can be cleaned, at the doors: the answers say so, and no door has one as it came.

use super::late_media::{hash, put, receipt};
use crate::test_app::{Multipart, TestApp, busy_apps, jpeg, multipart_request, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;
use stoa_service::Blobs;
use stoa_service::requests::waiting;

/// A report with a photo, as the app's form sends it: its answer.
async fn report(app: &TestApp, photo: &[u8]) -> serde_json::Value {
    let form = Multipart::new()
        .text("request", pothole().to_string())
        .file("photo", "a.jpg", photo);
    let answer = app
        .send(multipart_request("/api/v1/requests", form.done()))
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    answer.json()
}

#[tokio::test]
async fn a_report_is_received_at_once_and_its_photo_shows_when_it_is_clean() {
    for app in busy_apps().await {
        let photo = jpeg();
        let sent = report(&app, &photo).await;
        assert_eq!(sent["preparing"], 1);
        let address = format!("/api/v1/requests/{}", sent["reference"].as_str().unwrap());
        let one = app.get(&address).await.json();
        assert_eq!(
            (&one["preparing"], &one["media"]),
            (&1.into(), &serde_json::json!([]))
        );
        let page = format!("/requests/{}", sent["reference"].as_str().unwrap());
        assert!(
            app.get(&page)
                .await
                .text()
                .contains("1 photo is being prepared.")
        );
        // Its name is known to nobody, and helps nobody.
        let staff = app.signed_in("sam", Role::Supervisor).await;
        for key in app.ports.private.keys() {
            let id = key.trim_start_matches("waiting/");
            for path in [format!("/media/{id}"), format!("/media/{id}/thumb")] {
                for answer in [app.get(&path).await, app.get_as(&staff, &path).await] {
                    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
                }
            }
        }
        assert!(waiting::clean_next(&app.portal).await.unwrap());
        let one = app.get(&address).await.json();
        assert!(one.get("preparing").is_none());
        let shown = app.get(one["media"][0]["url"].as_str().unwrap()).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_ne!(shown.body, photo, "encoded anew");
        assert!(app.ports.private.list("waiting").await.unwrap().is_empty());
        assert!(!app.get(&page).await.text().contains("being prepared"));
    }
}

#[tokio::test]
async fn a_photo_after_its_report_is_accepted_and_known() {
    for app in busy_apps().await {
        let (address, token) = receipt(&app, "late-waits").await;
        let photo = jpeg();
        let to = format!("{address}/media/{}", hash(&photo));
        for _ in 0..2 {
            let answer = put(&app, &to, &token, "image/jpeg", &photo).await;
            assert_eq!(answer.status, StatusCode::ACCEPTED, "{}", answer.text());
            assert_eq!(answer.json()["hashes"][0], hash(&photo));
            assert_eq!(answer.json()["preparing"][0], hash(&photo));
        }
        assert!(waiting::clean_next(&app.portal).await.unwrap());
        let answer = put(&app, &to, &token, "image/jpeg", &photo).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.json()["preparing"], serde_json::json!([]));
        let one = app.get(&address).await.json();
        assert_eq!(one["media"].as_array().map(Vec::len), Some(1));
    }
}
