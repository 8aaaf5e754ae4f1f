//! `/desk/admin/departments`.

use crate::test_app::{apps, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;

const DOOR: &str = "/do/admin/department";

#[tokio::test]
async fn a_department_gets_an_address_and_another_name_and_comes_back() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let page = app.get_as(&cookie, "/desk/admin/departments").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("Public Works") && page.text().contains("Pothole"));
        let address = [
            ("do", "address"),
            ("department", "Public Works"),
            ("email", "works@example.org"),
        ];
        let saved = app.post_form(&cookie, DOOR, &address).await;
        assert_eq!(saved.location(), "/desk/admin/departments?done=department");
        let name = [
            ("do", "rename"),
            ("department", "Public Works"),
            ("name", "Streets & Roads"),
        ];
        app.post_form(&cookie, DOOR, &name).await.location();
        let page = app.get_as(&cookie, "/desk/admin/departments").await.text();
        assert!(page.contains("Streets &amp; Roads") && page.contains("works@example.org"));
        let case = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(case["department"], "Streets & Roads");
        // Somebody who has the page of before.
        let late = app.post_form(&cookie, DOOR, &name).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let changes = app
            .get_as(&cookie, "/desk/admin/changes?kind=department")
            .await
            .text();
        let id = changes.split("id=\"change-").nth(1).unwrap();
        let id = id.split('"').next().unwrap().to_owned();
        app.post_form(&cookie, "/do/admin/undo", &[("id", &id)])
            .await
            .location();
        let case = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(case["department"], "Public Works");
    }
}

#[tokio::test]
async fn what_does_not_fit_comes_back_where_it_was_typed() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let wrong = [
            ("do", "address"),
            ("department", "Public Works"),
            ("email", "no <body>"),
        ];
        let answer = app.post_form(&cookie, DOOR, &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        assert!(text.contains("value=\"no &lt;body&gt;\"") && text.contains("-email-error\""));
        let sam = app.signed_in("sam", Role::Agent).await;
        let theirs = app.post_form(&sam, DOOR, &wrong).await;
        assert_ne!(theirs.status, StatusCode::OK);
    }
}
