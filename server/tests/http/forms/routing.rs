//! Routing, teams, kept filters and acts on many without scripting.

use crate::test_app::{TestApp, apps, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;

async fn seen(app: &TestApp, cookie: &str) -> String {
    let book = app.get_as(cookie, "/api/v1/desk/routing").await.json();
    book["seen"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_list_is_made_tried_and_saved_by_forms() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        app.report(&pothole()).await;
        let empty = app.get_as(&cookie, "/desk/routing").await;
        assert_eq!(empty.status, StatusCode::OK);
        assert!(empty.text().contains("routing-none"), "{}", empty.text());
        let team = [("name", "Night crew"), ("department", "Public Works")];
        let answer = app.post_form(&cookie, "/do/desk/team", &team).await;
        assert_eq!(answer.location(), "/desk/teams?done=team");
        let teams = app.get_as(&cookie, "/desk/teams").await.text();
        assert!(teams.contains("/desk?team=night-crew"), "{teams}");
        let form = app.get_as(&cookie, "/desk/routing/rule").await.text();
        for part in [
            "neighborhood:Oldtown",
            "value=\"night-crew\"",
            "type=\"time\"",
            "multiple",
        ] {
            assert!(form.contains(part), "{part}");
        }
        for name in ["First", "Second"] {
            let seen = seen(&app, &cookie).await;
            let rule = [
                ("seen", seen.as_str()),
                ("name", name),
                ("services", "pothole"),
                ("areas", "neighborhood:Oldtown"),
                ("words", "hand, gas leak"),
                ("days", "monday"),
                ("days", "tuesday"),
                ("days", "wednesday"),
                ("days", "thursday"),
                ("days", "friday"),
                ("days", "saturday"),
                ("days", "sunday"),
                ("from", "00:00"),
                ("to", "23:59"),
                ("team", "night-crew"),
            ];
            let answer = app.post_form(&cookie, "/do/desk/rule", &rule).await;
            assert_eq!(answer.location(), "/desk/routing#rules");
        }
        let seen_now = seen(&app, &cookie).await;
        let up = [("seen", seen_now.as_str()), ("n", "1"), ("to", "up")];
        let answer = app.post_form(&cookie, "/do/desk/rule-move", &up).await;
        assert_eq!(answer.location(), "/desk/routing#rules");
        let list = app.get_as(&cookie, "/desk/routing").await.text();
        let (second, first) = (
            list.find(">Second<").unwrap(),
            list.find(">First<").unwrap(),
        );
        assert!(second < first && list.contains("routing-changed"), "{list}");
        let edit = app.get_as(&cookie, "/desk/routing/rule?n=0").await.text();
        assert!(edit.contains("value=\"hand, gas leak\"") && edit.contains("value=\"23:59\""));
        assert_eq!(
            app.get_as(&cookie, "/desk/routing/rule?n=9").await.status,
            StatusCode::NOT_FOUND
        );
        let tried = app.get_as(&cookie, "/desk/routing/dry-run").await.text();
        assert!(
            tried.contains("/do/desk/rules-save") && !tried.contains("button primary\" disabled")
        );
        let seen_now = seen(&app, &cookie).await;
        let save = [("seen", seen_now.as_str())];
        let answer = app.post_form(&cookie, "/do/desk/rules-save", &save).await;
        assert_eq!(answer.location(), "/desk/routing?done=saved");
        let reference = app.report(&pothole()).await;
        let case = app
            .get_as(&cookie, &format!("/api/v1/desk/requests/{reference}"))
            .await
            .json();
        assert_eq!(case["team"]["code"], "night-crew");
        let answer = app.post_form(&cookie, "/do/desk/rules-drop", &[]).await;
        assert_eq!(answer.location(), "/desk/routing");
        let address = [
            ("department", "Public Works"),
            ("email", "works@example.org"),
        ];
        let answer = app
            .post_form(&cookie, "/do/desk/department", &address)
            .await;
        assert_eq!(answer.location(), "/desk/teams?done=address");
        let retire = [("code", "night-crew")];
        let answer = app
            .post_form(&cookie, "/do/desk/team-retire", &retire)
            .await;
        assert_eq!(answer.location(), "/desk/teams?done=retire");
        // Pages of the server's own: no script, no style of their own.
        for path in [
            "/desk/routing",
            "/desk/routing/dry-run",
            "/desk/teams",
            "/desk/filters",
            "/desk/bulk",
        ] {
            let page = app.get_as(&cookie, path).await.text();
            assert!(
                !page.contains("style=") && !page.contains("<script"),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn the_chosen_are_changed_and_taken_back_by_forms() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let (one, two) = (app.report(&pothole()).await, app.report(&pothole()).await);
        // The queue offers to choose, without scripting too.
        let queue = app.get_as(&cookie, "/desk").await.text();
        assert!(queue.contains(&format!("value=\"{one}@1\"")), "{queue}");
        assert!(queue.contains("action=\"/desk/bulk\""));
        let viewer = app.signed_in("vic", Role::Viewer).await;
        let read = app.get_as(&viewer, "/desk").await.text();
        assert!(!read.contains("name=\"case\""));
        let page = format!("/desk/bulk?case={one}%401&case={two}%4099&case=nonsense");
        let page = app.get_as(&cookie, &page).await.text();
        for part in [
            "data-act=\"status\"",
            "name=\"case\" value=\"",
            "value=\"acknowledge\"",
        ] {
            assert!(page.contains(part), "{part}");
        }
        let (seen, stale) = (format!("{one}@1"), format!("{two}@99"));
        let form = [
            ("case", seen.as_str()),
            ("case", stale.as_str()),
            ("act", "status"),
            ("event", "plan"),
            ("update", ""),
        ];
        let answer = app.post_form(&cookie, "/do/desk/bulk", &form).await;
        let done = answer.location().to_owned();
        assert!(done.starts_with("/desk/bulk/"), "{done}");
        let page = app.get_as(&cookie, &done).await.text();
        for part in [
            "data-became=\"done\"",
            "data-became=\"stale\"",
            "id=\"undo\"",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        let id = done.rsplit('/').next().unwrap();
        let answer = app
            .post_form(&cookie, "/do/desk/bulk-undo", &[("id", id)])
            .await;
        assert_eq!(answer.location(), done);
        let page = app.get_as(&cookie, &done).await.text();
        assert!(page.contains("data-undone=\"restored\"") && !page.contains("id=\"undo\""));
        let again = app
            .post_form(&cookie, "/do/desk/bulk-undo", &[("id", id)])
            .await;
        assert!(again.location().contains("error=conflict-not-undoable"));
    }
}

#[tokio::test]
async fn a_filter_is_kept_and_forgotten_by_forms() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        app.report(&pothole()).await;
        let keep = [
            ("name", "Holes & more"),
            ("service", "pothole"),
            ("status", "open"),
            ("sort", "due"),
            ("next", "/desk?service=pothole"),
        ];
        let answer = app.post_form(&cookie, "/do/desk/filter", &keep).await;
        assert_eq!(answer.location(), "/desk?service=pothole&done=filter");
        let page = app.get_as(&cookie, "/desk/filters").await.text();
        assert!(
            page.contains("Holes &amp; more") && page.contains("href=\"/desk?service=pothole\"")
        );
        let queue = app.get_as(&cookie, "/desk").await.text();
        assert!(queue.contains("Holes &amp; more"), "{queue}");
        let counts = app.get_as(&cookie, "/api/v1/desk/queues").await.json();
        let id = counts["saved"][0]["id"].as_str().unwrap().to_owned();
        let answer = app
            .post_form(&cookie, "/do/desk/filter-remove", &[("id", &id)])
            .await;
        assert_eq!(answer.location(), "/desk/filters?done=filter");
        let page = app.get_as(&cookie, "/desk/filters").await.text();
        assert!(page.contains("routing-filters-none"));
    }
}
