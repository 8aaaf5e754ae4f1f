//! `/do/desk/…`

use crate::test_app::{app, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;

#[tokio::test]
async fn what_an_address_puts_into_a_text_area_stays_text() {
    let app = app().await;
    let cookie = app.signed_in("ana", Role::Supervisor).await;
    let reference = app.report(&pothole()).await;
    let typed = "%3C%2Ftextarea%3E%3Ci%20class%3Dx%3E%26lt%3B";
    let address = format!("/desk/requests/{reference}?form=note&error=required&text={typed}");
    let page = app.get_as(&cookie, &address).await.text();
    assert!(page.contains("&lt;/textarea>&lt;i class=x>&amp;lt;</textarea>"));
    assert!(!page.contains("</textarea><i class=x>"));
}

#[tokio::test]
async fn a_case_can_be_answered_without_scripting() {
    let app = app().await;
    let cookie = app.signed_in("ana", Role::Supervisor).await;
    let reference = app.report(&pothole()).await;
    let page = format!("/desk/requests/{reference}");
    let named = ("reference", reference.as_str());
    let answer = app
        .post_form(
            &cookie,
            "/do/desk/note",
            &[named, ("text", "Call back"), ("next", "/desk?case=A")],
        )
        .await;
    assert_eq!(answer.location(), "/desk?case=A&done=note");
    let version = || async {
        app.get_as(&cookie, &format!("/api/v1/desk/requests/{reference}"))
            .await
            .json()["version"]
            .to_string()
    };
    let seen = version().await;
    let form = [
        named,
        ("version", seen.as_str()),
        ("event", "resolve"),
        ("update", "Filled. Two men came with hot asphalt."),
        ("reason", "fixed"),
    ];
    assert_eq!(
        app.post_form(&cookie, "/do/desk/status", &form)
            .await
            .location(),
        format!("{page}?done=status")
    );
    // The same form again: somebody changed it since; nothing typed is lost.
    let again = app.post_form(&cookie, "/do/desk/status", &form).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text());
    assert!(
        again
            .text()
            .contains("\nFilled. Two men came with hot asphalt.</textarea>")
    );
    let seen = version().await;
    let form = [
        named,
        ("version", seen.as_str()),
        ("event", "reopen"),
        ("update", ""),
    ];
    let answer = app.post_form(&cookie, "/do/desk/status", &form).await;
    assert!(
        answer.location().contains("error=required&field=update"),
        "{}",
        answer.location()
    );
}

#[tokio::test]
async fn a_form_sent_after_signing_out_leads_to_the_sign_in_and_does_nothing() {
    let app = app().await;
    let reference = app.report(&pothole()).await;
    let form = [
        ("reference", reference.as_str()),
        ("version", "1"),
        ("event", "resolve"),
        ("update", "x"),
    ];
    let answer = app
        .post_form("stoa_session=gone", "/do/desk/status", &form)
        .await;
    assert_eq!(answer.location(), "/sign-in?error=signed-out&next=%2Fdesk");
    let one = app
        .get(&format!("/api/v1/requests/{reference}"))
        .await
        .json();
    assert_eq!(one["status"], "received");
}
