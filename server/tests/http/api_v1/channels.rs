//! How requests came in: on the case, in the filter, in the files and in the figures.

use crate::test_app::{TestApp, apps, json_request, pothole};
use http::{Method, StatusCode};

/// A report of the JSON door as a browser's own page sends it, with what the page says of itself.
async fn from_page(app: &TestApp, says: &str) -> String {
    let mut request = json_request(Method::POST, "/api/v1/requests", &pothole());
    let headers = request.headers_mut();
    headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
    headers.insert("stoa-channel", says.parse().unwrap());
    let answer = app.send(request).await;
    answer.json()["reference"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn each_door_says_how_it_came() {
    for app in apps().await {
        let program = app.report(&pothole()).await;
        let web = from_page(&app, "").await;
        let installed = from_page(&app, "app").await;
        // A page of ours says nothing else of itself.
        let forged = from_page(&app, "phone").await;
        for (reference, channel) in [
            (&program, "api"),
            (&web, "web"),
            (&installed, "app"),
            (&forged, "web"),
        ] {
            let case = app.get(&format!("/api/v1/requests/{reference}")).await;
            assert_eq!(case.json()["channel"], channel);
            let found = app.get("/api/v1/requests?channel=app,api").await.json();
            let items = found["items"].as_array().unwrap();
            let there = items.iter().any(|i| i["reference"] == reference.as_str());
            assert_eq!(there, ["api", "app"].contains(&channel), "{channel}");
        }
        let told = app.get("/api/v1/requests/statistics/channels").await.json();
        assert_eq!(told["total"], 4);
        assert_eq!(
            told["channels"][0],
            serde_json::json!({"channel": "web", "count": 2, "share": 0.5})
        );
        let csv = app
            .get("/api/v1/requests/statistics/channels.csv?channel=web")
            .await;
        assert!(csv.header("content-type").starts_with("text/csv"));
        assert_eq!(csv.text(), "channel,count,share\nweb,2,1.000000\n");
        let rows = app.get("/api/v1/requests.csv?channel=app").await.text();
        let rows: Vec<&str> = rows.lines().collect();
        assert!(rows.len() == 2 && rows[0].ends_with(",channel") && rows[1].ends_with(",app"));
        let places = app.get("/api/v1/requests.geojson?channel=app").await.json();
        let features = places["features"].as_array().unwrap();
        assert_eq!(features.len(), 1);
        assert_eq!(features[0]["properties"]["channel"], "app");
        let map = "/api/v1/requests/clusters?zoom=12&bbox=-72,41,-70,43";
        let all = app.get(map).await.json();
        let some = app.get(&format!("{map}&channel=web")).await.json();
        assert_eq!((&all["total"], &some["total"]), (&4.into(), &2.into()));
    }
}

#[tokio::test]
async fn a_channel_that_is_no_code_is_said() {
    let app = crate::test_app::app().await;
    for path in [
        "/api/v1/requests",
        "/api/v1/requests.csv",
        "/api/v1/requests.geojson",
        "/api/v1/requests/statistics/channels",
        "/api/v1/requests/statistics/channels.csv",
    ] {
        let answer = app.get(&format!("{path}?channel=%3Cb%3E")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert_eq!(answer.fields(), ["channel not-readable"], "{path}");
        let answer = app.get(&format!("{path}?channel=%ff")).await;
        assert_eq!(answer.code(), "not-utf8", "{path}");
    }
}

#[tokio::test]
async fn the_page_of_the_figures_is_whole_without_scripting() {
    for app in apps().await {
        let empty = app.get("/requests/channels").await;
        assert_eq!(empty.status, StatusCode::OK);
        assert!(empty.text().contains("numbers-none"));
        app.report(&pothole()).await;
        let page = app
            .get("/requests/channels?service=pothole&from=x&%3Cb%3E=1")
            .await
            .text();
        for part in [
            "numbers-finding",
            "numbers-unreadable",
            "<rect width=\"100.00\"",
            "channels.csv?service=pothole",
            "name=\"service\" value=\"pothole\"",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("<script") && !page.contains("style=") && !page.contains("<b>"));
    }
}
