//! `/api/v1/desk/requests/{reference}/presence` and `/do/desk/leave`.

use crate::test_app::{app, apps, pothole};
use http::StatusCode;
use serde_json::json;
use stoa_domain::accounts::Role;

#[tokio::test]
async fn two_at_a_case_hear_of_each_other_and_of_a_goodbye() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Supervisor).await;
        let sam = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/desk/requests/{reference}/presence");
        let beat = |doing: &'static str| json!({ "doing": doing });
        let first = app.post_json_as(&ana, &path, &beat("looking")).await;
        assert_eq!(first.json(), json!([]));
        let second = app.post_json_as(&sam, &path, &beat("writing")).await.json();
        assert_eq!(
            (&second[0]["staff"]["name"], &second[0]["doing"]),
            (&json!("ANA"), &json!("looking"))
        );
        let seen = app.post_json_as(&ana, &path, &beat("looking")).await.json();
        assert_eq!(seen[0]["doing"], "writing");
        let left = app
            .post_form(&sam, "/do/desk/leave", &[("reference", &reference)])
            .await;
        assert_eq!(left.status, StatusCode::NO_CONTENT);
        let seen = app.post_json_as(&ana, &path, &beat("looking")).await.json();
        assert_eq!(seen, json!([]));
    }
}

#[tokio::test]
async fn what_is_no_beat_is_refused() {
    let app = app().await;
    let vic = app.signed_in("vic", Role::Viewer).await;
    let reference = app.report(&pothole()).await;
    let path = format!("/api/v1/desk/requests/{reference}/presence");
    let nothing = app
        .post_json_as(&vic, &path, &json!({"doing": "sleeping"}))
        .await;
    assert_eq!(nothing.fields(), ["doing not-readable"]);
    let nowhere = app
        .post_json_as(
            &vic,
            "/api/v1/desk/requests/R-0000-00/presence",
            &json!({"doing": "looking"}),
        )
        .await;
    assert_eq!(nowhere.code(), "not-found");
    let nobody = app.post_json(&path, &json!({"doing": "looking"})).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
}
