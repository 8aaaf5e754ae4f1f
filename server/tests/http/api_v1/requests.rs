//! `/api/v1/requests…`: finding, reading, following.

use crate::test_app::{apps, pothole};
use axum::body::Body;
use http::{Request, StatusCode};
use serde_json::json;
use std::collections::BTreeSet;

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_overlap() {
    for app in apps().await {
        let mut made = BTreeSet::new();
        for _ in 0..7 {
            made.insert(app.report(&pothole()).await);
        }
        let mut seen = Vec::new();
        let mut path = "/api/v1/requests?limit=3".to_owned();
        loop {
            let page = app.get(&path).await.json();
            let items = page["items"].as_array().unwrap();
            seen.extend(
                items
                    .iter()
                    .map(|i| i["reference"].as_str().unwrap().to_owned()),
            );
            match page["next"].as_str() {
                Some(next) => path = format!("/api/v1/requests?limit=3&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), 7, "{}", app.db.name);
        assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), made);
    }
}

#[tokio::test]
async fn the_filter_is_the_query() {
    for app in apps().await {
        let hole = app.report(&pothole()).await;
        let lamp = json!({"service": "lamp", "description": "Dark corner", "lat": 42.06, "lon": -71.06, "answers": {"how": ["out"]}});
        let lamp = app.report(&lamp).await;
        for (query, expected) in [
            ("service=lamp", vec![&lamp]),
            ("q=dark", vec![&lamp]),
            ("q=hand", vec![&hole]),
            ("status=open&sort=oldest", vec![&hole, &lamp]),
            ("status=closed", vec![]),
            ("bbox=-71.051,42.049,-71.049,42.051", vec![&hole]),
            ("neighborhood=Oldtown&service=pothole", vec![&hole]),
        ] {
            let page = app.get(&format!("/api/v1/requests?{query}")).await.json();
            let got: Vec<&str> = page["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|i| i["reference"].as_str().unwrap())
                .collect();
            assert_eq!(got, expected, "{query} on {}", app.db.name);
        }
        let mine = Request::get("/api/v1/requests?mine=1")
            .header("cookie", format!("stoa_mine={lamp}"))
            .body(Body::empty())
            .unwrap();
        let page = app.send(mine).await.json();
        assert_eq!(page["items"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn garbage_in_the_query_is_422_and_named() {
    for app in apps().await {
        for (query, field) in [
            ("status=sleeping", "status"),
            ("from=yesterday", "from"),
            ("bbox=1,2,3", "bbox"),
            ("near=x", "near"),
            ("limit=0", "limit"),
            ("limit=100000", "limit"),
            ("limit=-1", "limit"),
            ("overdue=maybe", "overdue"),
            ("sort=best", "sort"),
            ("assignee=you", "assignee"),
            ("cursor=%00%01", "cursor"),
            ("cursor=not-ours!", "cursor"),
        ] {
            let answer = app.get(&format!("/api/v1/requests?{query}")).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{query}: {}",
                answer.text()
            );
            assert_eq!(
                answer.fields(),
                [format!("{field} not-readable")],
                "{query}"
            );
        }
        assert_eq!(app.get("/api/v1/requests?q=%ff").await.code(), "not-utf8");
    }
}

#[tokio::test]
async fn one_request_shows_what_everyone_may_see_and_nothing_else() {
    for app in apps().await {
        let mut draft = pothole();
        draft["name"] = json!("Ana Secret");
        draft["phone"] = json!("617 555 0100");
        let reference = app.report(&draft).await;
        for path in [
            format!("/api/v1/requests/{reference}"),
            format!("/api/v1/requests/{}", reference.to_lowercase()),
            format!("/api/v1/requests/{reference}/activity"),
            "/api/v1/requests".to_owned(),
            "/api/v1/requests.csv".to_owned(),
            "/api/v1/requests.geojson".to_owned(),
        ] {
            let answer = app.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            for secret in ["ana@example.org", "Ana Secret", "555 0100"] {
                assert!(!answer.text().contains(secret), "{path} tells {secret}");
            }
        }
        let one = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(
            (one["status"].as_str(), one["activity"][0]["kind"].as_str()),
            (Some("received"), Some("submitted"))
        );
        for wrong in ["R-0000-00", "nonsense", "1", "R-7K3M-9Y"] {
            assert_eq!(
                app.get(&format!("/api/v1/requests/{wrong}")).await.code(),
                "not-found",
                "{wrong}"
            );
        }
    }
}

#[tokio::test]
async fn clusters_hold_every_request_of_the_box() {
    for app in apps().await {
        for _ in 0..3 {
            app.report(&pothole()).await;
        }
        for zoom in [8, 13, 20] {
            let set = app
                .get(&format!(
                    "/api/v1/requests/clusters?bbox=-71.1,42.0,-71.0,42.1&zoom={zoom}"
                ))
                .await
                .json();
            let counted: u64 = set["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|c| c["count"].as_u64().unwrap())
                .sum();
            assert_eq!(
                (counted, set["total"].as_u64()),
                (3, Some(3)),
                "zoom {zoom}"
            );
        }
        assert_eq!(
            app.get("/api/v1/requests/clusters?zoom=3").await.fields(),
            ["bbox required"]
        );
        let answer = app
            .get("/api/v1/requests/clusters?bbox=-71.1,42.0,-71.0,42.1&zoom=99")
            .await;
        assert_eq!(answer.fields(), ["zoom not-readable"]);
    }
}

#[tokio::test]
async fn following_is_the_same_answer_for_the_known_and_the_new() {
    for app in apps().await {
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/requests/{reference}/followers");
        for _ in 0..2 {
            let answer = app
                .post_json(&path, &json!({"email": "bo@example.org"}))
                .await;
            assert_eq!(answer.status, StatusCode::NO_CONTENT);
        }
        assert_eq!(
            app.post_json(&path, &json!({"email": "bo"})).await.fields(),
            ["email not-an-email"]
        );
        assert_eq!(
            app.post_json(&path, &json!({})).await.fields(),
            ["email required"]
        );
        let other = app
            .post_json(
                "/api/v1/requests/R-0000-00/followers",
                &json!({"email": "bo@example.org"}),
            )
            .await;
        assert_eq!(other.code(), "not-found");
    }
}
