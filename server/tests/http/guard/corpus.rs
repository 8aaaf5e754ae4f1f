//! The corpus of photos and films, sent in by the door and fetched again: nothing of what they carried comes out.

use crate::test_app::{Multipart, app, apps, multipart_request, pothole};
use http::StatusCode;
use stoa_service::testing::corpus::{refused, taken};

#[tokio::test]
async fn what_the_public_doors_send_holds_nothing_of_it() {
    for app in apps().await {
        for sample in taken() {
            let field = if sample.stays.is_empty() {
                "photo"
            } else {
                "video"
            };
            let mut draft = pothole();
            draft["email"] = "".into();
            let form = Multipart::new().text("request", draft.to_string()).file(
                field,
                sample.file_name,
                &sample.bytes,
            );
            let sent = app
                .send(multipart_request("/api/v1/requests", form.done()))
                .await;
            assert_eq!(
                sent.status,
                StatusCode::CREATED,
                "{}: {}",
                sample.what,
                sent.text()
            );
            let reference = sent.json()["reference"].as_str().unwrap().to_owned();
            let address = format!("/api/v1/requests/{reference}");
            let detail = app.get(&address).await;
            let file = detail.json()["media"][0].clone();
            let url = |name: &str| file[name].as_str().unwrap().to_owned();
            let mut doors = vec![
                address,
                format!("/requests/{reference}"),
                url("url"),
                "/api/v1/requests.geojson".to_owned(),
                format!("/open311/v2/requests/{reference}.json"),
            ];
            if field == "photo" {
                doors.push(url("thumb_url"));
            }
            for door in doors {
                let answer = app.get(&door).await;
                assert_eq!(answer.status, StatusCode::OK, "{door}");
                assert_eq!(
                    sample.left_in(&answer.body),
                    [""; 0],
                    "{}: {door}",
                    sample.what
                );
            }
        }
    }
}

#[tokio::test]
async fn heic_is_refused_by_name_wherever_it_is_chosen() {
    let app = app().await;
    for sample in refused() {
        for field in ["photo", "video"] {
            let form = Multipart::new()
                .text("request", pothole().to_string())
                .file(field, sample.file_name, &sample.bytes);
            let sent = app
                .send(multipart_request("/api/v1/requests", form.done()))
                .await;
            assert_eq!(sent.fields(), ["photos heic"], "{}", sample.what);
        }
    }
    assert_eq!(app.count().await, 0);
}
