//! Rules, teams, filters and acts on many that do not fit.

use crate::test_app::{TestApp, apps, json_request, pothole};
use http::{Method, header};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;

/// What, method, path, body, status, field or code.
fn table(reference: &str) -> Vec<(&'static str, Method, &'static str, Value, u16, &'static str)> {
    let many: Vec<Value> = (0..201).map(|_| json!({"name": "x"})).collect();
    let seen = json!([{"reference": reference, "version": 1}]);
    let rule = |rule: Value| json!({"version": 0, "rules": [rule]});
    let (post, put) = (Method::POST, Method::PUT);
    let (rules, bulk) = ("/api/v1/desk/routing", "/api/v1/desk/bulk");
    vec![
        (
            "no rules",
            put.clone(),
            rules,
            json!({"version": 0}),
            422,
            "rules required",
        ),
        (
            "no version",
            put.clone(),
            rules,
            json!({"rules": []}),
            422,
            "version required",
        ),
        (
            "another version",
            put.clone(),
            rules,
            json!({"version": 7, "rules": []}),
            409,
            "conflict-stale",
        ),
        (
            "a rule that says nothing",
            put.clone(),
            rules,
            rule(json!({"name": "x"})),
            422,
            "rules.0.then required",
        ),
        (
            "a rule of a word too many",
            put.clone(),
            rules,
            rule(json!({"name": "x", "if": 1})),
            422,
            "rules[0].if not-readable",
        ),
        (
            "hours that are none",
            put.clone(),
            rules,
            rule(json!({"name": "x", "when": {"hours": "9"}, "then": {"priority": 1}})),
            422,
            "rules.0.hours not-readable",
        ),
        (
            "a team that is none",
            put.clone(),
            rules,
            rule(json!({"name": "x", "then": {"team": "moon"}})),
            422,
            "rules.0.team unknown",
        ),
        (
            "too many rules",
            post.clone(),
            "/api/v1/desk/routing/dry-run",
            json!({"rules": many}),
            422,
            "rules too-many",
        ),
        (
            "a list of words",
            post.clone(),
            "/api/v1/desk/routing/dry-run",
            json!({"rules": ["x"]}),
            422,
            "rules[0] not-readable",
        ),
        (
            "a team without a name",
            post.clone(),
            "/api/v1/desk/teams",
            json!({"name": " "}),
            422,
            "name required",
        ),
        (
            "a team of nobody",
            post.clone(),
            "/api/v1/desk/teams",
            json!({"name": "x", "members": ["00000000-0000-0000-0000-000000000009"]}),
            422,
            "members unknown",
        ),
        (
            "no such team",
            put,
            "/api/v1/desk/teams/moon",
            json!({"name": "x"}),
            404,
            "not-found",
        ),
        (
            "retiring no team",
            Method::DELETE,
            "/api/v1/desk/teams/moon",
            json!({}),
            404,
            "not-found",
        ),
        (
            "a filter without a name",
            post.clone(),
            "/api/v1/desk/filters",
            json!({"name": "", "pairs": []}),
            422,
            "name required",
        ),
        (
            "a filter that cannot be read",
            post.clone(),
            "/api/v1/desk/filters",
            json!({"name": "x", "pairs": [["status", "lost"]]}),
            422,
            "status not-readable",
        ),
        (
            "no such filter",
            Method::DELETE,
            "/api/v1/desk/filters/00000000-0000-0000-0000-000000000009",
            json!({}),
            404,
            "not-found",
        ),
        (
            "no filter's id",
            Method::DELETE,
            "/api/v1/desk/filters/x",
            json!({}),
            404,
            "not-found",
        ),
        (
            "nothing to do",
            post.clone(),
            bulk,
            json!({"cases": seen}),
            422,
            "do required",
        ),
        (
            "an act there is not",
            post.clone(),
            bulk,
            json!({"do": {"act": "burn"}, "cases": seen}),
            422,
            "invalid",
        ),
        (
            "on nothing",
            post.clone(),
            bulk,
            json!({"do": {"act": "priority", "priority": 1}, "cases": []}),
            422,
            "cases required",
        ),
        (
            "on words",
            post.clone(),
            bulk,
            json!({"do": {"act": "priority", "priority": 1}, "cases": ["x"]}),
            422,
            "cases[0] not-readable",
        ),
        (
            "more than urgent",
            post.clone(),
            bulk,
            json!({"do": {"act": "priority", "priority": 9}, "cases": seen}),
            422,
            "priority not-readable",
        ),
        (
            "asking without words",
            post.clone(),
            bulk,
            json!({"do": {"act": "status", "event": "ask"}, "cases": seen}),
            422,
            "update required",
        ),
        (
            "taking back nothing",
            post.clone(),
            "/api/v1/desk/bulk/00000000-0000-0000-0000-000000000009/undo",
            json!({}),
            404,
            "not-found",
        ),
        (
            "taking back words",
            post,
            "/api/v1/desk/bulk/x/undo",
            json!({}),
            404,
            "not-found",
        ),
    ]
}

