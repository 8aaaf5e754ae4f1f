//! `/desk/admin/file`: everything that is set, taken along and read in again.

use crate::test_app::{Answer, Multipart, TestApp, apps, multipart_request};
use http::{StatusCode, header};
use stoa_domain::accounts::Role;

async fn look(app: &TestApp, cookie: &str, file: &[u8]) -> Answer {
    let body = Multipart::new().file("file", "city.json", file).done();
    let mut request = multipart_request("/do/admin/file-look", body);
    let headers = request.headers_mut();
    headers.insert(header::COOKIE, cookie.parse().unwrap());
    headers.insert(header::ACCEPT, "text/html".parse().unwrap());
    app.send(request).await
}

#[tokio::test]
async fn it_is_taken_along_looked_at_read_in_and_is_the_same_bytes() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let taken = app.get_as(&cookie, "/desk/admin/file/city.json").await;
        assert_eq!(taken.header("content-type"), "application/json");
        assert!(taken.header("content-disposition").contains("city.json"));
        let same = look(&app, &cookie, &taken.body).await;
        assert_eq!(same.status, StatusCode::OK, "{}", same.text());
        assert!(same.text().contains("cityfile-same"));

        let other = taken.text().replace("Testville", "Newville <1>");
        let preview = look(&app, &cookie, other.as_bytes()).await.text();
        assert!(preview.contains("data-part=\"site\"") && !preview.contains("data-part=\"areas\""));
        let kept = app.get("/api/v1/site").await.json();
        assert_eq!(kept["city"], "Testville", "nothing has changed");
        let name = preview.split("name=\"file\" value=\"").nth(1).unwrap();
        let name = name.split('"').next().unwrap();
        let done = app
            .post_form(&cookie, "/do/admin/file", &[("file", name)])
            .await;
        assert_eq!(done.location(), "/desk/admin/file?done=file");
        assert_eq!(app.get("/api/v1/site").await.json()["city"], "Newville <1>");
        let again = app.get_as(&cookie, "/desk/admin/file/city.json").await;
        assert_eq!(again.text(), other);
        let changes = app.get_as(&cookie, "/desk/admin/changes").await.text();
        assert!(changes.contains("data-kind=\"city\"") && changes.contains("ANA"));
        let gone = app
            .post_form(&cookie, "/do/admin/file", &[("file", name)])
            .await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn what_cannot_be_read_in_is_said_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let taken = app
            .get_as(&cookie, "/desk/admin/file/city.json")
            .await
            .text();
        let wrong = taken.replace("America/New_York", "Atlantis");
        let answer = look(&app, &cookie, wrong.as_bytes()).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        assert!(text.contains("id=\"faults\"") && text.contains("no zone Atlantis"));
        for file in [&b"{"[..], b"[]", b""] {
            let answer = look(&app, &cookie, file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let after = app
            .get_as(&cookie, "/desk/admin/file/city.json")
            .await
            .text();
        assert_eq!(after, taken);
        let sam = app.signed_in("sam", Role::Agent).await;
        let theirs = look(&app, &sam, taken.as_bytes()).await;
        assert_eq!(theirs.status, StatusCode::FORBIDDEN);
        let theirs = app.get_as(&sam, "/desk/admin/file/city.json").await;
        assert_ne!(theirs.status, StatusCode::OK);
    }
}
