//! Settings that do not fit: each is refused where it was typed, and nothing is written down.

use crate::test_app::{TestApp, apps};
use stoa_domain::accounts::Role;

type Fields = &'static [(&'static str, &'static str)];

/// What, door, fields, status.
const FORMS: &[(&str, &str, Fields, u16)] = &[
    ("undoing nothing", "/do/admin/undo", &[], 422),
    ("undoing a word", "/do/admin/undo", &[("id", "x")], 422),
    (
        "undoing what there is not",
        "/do/admin/undo",
        &[("id", "99")],
        404,
    ),
    (
        "a calendar without a code",
        "/do/admin/calendar",
        &[("hours.monday", "09:00-10:00")],
        422,
    ),
    (
        "a calendar with a code that is none",
        "/do/admin/calendar",
        &[
            ("code", "a b/c"),
            ("hours.monday", "09:00-10:00"),
            ("seen", "*"),
        ],
        422,
    ),
    (
        "a calendar without hours",
        "/do/admin/calendar",
        &[("code", "x"), ("seen", "*")],
        422,
    ),
    (
        "a calendar of the thirtieth of February",
        "/do/admin/calendar",
        &[
            ("code", "x"),
            ("seen", "*"),
            ("hours.monday", "09:00-10:00"),
            ("yearly.0.month", "2"),
            ("yearly.0.day", "30"),
        ],
        422,
    ),
    (
        "a calendar with far too many rows",
        "/do/admin/calendar",
        &[
            ("code", "x"),
            ("seen", "*"),
            ("holidays.99999999999999999999.date", "x"),
        ],
        422,
    ),
    (
        "a calendar nobody saw",
        "/do/admin/calendar",
        &[("calendar", "x"), ("hours.monday", "09:00-10:00")],
        409,
    ),
    (
        "targets of no service",
        "/do/admin/terms",
        &[("service", "moon")],
        404,
    ),
    (
        "a target that is no number",
        "/do/admin/terms",
        &[
            ("service", "pothole"),
            ("resolution.n", "-1"),
            ("resolution.unit", "hours"),
        ],
        422,
    ),
    (
        "a target in no unit",
        "/do/admin/terms",
        &[
            ("service", "pothole"),
            ("resolution.n", "1"),
            ("resolution.unit", "moons"),
        ],
        422,
    ),
    (
        "a target of a thousand years",
        "/do/admin/terms",
        &[
            ("service", "pothole"),
            ("resolution.n", "400000"),
            ("resolution.unit", "calendar_days"),
        ],
        422,
    ),
    (
        "a target by no calendar",
        "/do/admin/terms",
        &[
            ("service", "pothole"),
            ("resolution.n", "1"),
            ("resolution.unit", "hours"),
            ("calendar", "moon"),
        ],
        422,
    ),
    (
        "targets nobody saw",
        "/do/admin/terms",
        &[("service", "pothole")],
        409,
    ),
    (
        "a rule without a status",
        "/do/admin/escalations",
        &[("rules.0.name", "x"), ("rules.0.action", "flag")],
        422,
    ),
    (
        "a rule that gives to nobody",
        "/do/admin/escalations",
        &[
            ("rules.0.name", "x"),
            ("rules.0.statuses", "received"),
            ("rules.0.overdue_by.n", "1"),
            ("rules.0.overdue_by.unit", "hours"),
            ("rules.0.action", "team:moon"),
        ],
        422,
    ),
    (
        "no reasons",
        "/do/admin/endings",
        &[
            ("appeal.n", "1"),
            ("appeal.unit", "hours"),
            ("backers", "1"),
            ("sample", "1"),
        ],
        422,
    ),
    (
        "reasons without numbers",
        "/do/admin/endings",
        &[("reasons.0.code", "fixed"), ("reasons.0.event", "dance")],
        422,
    ),
    ("a portal without a name", "/do/admin/theme", &[], 422),
    (
        "a colour that is none",
        "/do/admin/theme",
        &[
            ("name", "x"),
            ("accent_light", "red"),
            ("accent_dark", "#ffffff"),
        ],
        422,
    ),
    (
        "a colour that cannot be read",
        "/do/admin/theme",
        &[
            ("name", "x"),
            ("accent_light", "#ffcc00"),
            ("accent_dark", "#ffffff"),
        ],
        422,
    ),
    (
        "a theme nobody saw",
        "/do/admin/theme",
        &[("name", "x")],
        409,
    ),
    (
        "a text in one language",
        "/do/admin/texts",
        &[("notice.en", "Only English")],
        422,
    ),
    ("texts nobody saw", "/do/admin/texts", &[], 409),
    (
        "a department that is none",
        "/do/admin/department",
        &[],
        422,
    ),
    (
        "another name for none",
        "/do/admin/department",
        &[("do", "rename"), ("department", "Moon"), ("name", "Mars")],
        404,
    ),
    (
        "no name for one",
        "/do/admin/department",
        &[("do", "rename"), ("department", "Public Works")],
        422,
    ),
    (
        "a part of nothing",
        "/do/admin/department",
        &[
            ("do", "merge"),
            ("department", "Public Works"),
            ("into", "Moon"),
        ],
        422,
    ),
    (
        "an address that is none",
        "/do/admin/department",
        &[
            ("do", "address"),
            ("department", "Public Works"),
            ("email", "nobody"),
        ],
        422,
    ),
    ("areas of no kind", "/do/admin/areas", &[], 422),
    (
        "areas of an unknown kind",
        "/do/admin/areas",
        &[("kind", "../moon"), ("file", "x")],
        404,
    ),
    (
        "areas out of no file",
        "/do/admin/areas",
        &[("kind", "neighborhood"), ("file", "../../x")],
        422,
    ),
    ("no file of a city", "/do/admin/file", &[], 422),
    (
        "a file of a city that is not kept",
        "/do/admin/file",
        &[("file", "0123456789abcdef0123456789abcdef")],
        422,
    ),
];

async fn nothing_was_changed(app: &TestApp, cookie: &str) -> bool {
    let page = app.get_as(cookie, "/desk/admin/changes").await.text();
    page.contains("admin-changes-none")
}

#[tokio::test]
async fn a_setting_that_does_not_fit_is_refused_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let nothing = stoa_service::configuration::seen(None);
        for (what, door, fields, status) in FORMS {
            let own = |v: &'static str| if v == "*" { nothing.as_str() } else { v };
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, own(v))).collect();
            let answer = app.post_form(&cookie, door, &fields).await;
            assert_eq!(answer.status.as_u16(), *status, "{what}: {}", answer.text());
            assert!(nothing_was_changed(&app, &cookie).await, "{what}");
        }
        for (path, status) in [
            ("/desk/admin/changes?kind=moon", 422),
            ("/desk/admin/changes?by=me", 422),
            ("/desk/admin/changes?cursor=moon", 200),
            ("/desk/admin/calendars/moon", 404),
            ("/desk/admin/areas/moon", 404),
            ("/theme/abc/theme.css", 404),
            ("/theme/abc/other.css", 404),
            ("/desk/admin/terms/edit?service=moon", 404),
        ] {
            assert_eq!(
                app.get_as(&cookie, path).await.status.as_u16(),
                status,
                "{path}"
            );
        }
    }
}
