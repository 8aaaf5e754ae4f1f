//! `/desk/route`, and what crews send from it.

use crate::test_app::{Multipart, TestApp, apps, jpeg, multipart_request, pothole};
use http::{StatusCode, header};
use serde_json::json;
use stoa_domain::accounts::Role;

const KEY: &str = "00000000-0000-4000-8000-000000000007";

async fn send(app: &TestApp, cookie: &str, path: &str, body: Multipart) -> crate::test_app::Answer {
    let mut request = multipart_request(path, body.done());
    request
        .headers_mut()
        .insert(header::COOKIE, cookie.parse().unwrap());
    app.send(request).await
}

#[tokio::test]
async fn a_planned_case_is_on_the_way_and_what_is_sent_from_it_comes_in_once() {
    for app in apps().await {
        let sam = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let at = |verb: &str| format!("/api/v1/desk/requests/{reference}{verb}");
        let none = app.get_as(&sam, "/desk/route").await.text();
        assert!(!none.contains(&reference));
        let case = app.get_as(&sam, &at("")).await.json();
        let id = app.get_as(&sam, "/api/v1/desk/staff").await.json()[0]["id"].clone();
        let given = json!({"version": case["version"], "assignee": id});
        let case = app.post_json_as(&sam, &at("/assign"), &given).await.json();
        let plan = json!({"version": case["version"], "event": "plan"});
        app.post_json_as(&sam, &at("/status"), &plan).await;
        let page = app.get_as(&sam, "/desk/route?from=42.04,-71.05").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.text().contains(&format!("data-stop=\"{reference}\""))
                && page.text().contains("geo:42.05")
        );
        assert!(
            !page.text().contains("ana@example.org"),
            "nothing of the reporter"
        );
        let route = app.get_as(&sam, "/api/v1/desk/route").await.json();
        assert_eq!(route["stops"][0]["reference"], reference.as_str());
        let body = || {
            Multipart::new()
                .text("key", KEY)
                .text("text", "Cones")
                .file("photo", "a.jpg", &jpeg())
        };
        let first = send(&app, &sam, &at("/crew"), body()).await;
        assert_eq!(
            (first.status, first.json()["new"].as_bool()),
            (StatusCode::CREATED, Some(true))
        );
        let again = send(&app, &sam, &at("/crew"), body()).await;
        assert_eq!(
            (again.status, again.json()["new"].as_bool()),
            (StatusCode::OK, Some(false))
        );
        let by_form = body().text("reference", &reference);
        assert_eq!(
            send(&app, &sam, "/do/desk/crew", by_form).await.location(),
            "/desk/route?done=crew"
        );
        let case = app.get_as(&sam, &at("")).await.json();
        let crew = case["activity"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|a| a["kind"] == "crew")
            .count();
        assert_eq!(crew, 1);
        let no_key = send(&app, &sam, &at("/crew"), Multipart::new().text("text", "x")).await;
        assert_eq!(no_key.fields(), ["key required"]);
        let far = app.get_as(&sam, "/desk/route?from=north").await;
        assert_eq!(far.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
