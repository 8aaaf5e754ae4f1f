//! The house's manners at the standard's addresses: 304, CORS for reads, 405, HEAD.

use super::{error, key, pothole};
use crate::test_app::{app, apps};
use axum::body::Body;
use http::Request;

#[tokio::test]
async fn what_a_client_has_is_not_sent_again_and_any_page_may_read() {
    for app in apps().await {
        let key = key(&app, false).await;
        let id = pothole(&app, &key, &[]).await;
        for path in [
            "/open311/discovery.xml",
            "/open311/v2/services.json",
            "/open311/v2/services/lamp.xml",
            "/open311/v2/requests.xml",
            &format!("/open311/v2/requests/{id}.json"),
        ] {
            let first = app.get(path).await;
            let again = Request::get(path)
                .header("if-none-match", first.header("etag"))
                .header("origin", "https://other.example");
            let again = app.send(again.body(Body::empty()).unwrap()).await;
            assert_eq!(
                (again.status.as_u16(), again.body.len()),
                (304, 0),
                "{path}"
            );
            assert_eq!(again.header("access-control-allow-origin"), "*");
            let head = app
                .send(Request::head(path).body(Body::empty()).unwrap())
                .await;
            assert_eq!((head.status.as_u16(), head.body.len()), (200, 0), "{path}");
        }
    }
}

#[tokio::test]
async fn a_wrong_method_is_405_in_the_standards_shape_also_for_a_browser() {
    let app = app().await;
    let request = Request::put("/open311/v2/requests.json").header("accept", "text/html");
    let answer = app.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!((answer.status.as_u16(), error(&answer).0), (405, 405));
    assert_eq!(answer.header("allow").split(',').count(), 3);
    let request = Request::get("/open311/v2/requests/nothing.xml").header("accept", "text/html");
    let answer = app.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("content-type")),
        (404, "text/xml; charset=utf-8")
    );
}
