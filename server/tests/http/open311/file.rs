//! `POST /open311/v2/requests.…`

use super::{children, error, key, list, post, pothole};
use crate::test_app::{Multipart, app, app_with, apps, jpeg, multipart_request};
use axum::body::Body;
use http::{Request, header};
use serde_json::json;
use stoa_domain::accounts::Role;

/// The pairs of a form.
type Form<'a> = Vec<(&'a str, &'a str)>;

const XML: &str = "/open311/v2/requests.xml";
const JSON: &str = "/open311/v2/requests.json";

#[tokio::test]
async fn a_report_is_filed_as_any_other_and_answered_with_its_number() {
    for app in apps().await {
        let key = key(&app, false).await;
        let pairs = [
            ("api_key", key.as_str()),
            ("jurisdiction_id", "127.0.0.1"),
            ("service_code", "pothole"),
            ("lat", "42.05"),
            ("long", "-71.05"),
            ("address_string", "12 Harbor St, Testville"),
            ("description", "Deep & <wide>\r\nsecond line"),
            ("email", "ana@example.org"),
            ("first_name", "Ana"),
            ("last_name", "Ruiz"),
            ("phone", "617 555 0100"),
            ("device_id", "d-1"),
            ("account_id", "a-1"),
            ("media_url", "https://pictures.example/1.jpg"),
            ("unknown", "x"),
        ];
        let answer = post(&app, JSON, &pairs).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let body = answer.json();
        let id = body[0]["service_request_id"].as_str().unwrap().to_owned();
        let receipt =
            json!([{"service_request_id": id, "service_notice": null, "account_id": null}]);
        assert_eq!(body, receipt);
        assert_eq!(answer.header("cache-control"), "no-store");

        let cookie = app.signed_in("ana", Role::Agent).await;
        let case = app
            .get_as(&cookie, &format!("/api/v1/desk/requests/{id}"))
            .await
            .json();
        assert_eq!(case["channel"], "open311");
        assert_eq!(case["contact"]["name"], "Ana Ruiz");
        assert_eq!(case["description"], "Deep & <wide>\nsecond line");
        let text = case.to_string();
        assert!(
            text.contains("https://pictures.example/1.jpg"),
            "the desk is told where the picture is"
        );
        let public = app
            .get(&format!("/open311/v2/requests/{id}.json?extensions=true"))
            .await
            .text();
        for private in ["Ruiz", "ana@example.org", "617 555", "pictures.example"] {
            assert!(!public.contains(private), "{private} in {public}");
        }

        let mut again = pairs.to_vec();
        again.retain(|(n, _)| *n != "description");
        let xml = post(&app, XML, &again).await;
        assert_eq!(
            children(&xml, "service_requests", "request"),
            1,
            "a description may be missing"
        );
        assert!(!xml.text().contains("token"));
        let token = app.get(&format!("/open311/v2/tokens/{id}.json")).await;
        assert_eq!(
            list(&token),
            [json!({"service_request_id": id, "token": id})]
        );
    }
}

#[tokio::test]
async fn attributes_of_every_kind_reach_the_desk() {
    for app in apps().await {
        let key = key(&app, false).await;
        let base = [
            ("api_key", key.as_str()),
            ("service_code", "lamp"),
            ("lat", "42.05"),
            ("long", "-71.05"),
        ];
        let with = |more: &[(&'static str, &'static str)]| {
            let mut all = base.to_vec();
            all.extend(more);
            all
        };
        for form in [
            with(&[("attribute[how]", "out")]),
            with(&[
                ("attribute[how][]", "flickers"),
                ("attribute[often]", "12.5"),
            ]),
        ] {
            assert_eq!(post(&app, JSON, &form).await.status, 200, "{form:?}");
        }
        for (form, field) in [
            (with(&[]), "attribute[how]"),
            (with(&[("attribute[how]", "gone")]), "attribute[how]"),
            (with(&[("attribute[how]", "flickers")]), "attribute[often]"),
            (
                with(&[
                    ("attribute[how]", "flickers"),
                    ("attribute[often]", "a lot"),
                ]),
                "attribute[often]",
            ),
        ] {
            let answer = post(&app, JSON, &form).await;
            let (code, words) = error(&answer);
            assert_eq!((answer.status.as_u16(), code), (400, 400), "{form:?}");
            assert!(words.starts_with(field), "{words}");
        }
        assert_eq!(app.count().await, 2);
    }
}

