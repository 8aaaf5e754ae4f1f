//! `/embed…`: pages that others may frame, and that know nothing of who looks at them.

use crate::test_app::{app, app_with, apps, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;

#[tokio::test]
async fn only_these_may_be_framed_and_by_whom_is_configured() {
    let anybody = app().await;
    let named = app_with(&["--embed-ancestors", "https://a.example,https://*.b.example"]).await;
    for (app, ancestors) in [
        (&anybody, "frame-ancestors *"),
        (
            &named,
            "frame-ancestors https://a.example https://*.b.example",
        ),
    ] {
        for path in ["/embed/list", "/embed/map", "/embed/dashboard"] {
            let policy = app.get(path).await;
            let policy = policy.header("content-security-policy").to_owned();
            assert!(policy.ends_with(ancestors), "{path}: {policy}");
        }
        for path in [
            "/",
            "/embed",
            "/requests",
            "/requests/channels",
            "/requests/promises",
            "/requests/dashboard",
            "/embed/list/x",
            "/sign-in",
        ] {
            let policy = app.get(path).await;
            let policy = policy.header("content-security-policy").to_owned();
            assert!(
                policy.ends_with("frame-ancestors 'none'"),
                "{path}: {policy}"
            );
        }
    }
}

#[tokio::test]
async fn the_list_and_the_map_are_the_filters_without_script_cookie_or_session() {
    for app in apps().await {
        let reference = app.report(&pothole()).await;
        let vera = app.signed_in("vera", Role::Supervisor).await;
        let cookie = format!("{vera}; stoa_locale=ar; stoa_theme=dark; stoa_mine={reference}");
        for path in ["/embed/list", "/embed/map"] {
            let query = "service=pothole&lang=es&theme=contrast&mine=1&from=nonsense";
            let answer = app.get_as(&cookie, &format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            let page = answer.text();
            for part in [
                "lang=\"es\"",
                "data-theme=\"contrast\"",
                "embed-count {n=1}",
                &format!("/requests/{reference}\" target=\"_blank\" rel=\"noopener\""),
            ] {
                assert!(page.contains(part), "{path}: {part} in {page}");
            }
            for part in ["<script", "style=", "VERA", "/desk"] {
                assert!(!page.contains(part), "{path}: {part}");
            }
            assert!(answer.headers.get("set-cookie").is_none());
            assert_eq!(answer.header("cache-control"), "public, max-age=60");
            // Who has a session sees what anybody sees.
            let anybody = app.get(&format!("{path}?{query}")).await.text();
            assert_eq!(anybody, page, "{path}");
            let none = app.get(&format!("{path}?service=lamp")).await.text();
            assert!(!none.contains(&reference));
        }
    }
}

#[tokio::test]
async fn the_code_is_that_of_the_address() {
    let app = app().await;
    let page = app
        .get("/embed?kind=map&theme=dark&lang=ar&height=450&service=pothole&q=%22%3E%3Cb%3E")
        .await
        .text();
    let address =
        "/embed/map?q=%22%3E%3Cb%3E&amp;amp;service=pothole&amp;amp;lang=ar&amp;amp;theme=dark";
    assert!(page.contains(address), "{page}");
    assert!(page.contains("height=&quot;450&quot;") && !page.contains("\"><b>"));
    let usual = app
        .get("/embed?kind=x&height=9&theme=x&lang=x")
        .await
        .text();
    assert!(usual.contains("/embed/list?lang=en") && usual.contains("height=&quot;600&quot;"));
}

#[tokio::test]
async fn broken_addresses_are_refused_or_left_out() {
    let app = app().await;
    for path in [
        "/embed",
        "/embed/list",
        "/embed/map",
        "/embed/dashboard",
        "/requests/channels",
        "/requests/dashboard",
        "/requests/promises",
    ] {
        let answer = app.get(&format!("{path}?q=%ff")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        for query in [
            "bbox=0,0,0,0",
            "bbox=-180,-85,180,85",
            "bbox=x",
            "near=1",
            "sort=near",
            "status=,",
        ] {
            let answer = app.get(&format!("{path}?{query}")).await;
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "{path}?{query}: {}",
                answer.text()
            );
        }
    }
}