async fn state(app: &TestApp, cookie: &str, reference: &str) -> Vec<Value> {
    let mut all = Vec::new();
    for path in [
        format!("/api/v1/desk/requests/{reference}"),
        "/api/v1/desk/routing".to_owned(),
        "/api/v1/desk/teams".to_owned(),
        "/api/v1/desk/queues".to_owned(),
    ] {
        all.push(app.get_as(cookie, &path).await.json());
    }
    all
}

#[tokio::test]
async fn what_does_not_fit_is_named_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let before = state(&app, &cookie, &reference).await;
        for (what, method, path, body, status, word) in table(&reference) {
            let mut request = json_request(method, path, &body);
            let headers = request.headers_mut();
            headers.insert(header::COOKIE, cookie.parse().unwrap());
            let answer = app.send(request).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            let said = answer.code() == word || answer.fields().iter().any(|f| f == word);
            assert!(said, "{what}: {}", answer.text());
        }
        assert_eq!(state(&app, &cookie, &reference).await, before);
    }
}

/// A form: its door, its fields, and what the address says of it afterwards.
type Refused<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

#[tokio::test]
async fn plain_forms_that_do_not_fit_go_back_and_change_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let before = state(&app, &cookie, &reference).await;
        let seen = format!("{reference}@1");
        let (seen, case) = (seen.as_str(), "case");
        let table: [Refused<'_>; 8] = [
            ("/do/desk/bulk", &[(case, seen)], "error=required&field=act"),
            (
                "/do/desk/bulk",
                &[(case, seen), ("act", "burn")],
                "error=not-readable&field=act",
            ),
            (
                "/do/desk/bulk",
                &[("act", "priority"), ("priority", "1")],
                "error=required&field=cases",
            ),
            (
                "/do/desk/bulk",
                &[(case, seen), ("act", "status"), ("event", "ask")],
                "error=required&field=update",
            ),
            (
                "/do/desk/filter",
                &[("name", " ")],
                "error=required&field=name",
            ),
            (
                "/do/desk/team",
                &[("name", "")],
                "error=required&field=name",
            ),
            (
                "/do/desk/department",
                &[("department", "Moon")],
                "error=unknown&field=department",
            ),
            (
                "/do/desk/rules-save",
                &[("seen", "x")],
                "error=conflict-stale",
            ),
        ];
        for (path, form, said) in table {
            let answer = app.post_form(&cookie, path, form).await;
            let to = answer.location();
            assert!(to.contains(said), "{path} {form:?}: {to}");
            // The page says it.
            let page = app.get_as(&cookie, to).await;
            assert!(page.text().contains("class=\"notice error\""), "{to}");
        }
        for (path, form) in [
            ("/do/desk/bulk-undo", &[("id", "x")][..]),
            ("/do/desk/filter-remove", &[]),
            ("/do/desk/team-retire", &[("code", "moon")]),
        ] {
            let answer = app.post_form(&cookie, path, form).await;
            assert_eq!(answer.status.as_u16(), 404, "{path}");
        }
        let rule = app.post_form(
            &cookie,
            "/do/desk/rule",
            &[("name", "<b>x</b>"), ("from", "22:00")],
        );
        let rule = rule.await;
        assert_eq!(rule.status.as_u16(), 422);
        assert!(rule.text().contains("&lt;b&gt;x&lt;/b&gt;") && !rule.text().contains("<b>x"));
        assert_eq!(state(&app, &cookie, &reference).await, before);
    }
}
