//! "Me too" and what belongs together, by plain forms.

use crate::test_app::{Multipart, app, multipart_request, pothole};
use serde_json::json;
use stoa_domain::accounts::Role;

#[tokio::test]
async fn me_too_works_from_a_page_and_from_within_the_report_form() {
    let app = app().await;
    let reference = app.report(&pothole()).await;
    let named = ("reference", reference.as_str());
    let answer = app.post_form("", "/do/requests/me-too", &[named]).await;
    let page = format!("/requests/{reference}?me-too=1");
    assert_eq!(answer.location(), page);
    let cookie = format!("stoa_device={}", answer.cookie("stoa_device").unwrap());
    let again = [named, ("email", "ali@example.org")];
    let again = app.post_form(&cookie, "/do/requests/me-too", &again).await;
    assert_eq!(again.location(), page);
    let bad = [named, ("email", "ali")];
    let bad = app.post_form(&cookie, "/do/requests/me-too", &bad).await;
    assert!(
        bad.location().contains("error=not-an-email&field=email"),
        "{}",
        bad.location()
    );
    // The report form is multipart, and the button names the request.
    let form = Multipart::new()
        .text("service", "pothole")
        .text("description", "A hole")
        .text("email", "")
        .text("reference", &reference)
        .done();
    let answer = app
        .send(multipart_request("/do/requests/me-too", form))
        .await;
    assert_eq!(answer.location(), page);
    let seen = app
        .get(&format!("/api/v1/requests/{reference}"))
        .await
        .json();
    assert_eq!(
        (&seen["me_too"], &seen["followers"]),
        (&json!(2), &json!(2))
    );
}

#[tokio::test]
async fn the_stored_draft_is_compared_too() {
    let app = app().await;
    let reference = app.report(&pothole()).await;
    let form = Multipart::new()
        .text("service", "pothole")
        .text("description", "A hole as deep as a hand")
        .text("lat", "42.05")
        .text("lon", "-71.05")
        .text("go", "details")
        .done();
    let answer = app
        .send(multipart_request("/do/requests/draft", form))
        .await;
    let cookie = format!("stoa_draft={}", answer.cookie("stoa_draft").unwrap());
    let page = app.get_as(&cookie, "/report").await.text();
    assert!(
        page.contains(&format!("value=\"{reference}\"")),
        "a button for the candidate"
    );
    assert!(page.contains("formaction=\"/do/requests/me-too\""));
}

#[tokio::test]
async fn cases_are_merged_and_split_without_scripting() {
    let app = app().await;
    let cookie = app.signed_in("sam", Role::Agent).await;
    let one = app.report(&pothole()).await;
    let two = app.report(&pothole()).await;
    let version = || async {
        let path = format!("/api/v1/desk/requests/{two}");
        app.get_as(&cookie, &path).await.json()["version"].to_string()
    };
    let page = format!("/desk/requests/{two}");
    let shown = app.get_as(&cookie, &page).await.text();
    assert!(
        shown.contains(&format!("data-similar=\"{one}\"")),
        "it looks like the other"
    );
    let named = ("reference", two.as_str());
    let seen = version().await;
    // A choice and an empty field: the choice counts.
    let form = [
        named,
        ("version", seen.as_str()),
        ("other", one.as_str()),
        ("other", ""),
    ];
    let answer = app.post_form(&cookie, "/do/desk/merge", &form).await;
    assert_eq!(answer.location(), format!("{page}?done=merge"));
    let again = app.post_form(&cookie, "/do/desk/merge", &form).await;
    assert_eq!(again.status.as_u16(), 409, "{}", again.text());
    let seen = version().await;
    let form = [named, ("version", seen.as_str())];
    let answer = app.post_form(&cookie, "/do/desk/unmerge", &form).await;
    assert_eq!(answer.location(), format!("{page}?done=unmerge"));
    let seen = version().await;
    let form = [
        named,
        ("version", seen.as_str()),
        ("service", "lamp"),
        ("text", "The lamp"),
        ("service", ""),
        ("text", ""),
    ];
    let answer = app.post_form(&cookie, "/do/desk/split", &form).await;
    assert_eq!(answer.location(), format!("{page}?done=split"));
    assert_eq!(app.count().await, 3);
    let seen = version().await;
    let form = [named, ("version", seen.as_str()), ("other", "nothing")];
    let answer = app.post_form(&cookie, "/do/desk/link", &form).await;
    let location = answer.location();
    assert!(
        location.contains("error=not-a-reference&field=other")
            && location.contains("other=nothing"),
        "{location}"
    );
}
