//! Forms of the catalogue that do not fit: each is refused by its status, and nothing is changed.

use crate::test_app::{TestApp, apps};
use http::StatusCode;
use serde_json::Value;
use stoa_domain::accounts::Role;

/// What, door, fields, status (303: back with the error in the address).
type Form = (
    &'static str,
    &'static str,
    Vec<(&'static str, &'static str)>,
    u16,
);

fn forms() -> Vec<Form> {
    let long: &'static str = Box::leak("x".repeat(2_001).into_boxed_str());
    let (save, order, offer, questions) = (
        "/do/admin/service",
        "/do/admin/service-move",
        "/do/admin/service-offer",
        "/do/admin/questions",
    );
    let pothole = ("code", "pothole");
    let named = |more: &[(&'static str, &'static str)]| {
        let all = [&[("name", "x"), ("category", "x")], more].concat();
        ("", save, all, 422)
    };
    let about = |what, (_, door, pairs, status): Form| (what, door, pairs, status);
    vec![
        about("a service of nothing", ("", save, vec![], 422)),
        about("a description too long", named(&[("description", long)])),
        about("a need that is none", named(&[("place", "maybe")])),
        about(
            "a publication that is none",
            named(&[("publication", "sometimes")]),
        ),
        about("a code with a blank", named(&[("code", "a b")])),
        about("a code there is", named(&[pothole])),
        about(
            "a change of none",
            (
                "",
                save,
                vec![("seen", "0"), ("code", "none"), ("name", "x")],
                404,
            ),
        ),
        about(
            "a change of words",
            (
                "",
                save,
                vec![("seen", "0"), ("code", "../x"), ("name", "x")],
                404,
            ),
        ),
        about(
            "a change not seen",
            (
                "",
                save,
                vec![("seen", "0"), pothole, ("name", "x"), ("category", "x")],
                409,
            ),
        ),
        about("moving nothing", ("", order, vec![("to", "up")], 404)),
        about("moving nowhere", ("", order, vec![pothole], 422)),
        about(
            "moving aside",
            ("", order, vec![pothole, ("to", "aside")], 422),
        ),
        about(
            "moving in an order not seen",
            ("", order, vec![pothole, ("to", "down"), ("seen", "0")], 303),
        ),
        about(
            "moving none",
            ("", order, vec![("code", "none"), ("to", "down")], 404),
        ),
        about("offering to do nothing", ("", offer, vec![pothole], 422)),
        about(
            "retiring what was not seen",
            (
                "",
                offer,
                vec![pothole, ("do", "retire"), ("seen", "0")],
                303,
            ),
        ),
        about(
            "retiring none",
            ("", offer, vec![("code", "none"), ("do", "retire")], 404),
        ),
        about(
            "questions of none",
            ("", questions, vec![("code", "none")], 404),
        ),
        about(
            "questions without a service",
            ("", questions, vec![("act", "keep")], 404),
        ),
        about(
            "a button there is not",
            ("", questions, vec![pothole, ("act", "fly:1")], 422),
        ),
        about(
            "a kind that is none",
            ("", questions, vec![pothole, ("p0.q0.kind", "colour")], 422),
        ),
        about(
            "a draft not seen",
            (
                "",
                questions,
                vec![pothole, ("act", "add_page"), ("seen", "0")],
                409,
            ),
        ),
        about(
            "dropping what was not seen",
            (
                "",
                questions,
                vec![pothole, ("act", "drop"), ("seen", "0")],
                409,
            ),
        ),
    ]
}

async fn state(app: &TestApp) -> Value {
    app.get("/api/v1/services").await.json()
}

#[tokio::test]
async fn what_does_not_fit_is_refused_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let before = state(&app).await;
        for (what, door, pairs, status) in forms() {
            let answer = app.post_form(&cookie, door, &pairs).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            if status == 303 {
                assert!(answer.location().contains("error="), "{what}");
            }
        }
        assert_eq!(state(&app).await, before);
        for path in [
            "none",
            "none/questions",
            "none/preview",
            "none/versions",
            "pothole/versions?from=x",
        ] {
            let answer = app
                .get_as(&cookie, &format!("/desk/admin/services/{path}"))
                .await;
            let status = if path.contains('?') { 422 } else { 404 };
            assert_eq!(answer.status.as_u16(), status, "{path}");
        }
        let agent = app.signed_in("sam", Role::Agent).await;
        for path in [
            "",
            "/new",
            "/pothole",
            "/pothole/questions",
            "/pothole/preview",
            "/pothole/versions",
        ] {
            let answer = app
                .get_as(&agent, &format!("/desk/admin/services{path}"))
                .await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
}
