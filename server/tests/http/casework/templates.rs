//! `/desk/templates` and its form.

use crate::test_app::{TestApp, app, apps, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;

const FIELDS: [(&str, &str); 5] = [
    ("name", "Which lamp?"),
    ("locale", "en"),
    ("event", "ask"),
    ("service", "pothole"),
    ("text", "Which one, {reference}?"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all: Vec<_> = FIELDS
        .into_iter()
        .filter(|(n, _)| more.iter().all(|(m, _)| m != n))
        .collect();
    all.extend_from_slice(more);
    all
}

async fn send(app: &TestApp, cookie: &str, more: &[(&str, &str)]) -> crate::test_app::Answer {
    app.post_form(cookie, "/do/desk/template", &with(more))
        .await
}

#[tokio::test]
async fn a_template_is_previewed_saved_offered_for_a_case_and_retired() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let shown = send(&app, &cookie, &[("do", "preview")]).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
        assert!(shown.text().contains(&format!("Which one, {reference}?")));
        let saved = send(&app, &cookie, &[("do", "save")]).await;
        assert_eq!(saved.location(), "/desk/templates?done=template");
        let list = app.get_as(&cookie, "/desk/templates").await.text();
        assert!(list.contains("Which lamp?") && list.contains("{reference}"));
        let id = list.split("/desk/templates/").find_map(|p| {
            let (id, rest) = p.split_once('"')?;
            rest.starts_with("><bdi>Which lamp?").then(|| id.to_owned())
        });
        let id = id.expect("its link");
        let path = format!("/api/v1/desk/templates?request={reference}");
        let ready = app.get_as(&cookie, &path).await.json();
        assert_eq!(ready[0]["text"], format!("Which one, {reference}?"));
        let page = app.get_as(&cookie, &format!("/desk/templates/{id}")).await;
        assert!(page.text().contains("\nWhich one, {reference}?</textarea>"));
        let seen = [("id", id.as_str()), ("version", "1")];
        let retired = send(&app, &cookie, &[seen[0], seen[1], ("do", "retire")]).await;
        assert_eq!(retired.status, StatusCode::SEE_OTHER);
        let ready = app.get_as(&cookie, &path).await.json();
        assert_ne!(ready[0]["text"], format!("Which one, {reference}?"));
        // Somebody who saw it before that: theirs is shown, mine kept.
        let mine = [seen[0], seen[1], ("do", "save"), ("text", "Mine & mine")];
        let late = send(&app, &cookie, &mine).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let text = late.text();
        assert!(text.contains("\nMine &amp; mine</textarea>") && text.contains("id=\"theirs\""));
        assert!(text.contains("name=\"version\" value=\"2\""));
    }
}

#[tokio::test]
async fn what_does_not_fit_comes_back_with_what_was_typed() {
    let app = app().await;
    let cookie = app.signed_in("ana", Role::Supervisor).await;
    let wrong = [
        ("text", "by {pilot} <b>"),
        ("service", "moon"),
        ("do", "save"),
    ];
    let answer = send(&app, &cookie, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(
        text.contains("\nby {pilot} &lt;b&gt;</textarea>")
            && text.contains("id=\"template-text-error\"")
    );
    let missing = app.get_as(&cookie, "/desk/templates/9999").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    let sam = app.signed_in("sam", Role::Agent).await;
    let theirs = app.get_as(&sam, "/desk/templates").await;
    assert_ne!(theirs.status, StatusCode::OK);
    let unknown = app
        .get_as(&sam, "/api/v1/desk/templates?request=R-0000-00")
        .await;
    assert_eq!(unknown.code(), "not-found");
}
