//! `/desk/hand-off/{reference}` and `/contractor/{token}`.

use crate::test_app::{Multipart, TestApp, apps, jpeg, multipart_request, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::MessageKind;
use stoa_service::requests::messages;

async fn link(app: &TestApp) -> String {
    let due = messages::claim_due_by(&app.portal, Channel::Mail, 50)
        .await
        .unwrap();
    let mail = due
        .iter()
        .find(|m| m.kind == MessageKind::HandOff)
        .expect("the mail");
    let at = mail.text.find("/contractor/").unwrap();
    mail.text[at..]
        .split_whitespace()
        .next()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_contractor_works_by_the_link_alone_until_it_is_taken_back() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let page = format!("/desk/hand-off/{reference}");
        let form = [
            ("reference", reference.as_str()),
            ("name", "Paving & Sons"),
            ("email", "crew@paving.example"),
            ("days", "7"),
            ("note", "Fill it"),
        ];
        let done = app.post_form(&ana, "/do/desk/hand-off", &form).await;
        assert_eq!(done.location(), format!("{page}?done=hand-off"));
        let link = link(&app).await;
        let seen = app.get(&link).await;
        assert_eq!(
            (seen.status, seen.header("referrer-policy")),
            (StatusCode::OK, "no-referrer")
        );
        let text = seen.text();
        assert!(
            text.contains("A hole as deep as a hand.") && text.contains("geo:42.05"),
            "{text}"
        );
        assert!(!text.contains("ana@example.org"), "nothing of the reporter");
        let token = link.strip_prefix("/contractor/").unwrap();
        let body = Multipart::new()
            .text("token", token)
            .text("text", "Filled")
            .text("finished", "1")
            .file("photo", "a.jpg", &jpeg());
        let sent = app
            .send(multipart_request("/do/contractor/report", body.done()))
            .await;
        assert_eq!(sent.location(), format!("{link}?done=report"));
        let case = app
            .get_as(&ana, &format!("/api/v1/desk/requests/{reference}"))
            .await
            .json();
        let last = case["activity"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            (&last["kind"], &last["by"]),
            (&"work_done".into(), &"Paving & Sons".into())
        );
        assert_eq!(last["media"].as_array().unwrap().len(), 1);
        assert_eq!(case["status"], "received");
        let empty = Multipart::new().text("token", token).text("text", " ");
        let empty = app
            .send(multipart_request("/do/contractor/report", empty.done()))
            .await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let list = app.get_as(&ana, &page).await.text();
        assert!(
            list.contains("Paving &amp; Sons") && !list.contains(token),
            "the link is for its reader alone"
        );
        let outbox = app.get_as(&ana, "/api/v1/desk/outbox").await.text();
        assert!(!outbox.contains(token));
        let id = list
            .split("name=\"id\" value=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let back = [("reference", reference.as_str()), ("id", id)];
        app.post_form(&ana, "/do/desk/hand-off-revoke", &back)
            .await
            .location();
        assert_eq!(app.get(&link).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_hand_off_that_does_not_fit_comes_back_with_what_was_typed() {
    let app = crate::test_app::app().await;
    let ana = app.signed_in("ana", Role::Supervisor).await;
    let reference = app.report(&pothole()).await;
    let form = [
        ("reference", reference.as_str()),
        ("name", "<Paving>"),
        ("email", "crew"),
        ("days", "900"),
    ];
    let answer = app.post_form(&ana, "/do/desk/hand-off", &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(
        text.contains("value=\"&lt;Paving&gt;\"") && text.contains("hand-off-days-error"),
        "{text}"
    );
    let vic = app.signed_in("vic", Role::Viewer).await;
    assert_ne!(
        app.post_form(&vic, "/do/desk/hand-off", &form).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}
