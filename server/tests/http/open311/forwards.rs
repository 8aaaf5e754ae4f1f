//! Services of other cities, set up at the desk: over the API and by plain forms.

use crate::test_app::{TestApp, app, apps, json_request, pothole};
use http::{Method, header};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;
use stoa_service::requests::forward::to_send;

const API: &str = "/api/v1/desk/forwards";
const PAGE: &str = "/desk/forwards";

async fn ask(app: &TestApp, who: &str, method: Method, path: &str, body: &Value) -> (u16, Value) {
    let mut request = json_request(method, path, body);
    request
        .headers_mut()
        .insert(header::COOKIE, who.parse().unwrap());
    let answer = app.send(request).await;
    let body = serde_json::from_slice(&answer.body).unwrap_or_default();
    (answer.status.as_u16(), body)
}

#[tokio::test]
async fn who_grants_keys_says_where_a_service_goes_and_nobody_reads_the_key() {
    for app in apps().await {
        let boss = app.signed_in("boss", Role::Supervisor).await;
        let ana = app.signed_in("ana", Role::Agent).await;
        let path = format!("{API}/pothole");
        let target = json!({
            "endpoint": "https://city.example/open311/v2/", "api_key": "secret-1", "their_code": "042",
        });
        let (status, _) = ask(&app, &ana, Method::PUT, &path, &target).await;
        assert_eq!(status, 403);
        assert_eq!(app.get(API).await.status, 401);
        let (status, _) = ask(&app, &boss, Method::PUT, &path, &target).await;
        assert_eq!(status, 204);
        // Again without the key: the one we have, but never for another address.
        let mut again = target.clone();
        again["api_key"] = json!("");
        again["share_contact"] = json!(true);
        assert_eq!(ask(&app, &boss, Method::PUT, &path, &again).await.0, 204);
        again["endpoint"] = json!("https://evil.example");
        let (status, body) = ask(&app, &boss, Method::PUT, &path, &again).await;
        assert_eq!(
            (status, &body["errors"][0]["field"]),
            (422, &json!("api_key"))
        );
        let (_, all) = ask(&app, &boss, Method::GET, API, &json!(null)).await;
        let kept = json!([{
            "service_code": "pothole", "endpoint": "https://city.example/open311/v2",
            "jurisdiction_id": null, "their_code": "042", "share_contact": true,
        }]);
        assert_eq!(all, kept);
        // Sealed where it is kept, and the one that was given first where it is used.
        let stored = stoa_store::requests::forwards::targets(&app.db.store).await;
        let stored = stored.unwrap().remove(0);
        assert!(stored.sealed && !stored.api_key.contains("secret-1"));
        app.report(&pothole()).await;
        let parcel = to_send(&app.portal, 1).await.unwrap().remove(0);
        assert_eq!(parcel.target.api_key, "secret-1");
        for (path, body, wrong) in [
            (format!("{API}/nothing"), target.clone(), "service"),
            (
                path.clone(),
                json!({"endpoint": "city.example", "api_key": "k"}),
                "endpoint",
            ),
        ] {
            let (status, body) = ask(&app, &boss, Method::PUT, &path, &body).await;
            assert_eq!((status, &body["errors"][0]["field"]), (422, &json!(wrong)));
        }
        for status in [204, 404] {
            let (done, _) = ask(&app, &boss, Method::DELETE, &path, &json!(null)).await;
            assert_eq!(done, status);
        }
    }
}

#[tokio::test]
async fn the_same_by_plain_forms_with_nothing_typed_lost_but_the_key() {
    let app = app().await;
    let boss = app.signed_in("boss", Role::Supervisor).await;
    let form = [
        ("service", "pothole"),
        ("endpoint", "city.example"),
        ("their_code", "042"),
        ("api_key", "secret-1"),
    ];
    let wrong = app.post_form(&boss, "/do/desk/forward", &form).await;
    let address = wrong.location();
    assert!(address.starts_with("/desk/forwards?error=not-readable&field=endpoint"));
    assert!(!address.contains("secret-1"), "{address}");
    let page = app.get_as(&boss, address).await.text();
    assert!(page.contains("role=\"alert\"") && page.contains("value=\"042\""));
    let mut right = form;
    right[1].1 = "https://city.example/\"><script>";
    let done = app.post_form(&boss, "/do/desk/forward", &right).await;
    assert_eq!(done.location(), "/desk/forwards?done=forward");
    let page = app.get_as(&boss, PAGE).await;
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(page.text().contains("city.example") && !page.text().contains("secret-1"));
    assert!(!page.text().contains("\"><script>"));
    let gone = [("service", "pothole")];
    let removed = app.post_form(&boss, "/do/desk/forward-remove", &gone).await;
    assert_eq!(removed.location(), "/desk/forwards?done=forward");
    let again = app.post_form(&boss, "/do/desk/forward-remove", &gone).await;
    assert_eq!(again.status, 404);
    assert!(app.get(PAGE).await.status.is_redirection(), "sign in first");
}
