//! `/desk/admin/appearance`: names, colours and texts, and that every page shows them.

use super::open;
use crate::test_app::{TestApp, apps};
use http::{StatusCode, header};
use stoa_domain::accounts::Role;

const PAGE: &str = "/desk/admin/appearance";

/// Both forms have one: the theme's first.
fn seen_of(page: &str, form: &str) -> String {
    let rest = page
        .split(&format!("id=\"{form}\""))
        .nth(1)
        .expect("the form");
    super::seen(rest)
}

fn theme<'a>(seen: &'a str, light: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("seen", seen),
        ("name", "Testville 311"),
        ("wordmark", "311 & you"),
        ("phone", "311"),
        ("accent_light", light),
        ("accent_dark", "#f0a6d6"),
    ]
}

async fn sheet(app: &TestApp, path: &str) -> Option<String> {
    let page = app.get(path).await.text();
    let rest = page.split("href=\"/theme/").nth(1)?;
    Some(format!("/theme/{}", rest.split('"').next()?))
}

#[tokio::test]
async fn colours_and_names_are_on_every_page_at_once_and_are_taken_back() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let (_, page) = open(&app, &cookie, PAGE).await;
        let seen = seen_of(&page, "theme");
        let saved = app
            .post_form(&cookie, "/do/admin/theme", &theme(&seen, "#7a1f5c"))
            .await;
        assert_eq!(saved.location(), "/desk/admin/appearance?done=theme");
        for path in ["/", "/report", "/requests/promises"] {
            let shown = app.get(path).await.text();
            assert!(shown.contains("311 &amp; you"), "{path}");
            let address = sheet(&app, path).await.unwrap_or_else(|| panic!("{path}"));
            let css = app.get(&address).await;
            assert_eq!(css.header("content-type"), "text/css; charset=utf-8");
            assert!(css.header("cache-control").contains("immutable"));
            assert!(css.text().contains("--accent:#7a1f5c"));
        }
        let old = app.get("/theme/0000000000000000/theme.css").await;
        assert_eq!(old.header("cache-control"), "no-cache");
        // Somebody who still has the form of before.
        let late = app
            .post_form(&cookie, "/do/admin/theme", &theme(&seen, "#12566e"))
            .await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(
            late.text().contains("value=\"#12566e\""),
            "what was typed is kept"
        );
        let changes = app
            .get_as(&cookie, "/desk/admin/changes?kind=theme")
            .await
            .text();
        let id = changes.split("id=\"change-").nth(1).unwrap();
        let id = id.split('"').next().unwrap().to_owned();
        app.post_form(&cookie, "/do/admin/undo", &[("id", &id)])
            .await
            .location();
        assert_eq!(sheet(&app, "/").await, None);
    }
}

#[tokio::test]
async fn a_faint_colour_is_refused_with_its_ratio_and_nothing_typed_is_lost() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let (_, page) = open(&app, &cookie, PAGE).await;
        let seen = seen_of(&page, "theme");
        let faint = app
            .post_form(&cookie, "/do/admin/theme", &theme(&seen, "#ffcc00"))
            .await;
        assert_eq!(faint.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = faint.text();
        assert!(text.contains("id=\"theme-accent_light-error\""));
        assert!(text.contains("value=\"#ffcc00\"") && text.contains("data-reads=\"bad\""));
        assert_eq!(sheet(&app, "/").await, None);
    }
}

#[tokio::test]
async fn texts_are_said_in_the_readers_language() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let (_, page) = open(&app, &cookie, PAGE).await;
        let seen = seen_of(&page, "texts");
        let mut fields = vec![("seen", seen.as_str())];
        fields.extend([
            ("welcome.en", "Hello <you>"),
            ("welcome.es", "Hola"),
            ("welcome.ar", "أهلا"),
            ("notice.en", "A storm is coming"),
            ("notice.es", "Viene un temporal"),
        ]);
        let half = app.post_form(&cookie, "/do/admin/texts", &fields).await;
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = half.text();
        assert!(
            text.contains("id=\"texts-notice-ar-error\"")
                && text.contains("\nViene un temporal</textarea>")
        );
        fields.extend([
            ("notice.ar", "عاصفة قادمة"),
            ("footer.en", "We answer"),
            ("footer.es", "Respondemos"),
            ("footer.ar", "نجيب"),
        ]);
        app.post_form(&cookie, "/do/admin/texts", &fields)
            .await
            .location();
        let english = app.get("/").await.text();
        assert!(english.contains("Hello &lt;you&gt;") && english.contains("We answer"));
        let request = http::Request::get("/report")
            .header(header::ACCEPT_LANGUAGE, "es")
            .body(axum::body::Body::empty())
            .unwrap();
        let spanish = app.send(request).await.text();
        assert!(spanish.contains("id=\"city-notice\"") && spanish.contains("Viene un temporal"));
        assert!(spanish.contains("Respondemos"));
    }
}
