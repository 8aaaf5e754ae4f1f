//! Forms and doors of work on one case that are sent what does not fit.

use crate::test_app::{Multipart, TestApp, apps, multipart_request, pothole};
use http::header;
use serde_json::Value;
use stoa_domain::accounts::Role;

/// One row of the table below.
type Form = (
    &'static str,
    &'static str,
    Vec<(&'static str, &'static str)>,
    u16,
);

/// Forms that must be refused: what, door, fields beside `reference`, status. `*`: the case's own reference.
fn forms() -> Vec<Form> {
    let long: &'static str = Box::leak("x".repeat(5_000).into_boxed_str());
    let all = |door| (door, vec![("reference", "*")]);
    let (template, task, done, work) = (
        "/do/desk/template",
        "/do/desk/task",
        "/do/desk/task-done",
        "/do/desk/work",
    );
    vec![
        ("a template of nothing", template, vec![("do", "save")], 422),
        (
            "a template that is too long",
            template,
            vec![("name", "x"), ("locale", "en"), ("text", long)],
            422,
        ),
        (
            "an id that is none",
            template,
            vec![("id", "x"), ("version", "1")],
            422,
        ),
        (
            "a template there is not",
            template,
            vec![
                ("id", "99"),
                ("version", "1"),
                ("name", "x"),
                ("locale", "en"),
                ("text", "x"),
            ],
            404,
        ),
        (
            "retiring what there is not",
            template,
            vec![("id", "99"), ("version", "1"), ("do", "retire")],
            404,
        ),
        ("a task of nothing", all(task).0, all(task).1, 422),
        (
            "a task of no case",
            task,
            vec![("reference", "R-0000-00"), ("text", "x")],
            404,
        ),
        ("a task without a case", task, vec![("text", "x")], 404),
        (
            "no task",
            done,
            vec![("reference", "*"), ("version", "1")],
            422,
        ),
        (
            "a task there is not",
            done,
            vec![("reference", "*"), ("id", "99"), ("version", "1")],
            409,
        ),
        (
            "time without minutes",
            work,
            vec![("reference", "*"), ("kind", "time"), ("what", "x")],
            422,
        ),
        (
            "money that is none",
            work,
            vec![
                ("reference", "*"),
                ("kind", "material"),
                ("what", "x"),
                ("quantity", "1"),
                ("cost", "-1"),
            ],
            422,
        ),
        (
            "an entry there is not",
            "/do/desk/work-remove",
            vec![("reference", "*"), ("id", "99")],
            409,
        ),
        (
            "no mail address",
            "/do/desk/hand-off",
            vec![("reference", "*"), ("name", "x"), ("email", "x")],
            422,
        ),
        (
            "a hand-off that is none",
            "/do/desk/hand-off-revoke",
            vec![("reference", "*"), ("id", "x")],
            422,
        ),
        (
            "a hand-off there is not",
            "/do/desk/hand-off-revoke",
            vec![
                ("reference", "*"),
                ("id", "00000000-0000-0000-0000-000000000009"),
            ],
            404,
        ),
        ("reading up to nothing", "/do/desk/mentions", vec![], 422),
        (
            "leaving no case",
            "/do/desk/leave",
            vec![("reference", "nothing")],
            404,
        ),
        (
            "an address that is none",
            "/do/desk/notice-address",
            vec![("email", "nobody")],
            422,
        ),
    ]
}

async fn state_of(app: &TestApp, cookie: &str, reference: &str) -> (Value, Value) {
    let read = |path: String| async move { app.get_as(cookie, &path).await.json() };
    (
        read(format!("/api/v1/desk/requests/{reference}")).await,
        read(format!("/api/v1/desk/requests/{reference}/work")).await,
    )
}

#[tokio::test]
async fn a_form_that_does_not_fit_is_refused_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let before = state_of(&app, &cookie, &reference).await;
        for (what, door, fields, status) in forms() {
            let own = |v: &'static str| if v == "*" { reference.as_str() } else { v };
            let fields: Vec<(&str, &str)> = fields.into_iter().map(|(n, v)| (n, own(v))).collect();
            let answer = app.post_form(&cookie, door, &fields).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
        }
        assert_eq!(state_of(&app, &cookie, &reference).await, before);
    }
}

#[tokio::test]
async fn a_link_that_was_never_given_out_opens_nothing_and_takes_nothing() {
    for app in apps().await {
        let forged = format!("h{}{}", "0".repeat(32), "0".repeat(32));
        for token in ["h", "h0", "%00", "..%2f..", &forged] {
            assert_eq!(
                app.get(&format!("/contractor/{token}"))
                    .await
                    .status
                    .as_u16(),
                404,
                "{token}"
            );
            let photo = app.get(&format!("/contractor/{token}/photos/x")).await;
            assert_eq!(photo.status.as_u16(), 404, "{token}");
        }
        let sent = Multipart::new().text("token", &forged).text("text", "x");
        let sent = app
            .send(multipart_request("/do/contractor/report", sent.done()))
            .await;
        assert_eq!(sent.status.as_u16(), 404);
        let none = app
            .send(multipart_request(
                "/do/contractor/report",
                Multipart::new().text("text", "x").done(),
            ))
            .await;
        assert_eq!(none.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn what_a_crew_sends_must_be_a_report() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let key = "00000000-0000-4000-8000-000000000007";
        let rows: Vec<(&str, &str, Multipart, u16)> = vec![
            (
                "no key",
                &reference,
                Multipart::new().text("text", "x"),
                422,
            ),
            (
                "a word for a key",
                &reference,
                Multipart::new().text("key", "x").text("text", "x"),
                422,
            ),
            (
                "nothing said",
                &reference,
                Multipart::new().text("key", key),
                422,
            ),
            (
                "no photo",
                &reference,
                Multipart::new()
                    .text("key", key)
                    .file("photo", "a.jpg", b"words"),
                422,
            ),
            (
                "no case",
                "R-0000-00",
                Multipart::new().text("key", key).text("text", "x"),
                404,
            ),
        ];
        for (what, to, body, status) in rows {
            let mut request =
                multipart_request(&format!("/api/v1/desk/requests/{to}/crew"), body.done());
            request
                .headers_mut()
                .insert(header::COOKIE, cookie.parse().unwrap());
            let answer = app.send(request).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
        }
        let case = app
            .get_as(&cookie, &format!("/api/v1/desk/requests/{reference}"))
            .await
            .json();
        assert_eq!(case["activity"].as_array().unwrap().len(), 1);
    }
}
