//! Lists in one form: what happens when a promise runs out, and why cases are closed.

use super::open;
use crate::test_app::{apps, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;

#[tokio::test]
async fn a_rule_is_added_and_removed_in_the_list() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let page = "/desk/admin/escalations";
        let (first, _) = open(&app, &cookie, page).await;
        let rule = [
            ("seen", first.as_str()),
            ("rules.0.name", "A day late"),
            ("rules.0.statuses", "received"),
            ("rules.0.statuses", "planned"),
            ("rules.0.of", "response"),
            ("rules.0.overdue_by.n", "24"),
            ("rules.0.overdue_by.unit", "hours"),
            ("rules.0.action", "person:ana"),
        ];
        let saved = app.post_form(&cookie, "/do/admin/escalations", &rule).await;
        assert_eq!(
            saved.location(),
            "/desk/admin/escalations?done=escalations",
            "{}",
            saved.text()
        );
        let (now, text) = open(&app, &cookie, page).await;
        for part in [
            "value=\"a-day-late\"",
            "value=\"planned\" checked",
            "<option value=\"person:ana\" selected",
        ] {
            assert!(text.contains(part), "{part} {text}");
        }
        let wrong = [
            ("seen", now.as_str()),
            ("rules.0.name", "Without all else"),
            ("rules.0.action", "dance"),
        ];
        let wrong = app
            .post_form(&cookie, "/do/admin/escalations", &wrong)
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("value=\"Without all else\""));
        let gone = [
            ("seen", now.as_str()),
            ("rules.0.code", "a-day-late"),
            ("rules.0.remove", "1"),
        ];
        app.post_form(&cookie, "/do/admin/escalations", &gone).await;
        let (_, text) = open(&app, &cookie, page).await;
        assert!(!text.contains("a-day-late"), "{text}");
    }
}

#[tokio::test]
async fn a_reason_of_the_citys_own_needs_words_in_every_language_and_is_then_offered() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let (first, page) = open(&app, &cookie, "/desk/admin/endings").await;
        assert!(page.contains("value=\"made_safe\""), "{page}");
        let mut form = vec![
            ("seen", first.as_str()),
            ("appeal.n", "5"),
            ("appeal.unit", "business_days"),
            ("backers", "3"),
            ("sample", "4"),
            ("outside.en", "The ombudsman"),
            ("reasons.0.code", "fixed"),
            ("reasons.0.event", "resolve"),
            ("reasons.3.event", "decline"),
            ("reasons.3.en", "Private land"),
            ("reasons.3.es", "Terreno privado"),
        ];
        let door = "/do/admin/endings";
        let wrong = app.post_form(&cookie, door, &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in [
            "error-required",
            "value=\"Terreno privado\"",
            "The ombudsman",
        ] {
            assert!(wrong.text().contains(part), "{part} {}", wrong.text());
        }
        form.push(("reasons.3.ar", "أرض خاصة"));
        let saved = app.post_form(&cookie, door, &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let reference = app.report(&pothole()).await;
        let path = format!("/api/v1/desk/requests/{reference}");
        let case = app.get_as(&cookie, &path).await.text();
        assert!(
            case.contains("private_land") && !case.contains("made_safe"),
            "{case}"
        );
    }
}
