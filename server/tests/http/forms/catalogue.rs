//! The catalogue and the questions of a service without scripting.

use crate::test_app::{Answer, TestApp, apps, pothole};
use http::StatusCode;
use serde_json::json;
use stoa_domain::accounts::Role;

const PAGE: &str = "/desk/admin/services";

/// What a form of a page says of a hidden field.
fn hidden(page: &str, form: &str, name: &str) -> String {
    let form = page.split(&format!("action=\"{form}\"")).nth(1).unwrap();
    let value = form.split(&format!("name=\"{name}\" value=\"")).nth(1);
    value.unwrap().split('"').next().unwrap().to_owned()
}

/// Presses a button of the questions with what stands in the form now, and these fields.
async fn press(app: &TestApp, cookie: &str, act: &str, typed: &[(&str, &str)]) -> Answer {
    let page = app
        .get_as(cookie, &format!("{PAGE}/pothole/questions"))
        .await
        .text();
    let door = "/do/admin/questions";
    let seen = hidden(&page, door, "seen");
    let version = hidden(&page, door, "version");
    let mut pairs = vec![
        ("code", "pothole"),
        ("seen", &seen),
        ("version", &version),
        ("act", act),
    ];
    pairs.extend_from_slice(typed);
    app.post_form(cookie, door, &pairs).await
}

/// A question with two choices, and one that hangs on the first of them.
const TYPED: &[(&str, &str)] = &[
    ("p0.title", "The hole"),
    ("p0.q0.code", "deep"),
    ("p0.q0.text", "Is it <deep>?"),
    ("p0.q0.kind", "one"),
    ("p0.q0.required", "on"),
    ("p0.q0.c0.key", "yes"),
    ("p0.q0.c0.name", "Yes"),
    ("p0.q0.c1.key", "no"),
    ("p0.q0.c1.name", "No"),
    ("p0.q1.code", "cm"),
    ("p0.q1.text", "How deep?"),
    ("p0.q1.help", "In centimetres"),
    ("p0.q1.kind", "number"),
    ("p0.q1.all", "all"),
    ("p0.q1.w0.on", "deep\tyes"),
    ("p0.q1.w0.is", "is"),
];

#[tokio::test]
async fn questions_are_built_tried_and_published_by_buttons_alone() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let at = format!("{PAGE}/pothole/questions");
        let begun = press(&app, &cookie, "add_question:0", &[("p0.title", "The hole")]).await;
        assert_eq!(begun.location(), format!("{at}?at=p0.q0.text#f-p0.q0.text"));
        let page = app.get_as(&cookie, begun.location()).await.text();
        assert!(
            page.contains("value=\"The hole\"") && page.contains(" autofocus"),
            "{page}"
        );
        assert!(page.contains("name=\"p0.q0.code\" value=\"Q1\""));
        let kept = press(&app, &cookie, "keep", TYPED).await;
        assert_eq!(kept.location(), format!("{at}?done=kept"));
        let page = app.get_as(&cookie, kept.location()).await.text();
        for part in [
            "Is it &lt;deep&gt;?",
            "value=\"deep\tyes\" selected",
            "name=\"p0.q0.c1.name\" value=\"No\"",
            "value=\"up:0.1\"",
            "value=\"remove_condition:0.1.0\"",
            "In centimetres",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        // The preview is the residents' own form: it asks what follows, and says what is wrong.
        let tried = press(&app, &cookie, "preview", TYPED).await;
        let preview = format!("{PAGE}/pothole/preview");
        assert_eq!(tried.location(), preview);
        let page = app.get_as(&cookie, &preview).await.text();
        assert!(
            page.contains("name=\"answers.deep\"") && !page.contains("name=\"answers.cm\""),
            "{page}"
        );
        let yes = [
            ("answers.deep", "yes"),
            ("answers.cm", "x"),
            ("go", "questions"),
        ];
        let page = app.post_form(&cookie, &preview, &yes).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("name=\"answers.cm\""));
        let check = [
            ("answers.deep", "yes"),
            ("answers.cm", "x"),
            ("go", "check"),
        ];
        let page = app.post_form(&cookie, &preview, &check).await.text();
        assert!(
            page.contains("builder-preview-wrong") && page.contains("field-error"),
            "{page}"
        );
        assert_eq!(app.count().await, 0, "nothing was reported");

        let done = press(&app, &cookie, "publish", TYPED).await;
        assert_eq!(done.location(), format!("{at}?done=published"));
        let asked = app.get("/api/v1/services/pothole").await.json();
        assert_eq!(asked["form"]["version"], 2);
        assert_eq!(asked["form"]["pages"][0]["fields"][1]["code"], "cm");
        let mut report = pothole();
        report["answers"] = json!({"deep": ["yes"], "cm": ["30"]});
        app.report(&report).await;
        let versions = app
            .get_as(&cookie, &format!("{PAGE}/pothole/versions"))
            .await
            .text();
        assert!(
            versions.contains("builder-changed-new") && versions.contains("ANA"),
            "{versions}"
        );
    }
}

