//! Calendars: a new one, more rows, what does not fit, and one that is used.

use super::{open, seen};
use crate::test_app::apps;
use http::StatusCode;
use stoa_domain::accounts::Role;

const DOOR: &str = "/do/admin/calendar";

#[tokio::test]
async fn a_calendar_is_added_changed_used_and_removed() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let (first, _) = open(&app, &cookie, "/desk/admin/calendars/new").await;
        let new = [
            ("seen", first.as_str()),
            ("code", "summer"),
            ("hours.monday", "09:00 – 12:00, 13:00-15:00"),
            ("holidays.0.date", "2026-12-24"),
            ("holidays.0.name", "Eve"),
            ("yearly.1.name", "New Year"),
            ("yearly.1.month", "1"),
            ("yearly.1.day", "1"),
            ("yearly.1.monday", "1"),
            ("yearly.2.name", "Thanksgiving"),
            ("yearly.2.month", "11"),
            ("yearly.2.nth", "4"),
            ("yearly.2.weekday", "thursday"),
        ];
        let saved = app.post_form(&cookie, DOOR, &new).await;
        assert_eq!(
            saved.location(),
            "/desk/admin/calendars?done=calendar",
            "{}",
            saved.text()
        );
        let list = app.get_as(&cookie, "/desk/admin/calendars").await.text();
        assert!(list.contains("09:00-12:00, 13:00-15:00"), "{list}");
        let page = "/desk/admin/calendars/summer";
        let (now, text) = open(&app, &cookie, page).await;
        for part in [
            "2026-12-24",
            "value=\"Thanksgiving\"",
            "<option value=\"4\" selected",
            "id=\"ahead\"",
        ] {
            assert!(text.contains(part), "{part} {text}");
        }
        let taken = app.post_form(&cookie, DOOR, &new).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(taken.text().contains("error-taken"));
        // More rows keep what was typed.
        let more = [
            ("seen", now.as_str()),
            ("calendar", "summer"),
            ("hours.monday", "nine"),
            ("holidays.4.date", "2026-12-31"),
            ("do", "more"),
        ];
        let with_day = |day: &'static str| {
            let mut all = more[..4].to_vec();
            all.extend([
                ("yearly.0.name", "x"),
                ("yearly.0.month", "2"),
                ("yearly.0.day", day),
            ]);
            all
        };
        let rows = app.post_form(&cookie, DOOR, &more).await;
        assert_eq!(rows.status, StatusCode::OK);
        assert!(
            rows.text().contains("name=\"holidays.0.date\"") && rows.text().contains("2026-12-31")
        );
        assert_eq!(seen(&rows.text()), now);
        let wrong = with_day("x");
        let wrong = app.post_form(&cookie, DOOR, &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = with_day("30");
        let wrong = app.post_form(&cookie, DOOR, &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in [
            "value=\"nine\"",
            "error-not-hours",
            "error-not-a-date",
            "value=\"30\"",
        ] {
            assert!(wrong.text().contains(part), "{part} {}", wrong.text());
        }
        // What counts by it keeps it.
        let (terms, _) = open(&app, &cookie, "/desk/admin/terms/edit?service=pothole").await;
        let terms = [
            ("service", "pothole"),
            ("seen", terms.as_str()),
            ("resolution.n", "3"),
            ("resolution.unit", "working_hours"),
            ("calendar", "summer"),
        ];
        let saved = app.post_form(&cookie, "/do/admin/terms", &terms).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let remove = [
            ("seen", now.as_str()),
            ("calendar", "summer"),
            ("do", "remove"),
        ];
        let kept = app.post_form(&cookie, DOOR, &remove).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(kept.text().contains("error-in-use"), "{}", kept.text());
        let gone = app.get_as(&cookie, "/desk/admin/calendars/winter").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
}