#[tokio::test]
async fn what_cannot_be_taken_is_refused_and_writes_nothing() {
    for app in apps().await {
        let key = key(&app, false).await;
        let long = "x".repeat(4_001);
        let (k, s) = (("api_key", key.as_str()), ("service_code", "pothole"));
        let (lat, lon) = (("lat", "42.05"), ("long", "-71.05"));
        let rows: Vec<(Form<'_>, u16, &str)> = vec![
            (vec![s, lat, lon], 403, "api_key"),
            (vec![("api_key", "wrong"), s, lat, lon], 403, "api_key"),
            (vec![k, lat, lon], 400, "service_code"),
            (
                vec![k, ("service_code", "nothing"), lat, lon],
                404,
                "service_code",
            ),
            (vec![k, s, lat], 400, "long"),
            (vec![k, s, lon], 400, "lat"),
            (vec![k, s], 400, "lat/long"),
            (vec![k, s, ("lat", "north"), lon], 400, "lat"),
            (vec![k, s, ("lat", "10"), lon], 400, "lat/long"),
            (
                vec![k, s, lat, lon, ("description", &long)],
                400,
                "description",
            ),
            (vec![k, s, lat, lon, ("email", "ana@")], 400, "email"),
            (
                vec![k, s, lat, lon, ("media_url", "javascript:1")],
                400,
                "media_url",
            ),
            (
                vec![k, s, lat, lon, ("jurisdiction_id", "other.example")],
                404,
                "jurisdiction_id",
            ),
            (
                vec![
                    k,
                    ("service_code", "noise"),
                    ("address_string", "Harbor St"),
                ],
                400,
                "email",
            ),
        ];
        for (form, status, field) in rows {
            let answer = post(&app, JSON, &form).await;
            let (code, words) = error(&answer);
            assert_eq!(
                (answer.status.as_u16(), code),
                (status, u64::from(status)),
                "{form:?}: {words}"
            );
            assert!(words.starts_with(field), "{form:?}: {words}");
        }
        for (place, value) in [("address_string", "12 Harbor St"), ("address_id", "82310")] {
            assert_eq!(
                post(&app, JSON, &[k, s, (place, value)]).await.status,
                200,
                "{place}"
            );
        }
        assert_eq!(app.count().await, 2);
    }
}

#[tokio::test]
async fn pictures_come_as_multipart() {
    for app in apps().await {
        let key = key(&app, false).await;
        let form = |file: &str| {
            Multipart::new()
                .text("api_key", &key)
                .text("service_code", "pothole")
                .text("lat", "42.05")
                .text("long", "-71.05")
                .text("media_url", "https://pictures.example/1.jpg")
                .file(file, "a.jpg", &jpeg())
                .done()
        };
        for name in ["media", "media[]"] {
            let answer = app.send(multipart_request(JSON, form(name))).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
            let id = answer.json()[0]["service_request_id"].clone();
            let path = format!("/open311/v2/requests/{}.json", id.as_str().unwrap());
            let url = list(&app.get(&path).await)[0]["media_url"].clone();
            let url = url.as_str().unwrap();
            let path = url.split_once("//").unwrap().1;
            let path = &path[path.find('/').unwrap()..];
            assert_eq!(app.get(path).await.header("content-type"), "image/jpeg");
        }
    }
}

#[tokio::test]
async fn a_key_in_the_address_does_not_count_and_other_bodies_are_refused() {
    let app = app().await;
    let key = key(&app, false).await;
    let form = [
        ("service_code", "pothole"),
        ("lat", "42.05"),
        ("long", "-71.05"),
    ];
    let answer = post(&app, &format!("{JSON}?api_key={key}"), &form).await;
    assert_eq!(answer.status, 403);
    for (mime, body) in [
        ("application/json", "{}"),
        ("text/xml", "<request/>"),
        ("", ""),
    ] {
        let request = Request::post(JSON).header(header::CONTENT_TYPE, mime);
        let answer = app.send(request.body(Body::from(body)).unwrap()).await;
        assert_eq!(
            (answer.status.as_u16(), error(&answer).0),
            (400, 400),
            "{mime}"
        );
    }
    let request =
        Request::post(JSON).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = app
        .send(request.body(Body::from(&b"api_key=%ff"[..])).unwrap())
        .await;
    assert_eq!((answer.status.as_u16(), error(&answer).0), (400, 400));
    assert_eq!(app.count().await, 0);
}

#[tokio::test]
async fn a_second_try_under_the_same_number_files_nothing_new() {
    for app in apps().await {
        let key = key(&app, false).await;
        let send = || {
            let body = format!("api_key={key}&service_code=pothole&lat=42.05&long=-71.05");
            Request::post(JSON)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("idempotency-key", "R-1")
                .body(Body::from(body))
                .unwrap()
        };
        let (first, second) = (app.send(send()).await.json(), app.send(send()).await.json());
        assert_eq!(first, second);
        assert_eq!(app.count().await, 1);
    }
}

#[tokio::test]
async fn a_key_has_a_limit_of_its_own() {
    let app = app_with(&["--rate-open311-key", "2/1h"]).await;
    let (mine, other) = (key(&app, false).await, key(&app, false).await);
    for _ in 0..2 {
        pothole(&app, &mine, &[]).await;
    }
    let form = [
        ("api_key", mine.as_str()),
        ("service_code", "pothole"),
        ("lat", "42.05"),
        ("long", "-71.05"),
    ];
    let answer = post(&app, JSON, &form).await;
    assert_eq!((answer.status.as_u16(), error(&answer).0), (429, 429));
    assert!(!answer.header("retry-after").is_empty());
    pothole(&app, &other, &[]).await;
}