#[tokio::test]
async fn what_was_typed_is_shown_again_with_what_is_wrong_and_when_it_came_too_late() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let wrong: Vec<(&str, &str)> = TYPED
            .iter()
            .map(|(n, v)| (*n, if *n == "p0.q0.c1.name" { "Yes" } else { *v }))
            .collect();
        let answer = press(&app, &cookie, "publish", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = answer.text();
        assert!(
            page.contains("href=\"#f-p0.q0.c1.name\"") && page.contains("aria-invalid"),
            "{page}"
        );
        // Somebody who had the page open before comes too late; the press after that is theirs.
        let stale = [
            &[
                ("code", "pothole"),
                ("seen", "0"),
                ("version", "1"),
                ("act", "keep"),
            ],
            TYPED,
        ]
        .concat();
        let answer = app.post_form(&cookie, "/do/admin/questions", &stale).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        let page = answer.text();
        assert!(
            page.contains("builder-overtaken")
                && page.contains("name=\"p0.q0.c1.name\" value=\"No\""),
            "{page}"
        );
        let seen = hidden(&page, "/do/admin/questions", "seen");
        let again = [
            &[
                ("code", "pothole"),
                ("seen", seen.as_str()),
                ("version", "1"),
                ("act", "keep"),
            ],
            TYPED,
        ]
        .concat();
        let answer = app.post_form(&cookie, "/do/admin/questions", &again).await;
        assert_eq!(
            answer.location(),
            format!("{PAGE}/pothole/questions?done=kept")
        );
        let seen = hidden(
            &app.get_as(&cookie, &format!("{PAGE}/pothole/questions"))
                .await
                .text(),
            "/do/admin/questions",
            "seen",
        );
        let drop = [
            ("code", "pothole"),
            ("seen", seen.as_str()),
            ("act", "drop"),
        ];
        let answer = app.post_form(&cookie, "/do/admin/questions", &drop).await;
        assert_eq!(
            answer.location(),
            format!("{PAGE}/pothole/questions?done=dropped")
        );
    }
}

#[tokio::test]
async fn services_are_added_changed_ordered_and_retired_by_forms() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let list = app.get_as(&cookie, PAGE).await.text();
        assert!(
            list.contains("id=\"s-pothole\"") && list.contains("id=\"s-idea\""),
            "{list}"
        );
        let sought = app.get_as(&cookie, &format!("{PAGE}?q=noi")).await.text();
        assert!(sought.contains("id=\"s-noise\"") && !sought.contains("id=\"s-pothole\""));
        let seen = hidden(&list, "/do/admin/service-move", "seen");
        let down = [("code", "pothole"), ("seen", seen.as_str()), ("to", "down")];
        let answer = app
            .post_form(&cookie, "/do/admin/service-move", &down)
            .await;
        assert_eq!(answer.location(), format!("{PAGE}?done=saved#s-pothole"));
        let late = app
            .post_form(&cookie, "/do/admin/service-move", &down)
            .await;
        assert!(
            late.location().contains("error=conflict-stale"),
            "{}",
            late.location()
        );
        // Added, with what is missing said where it is.
        let new = app.get_as(&cookie, &format!("{PAGE}/new")).await.text();
        assert!(
            new.contains("name=\"code\"") && !new.contains("name=\"seen\""),
            "{new}"
        );
        let half = [("name", "Broken <bench>"), ("place", "required")];
        let answer = app.post_form(&cookie, "/do/admin/service", &half).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.text().contains("Broken &lt;bench&gt;")
                && answer.text().contains("f-category-error")
        );
        let whole = [
            &half[..],
            &[("category", "Parks"), ("keywords", "seat, banco")],
        ]
        .concat();
        let answer = app.post_form(&cookie, "/do/admin/service", &whole).await;
        let page = format!("{PAGE}/broken-bench");
        assert_eq!(answer.location(), format!("{page}?done=saved"));
        let form = app.get_as(&cookie, &page).await.text();
        assert!(
            form.contains("seat, banco") && form.contains("kind=service&amp;subject=broken-bench"),
            "{form}"
        );
        // Changed; too late; retired; brought back.
        let seen = hidden(&form, "/do/admin/service", "seen");
        let code = ("code", "broken-bench");
        let change = [
            &whole[1..],
            &[code, ("seen", seen.as_str()), ("name", "Bench")],
        ]
        .concat();
        let answer = app.post_form(&cookie, "/do/admin/service", &change).await;
        assert_eq!(answer.location(), format!("{page}?done=saved"));
        let answer = app.post_form(&cookie, "/do/admin/service", &change).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.text().contains("value=\"Bench\""));
        for (what, offered) in [("retire", false), ("restore", true)] {
            let form = app.get_as(&cookie, &page).await.text();
            let seen = hidden(&form, "/do/admin/service", "seen");
            let pairs = [code, ("seen", seen.as_str()), ("do", what)];
            let answer = app
                .post_form(&cookie, "/do/admin/service-offer", &pairs)
                .await;
            assert_eq!(answer.location(), format!("{page}?done=saved"));
            let public = app.get("/api/v1/services/broken-bench").await;
            assert_eq!(public.status == StatusCode::OK, offered, "{what}");
        }
    }
}
