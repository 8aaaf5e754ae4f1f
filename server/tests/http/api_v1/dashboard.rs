//! The dashboard: what doors, pages and embeds say, and what broken addresses get.

use crate::test_app::{TestApp, app, apps, pothole};
use http::StatusCode;
use serde_json::json;
use stoa_domain::accounts::Role;

/// Closes a case at the desk's door.
async fn close(app: &TestApp, cookie: &str, reference: &str) {
    let path = format!("/api/v1/desk/requests/{reference}");
    let version = app.get_as(cookie, &path).await.json()["version"].clone();
    let body = json!({"version": version, "event": "resolve", "reason": "fixed",
        "update": "Two men of the night crew filled it with asphalt."});
    let answer = app
        .post_json_as(cookie, &format!("{path}/status"), &body)
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
}

#[tokio::test]
async fn what_comes_in_and_is_closed_is_counted_at_every_door() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let other = app.report(&json!({"service": "pothole", "description": "Another one, deeper.", "lat": 42.06, "lon": -71.04})).await;
        assert_ne!(reference, other);
        let door = "/api/v1/requests/dashboard";
        let told = app.get(door).await.json();
        assert_eq!(
            (&told["all"]["open"], &told["all"]["now"]["opened"]),
            (&json!(2), &json!(2))
        );
        close(&app, &cookie, &reference).await;
        let told = app.get(door).await.json();
        let all = &told["all"];
        assert_eq!(
            (&all["open"], &all["now"]["closed"], &all["now"]["kept"]),
            (&json!(1), &json!(1), &json!(1))
        );
        assert_eq!(told["daily"].as_array().unwrap().len(), 30);
        assert_eq!(told["daily"][29]["opened"], json!(2));
        assert_eq!(told["services"][0]["code"], json!("pothole"));
        assert_eq!(all["before"]["opened"], json!(0));
        let none = app
            .get(&format!("{door}?service=lamp&compare=none"))
            .await
            .json();
        assert_eq!(
            (&none["all"]["open"], &none["compared"]),
            (&json!(0), &json!(null))
        );

        let csv = app.get(&format!("{door}.csv")).await;
        assert!(csv.header("content-type").starts_with("text/csv"));
        let text = csv.text();
        assert!(
            text.starts_with("kind,code,name,open,overdue,opened,closed,kept,missed,"),
            "{text}"
        );
        assert!(
            text.contains("\nall,\"\",\"\",1,0,2,1,1,0,1.000000,"),
            "{text}"
        );
        assert!(text.contains("\nservice,\"pothole\","), "{text}");
        let days = app.get(&format!("{door}.csv?part=days")).await.text();
        assert_eq!(days.lines().count(), 31);
        assert!(days.lines().last().unwrap().ends_with(",2,1"), "{days}");
        let heat = app.get(&format!("{door}.csv?part=heat")).await.text();
        assert!(
            heat.starts_with("west,south,east,north,opened\n") && heat.lines().count() >= 2,
            "{heat}"
        );

        let page = app.get("/requests/dashboard").await;
        assert_eq!(page.status, StatusCode::OK);
        let page = page.text();
        for part in [
            "<strong data-figure=\"open\">",
            "id=\"flow\"",
            "class=\"chart flow\"",
            "role=\"img\" aria-labelledby=\"flow\"",
            "/requests?service=pothole&amp;status=open",
            "dashboard.csv?part=days",
            "embed/dashboard?part=flow",
            "/plain/dashboard.js",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        for (part, mark) in [("", "data-figure"), ("flow", "id=\"flow\"")] {
            let framed = app
                .get(&format!("/embed/dashboard?part={part}&lang=es&theme=dark"))
                .await;
            let text = framed.text();
            assert!(
                text.contains(mark) && text.contains("lang=\"es\""),
                "{text}"
            );
            assert!(
                !text.contains("<script") && !text.contains("href=\"/requests"),
                "{text}"
            );
        }
    }
}

#[tokio::test]
async fn the_desk_reads_what_waits() {
    for app in apps().await {
        app.report(&pothole()).await;
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let told = app.get_as(&cookie, "/api/v1/desk/dashboard").await.json();
        assert_eq!(
            (&told["all"]["open"], &told["people"][0]["name"]),
            (&json!(1), &json!(""))
        );
        assert_eq!(told["ages"][0], json!({"under_days": 7, "open": 1}));
        let page = app.get_as(&cookie, "/desk/dashboard").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("id=\"ages\""), "{}", page.text());
    }
}

#[tokio::test]
async fn broken_addresses_are_refused_by_name_at_doors_and_left_out_on_pages() {
    let app = app().await;
    for (query, field) in [
        ("from=yesterday", "from"),
        ("to=2028-02-31", "to"),
        ("from=2028-01-02&to=2028-01-01", "from"),
        ("from=1990-01-01&to=2028-01-01", "from"),
        ("compare=everything", "compare"),
        ("from=%00", "from"),
    ] {
        for door in [
            "/api/v1/requests/dashboard",
            "/api/v1/requests/dashboard.csv",
        ] {
            let answer = app.get(&format!("{door}?{query}")).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{door}?{query}"
            );
            assert_eq!(
                answer.fields(),
                [format!("{field} not-readable")],
                "{query}"
            );
        }
        for page in ["/requests/dashboard", "/embed/dashboard"] {
            let answer = app.get(&format!("{page}?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}?{query}");
        }
    }
    let part = app.get("/api/v1/requests/dashboard.csv?part=x").await;
    assert_eq!(part.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "x".repeat(101);
    let answer = app
        .get(&format!("/api/v1/requests/dashboard?service={long}"))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // What is no name counts nothing, and is written as text.
    let odd = app
        .get("/requests/dashboard?service=%3Cscript%3E&district=%22%3E")
        .await;
    assert_eq!(odd.status, StatusCode::OK);
    assert!(!odd.text().contains("<script>alert") && !odd.text().contains("value=\"<script>"));
}
