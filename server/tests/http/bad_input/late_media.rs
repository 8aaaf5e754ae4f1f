//! Files that come after their report, and should not.

use crate::api_v1::late_media::{hash, put, receipt};
use crate::test_app::{TestApp, app_with, apps, jpeg};
use axum::body::Body;
use chrono::Duration;
use http::{Request, StatusCode};

/// A photo unlike the others.
fn photo(n: u8) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(40, 30, |x, y| image::Rgb([x as u8, y as u8, n]));
    let mut out = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut out, image::ImageFormat::Jpeg)
        .unwrap();
    out.into_inner()
}

/// What it is, the report's address, the token, the type, the bytes, the status and the code.
type Row<'a> = (&'a str, String, &'a str, &'a str, Vec<u8>, u16, &'a str);

async fn photos(app: &TestApp, address: &str) -> usize {
    let one = app.get(address).await.json();
    one["media"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_file_that_does_not_fit_is_refused_with_its_reason_and_nothing_is_kept() {
    for app in apps().await {
        let (address, token) = receipt(&app, "one").await;
        let (other, others) = receipt(&app, "two").await;
        let bytes = jpeg();
        let named = hash(&bytes);
        let script = b"<script>alert(1)</script>".to_vec();
        let table: Vec<Row<'_>> = vec![
            (
                "no such report",
                "/api/v1/requests/R-0000-00".into(),
                &token,
                "image/jpeg",
                bytes.clone(),
                404,
                "not-found",
            ),
            (
                "no reference",
                "/api/v1/requests/x".into(),
                &token,
                "image/jpeg",
                bytes.clone(),
                404,
                "not-found",
            ),
            (
                "another report's token",
                address.clone(),
                &others,
                "image/jpeg",
                bytes.clone(),
                403,
                "forbidden",
            ),
            (
                "no token",
                other.clone(),
                "",
                "image/jpeg",
                bytes.clone(),
                403,
                "forbidden",
            ),
            (
                "a token that is no token",
                other.clone(),
                "' OR 1=1",
                "image/jpeg",
                bytes.clone(),
                403,
                "forbidden",
            ),
            (
                "another file's hash",
                address.clone(),
                &token,
                "image/jpeg",
                photo(1),
                422,
                "invalid",
            ),
            (
                "a script posing as a photo",
                address.clone(),
                &token,
                "image/jpeg",
                script.clone(),
                422,
                "invalid",
            ),
            (
                "a script that says so",
                address.clone(),
                &token,
                "text/html",
                script.clone(),
                415,
                "unsupported-type",
            ),
            (
                "a photo of 21 MiB",
                address.clone(),
                &token,
                "image/jpeg",
                vec![0xff; 21 << 20],
                413,
                "too-large",
            ),
            (
                "nothing",
                address.clone(),
                &token,
                "image/jpeg",
                Vec::new(),
                422,
                "invalid",
            ),
        ];
        for (what, to, token, mime, body, status, code) in table {
            let name = if what.starts_with("another file") {
                named.clone()
            } else {
                hash(&body)
            };
            let answer = put(&app, &format!("{to}/media/{name}"), token, mime, &body).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            assert_eq!(answer.code(), code, "{what}");
        }
        for name in [
            "",
            "x",
            &named.to_uppercase(),
            &format!("{named}0"),
            "..%2f",
        ] {
            let answer = put(
                &app,
                &format!("{address}/media/{name}"),
                &token,
                "image/jpeg",
                &bytes,
            )
            .await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
        }
        assert_eq!(
            (photos(&app, &address).await, photos(&app, &other).await),
            (0, 0)
        );
    }
}

#[tokio::test]
async fn the_seventh_photo_is_one_too_many_and_a_week_is_the_end() {
    for app in apps().await {
        let (address, token) = receipt(&app, "one").await;
        for n in 0..6 {
            let bytes = photo(n * 40);
            let to = format!("{address}/media/{}", hash(&bytes));
            let answer = put(&app, &to, &token, "image/jpeg", &bytes).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        }
        let bytes = photo(250);
        let to = format!("{address}/media/{}", hash(&bytes));
        let answer = put(&app, &to, &token, "image/jpeg", &bytes).await;
        assert_eq!(answer.fields(), ["photos too-many"]);
        assert_eq!(photos(&app, &address).await, 6);
        app.ports.clock.advance(Duration::days(8));
        let answer = put(&app, &to, &token, "image/jpeg", &bytes).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (StatusCode::CONFLICT, "conflict-too-late")
        );
        let request = Request::get(format!("{address}/media"))
            .header("authorization", format!("Bearer {token}"))
            .body(Body::empty())
            .unwrap();
        assert_eq!(app.send(request).await.code(), "conflict-too-late");
    }
}

#[tokio::test]
async fn another_sites_page_cannot_send_files_and_a_source_has_a_limit() {
    let app = app_with(&["--rate-upload", "2/1h"]).await;
    let (address, token) = receipt(&app, "one").await;
    let bytes = jpeg();
    let to = format!("{address}/media/{}", hash(&bytes));
    let request = Request::put(&to)
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "image/jpeg")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from(bytes.clone()))
        .unwrap();
    assert_eq!(app.send(request).await.status, StatusCode::FORBIDDEN);
    let mut last = StatusCode::OK;
    for _ in 0..3 {
        last = put(&app, &to, &token, "image/jpeg", &bytes).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}
