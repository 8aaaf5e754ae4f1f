//! A form that came too late is answered with what the other one changed, with one's own words, and with the choice.

use crate::test_app::{Answer, TestApp, apps, pothole};
use http::StatusCode;
use serde_json::{Value, json};
use stoa_domain::accounts::Role;

async fn case(app: &TestApp, cookie: &str, reference: &str) -> Value {
    app.get_as(cookie, &format!("/api/v1/desk/requests/{reference}"))
        .await
        .json()
}

/// The value of a hidden field of the page's form.
fn hidden(page: &Answer, name: &str) -> String {
    let text = page.text();
    let start = format!("name=\"{name}\" value=\"");
    let from = text.find(&start).expect(name) + start.len();
    text[from..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_the_other_did_is_shown_and_ones_own_words_can_still_be_saved() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Supervisor).await;
        let sam = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let seen = case(&app, &ana, &reference).await;
        let version = seen["version"].to_string();
        let newest = seen["activity"][0]["id"].to_string();
        // Sam is faster.
        let path = format!("/api/v1/desk/requests/{reference}/status");
        let body =
            json!({"version": seen["version"], "event": "plan", "update": "Planned for <May>"});
        app.post_json_as(&sam, &path, &body).await;
        let long = format!(
            "رُدمت الحفرة بالإسفلت صباح اليوم الثلاثاء {}",
            "ثقب ".repeat(880)
        );
        let form = [
            ("reference", reference.as_str()),
            ("version", version.as_str()),
            ("seen", newest.as_str()),
            ("event", "resolve"),
            ("reason", "fixed"),
            ("update", long.as_str()),
        ];
        let late = app.post_form(&ana, "/do/desk/status", &form).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(late.header("cache-control"), "private, no-store");
        let page = late.text();
        assert!(
            page.contains("Planned for &lt;May&gt;") && page.contains("SAM"),
            "{page}"
        );
        assert!(
            page.contains(&format!("\n{long}</textarea>")),
            "all of the words"
        );
        assert_eq!(case(&app, &ana, &reference).await["status"], "planned");
        // Mine all the same: the form of the page, sent as it stands.
        let (version, seen) = (hidden(&late, "version"), hidden(&late, "seen"));
        let again = [
            ("reference", reference.as_str()),
            ("version", version.as_str()),
            ("seen", seen.as_str()),
            ("event", "resolve"),
            ("reason", "fixed"),
            ("update", long.as_str()),
        ];
        let done = app.post_form(&ana, "/do/desk/status", &again).await;
        assert_eq!(
            done.location(),
            format!("/desk/requests/{reference}?done=status")
        );
        assert_eq!(case(&app, &ana, &reference).await["status"], "resolved");
    }
}

#[tokio::test]
async fn a_move_that_is_gone_leaves_the_moves_there_are_and_the_words_can_become_a_note() {
    let app = crate::test_app::app().await;
    let ana = app.signed_in("ana", Role::Supervisor).await;
    let reference = app.report(&pothole()).await;
    let version = case(&app, &ana, &reference).await["version"].to_string();
    let status = |event: &'static str| {
        [
            ("reference", reference.clone()),
            ("version", version.clone()),
            ("event", event.to_owned()),
            ("reason", "fixed".to_owned()),
            (
                "update",
                "Ours was it, and nobody else came to see it".to_owned(),
            ),
        ]
    };
    let send = |form: [(&'static str, String); 5], to: &'static str| {
        let (app, ana) = (&app, &ana);
        async move {
            let form = form.each_ref().map(|(n, v)| (*n, v.as_str()));
            app.post_form(ana, to, &form).await
        }
    };
    send(status("resolve"), "/do/desk/status").await.location();
    let late = send(status("plan"), "/do/desk/status").await;
    let page = late.text();
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        page.contains("type=\"radio\" name=\"event\" value=\"reopen\""),
        "{page}"
    );
    assert!(!page.contains("name=\"event\" value=\"plan\""));
    assert!(page.contains("formaction=\"/do/desk/note\""));
    // The same fields sent to the note's door.
    let noted = send(status("reopen"), "/do/desk/note").await;
    assert_eq!(
        noted.location(),
        format!("/desk/requests/{reference}?done=note")
    );
    let now = case(&app, &ana, &reference).await;
    let last = now["activity"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (last["kind"].as_str(), last["text"].as_str()),
        (
            Some("note"),
            Some("Ours was it, and nobody else came to see it")
        )
    );
    let public = app
        .get(&format!("/api/v1/requests/{reference}"))
        .await
        .text();
    assert_eq!(
        public
            .matches("Ours was it, and nobody else came to see it")
            .count(),
        1,
        "as the public update alone"
    );
}
