//! A shared terminal: who may make one, what it may ask for, and that nothing of a person stays.

use crate::test_app::{
    Answer, Multipart, TestApp, app_with, apps_with, multipart_request, pothole,
};
use http::{StatusCode, header};
use stoa_domain::accounts::Role;

const CODE: [&str; 2] = ["--kiosk-codes", "lobby-code-1"];

async fn started(app: &TestApp) -> String {
    let code = [("code", "lobby-code-1")];
    let answer = app.post_form("", "/do/kiosk/start", &code).await;
    assert_eq!(answer.location(), "/kiosk");
    format!("stoa_kiosk={}", answer.cookie("stoa_kiosk").unwrap())
}

fn form() -> Multipart {
    Multipart::new()
        .text("service", "pothole")
        .text("lat", crate::city::HERE.lat.to_string())
        .text("lon", crate::city::HERE.lon.to_string())
        .text("key", "kiosk-1")
        .text("name", "Rosa Secret")
}

async fn send(app: &TestApp, cookie: &str, path: &str, form: Multipart) -> Answer {
    let mut request = multipart_request(path, form.done());
    request
        .headers_mut()
        .insert(header::COOKIE, cookie.parse().unwrap());
    app.send(request).await
}

/// Nothing of it may be kept by anything on the way.
fn kept_by_nobody(answer: &Answer) {
    assert_eq!(answer.header("cache-control"), "no-store");
    let cookies: Vec<&str> = answer
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|v| v.to_str().unwrap())
        .collect();
    for cookie in cookies {
        let gone = cookie.contains("Max-Age=0");
        let of_browser = !cookie.contains("Max-Age") && cookie.contains("HttpOnly");
        assert!(gone || of_browser, "{cookie}");
    }
}

#[tokio::test]
async fn a_report_goes_in_and_nothing_of_it_stays() {
    for app in apps_with(&CODE).await {
        let kiosk = started(&app).await;
        let page = app.get_as(&kiosk, "/report").await;
        kept_by_nobody(&page);
        let html = page.text();
        for part in [
            "stoa.js",
            "stoa_bg.wasm",
            "/offline/",
            "manifest",
            "autocomplete=\"email\"",
            "href=\"/requests",
        ] {
            assert!(!html.contains(part), "{part}");
        }
        for part in [
            "/plain/kiosk.js",
            "http-equiv=\"refresh\" content=\"90;url=/kiosk/over\"",
            "kiosk-warning",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        // Something is missing: what was typed is there again, for this visit alone.
        let refused = send(&app, &kiosk, "/do/requests/report", form()).await;
        assert_eq!(refused.location(), "/report?error=invalid");
        kept_by_nobody(&refused);
        let draft = refused.cookie("stoa_draft").unwrap();
        let both = format!("{kiosk}; stoa_draft={draft}");
        assert!(
            app.get_as(&both, "/report")
                .await
                .text()
                .contains("Rosa Secret")
        );
        let whole = form().text("description", "A deep hole");
        let done = send(&app, &both, "/do/requests/report", whole).await;
        let location = done.location().to_owned();
        assert!(location.starts_with("/kiosk/done/R-"), "{location}");
        kept_by_nobody(&done);
        let reference = location.trim_start_matches("/kiosk/done/").to_owned();
        let page = app.get_as(&kiosk, &location).await.text();
        assert!(page.contains(&reference) && !page.contains("Rosa"));
        let case = app.get(&format!("/api/v1/requests/{reference}")).await;
        assert_eq!(case.json()["channel"], "kiosk");

        let to = |to| [("reference", reference.clone()), ("to", String::from(to))];
        let post = async |pairs: [(&'static str, String); 2]| {
            let pairs = pairs.each_ref().map(|(n, v)| (*n, v.as_str()));
            app.post_form(&kiosk, "/do/kiosk/send", &pairs).await
        };
        assert_eq!(
            post(to("rosa@example.org")).await.location(),
            format!("{location}?sent=1")
        );
        assert_eq!(
            post(to("+1 617 555 0199")).await.location(),
            format!("{location}?sent=1")
        );
        let wrong = post(to("who@")).await.location().to_owned();
        assert!(
            wrong.contains("error=not-an-email") && !wrong.contains("who"),
            "{wrong}"
        );
        let case = app.get(&format!("/api/v1/requests/{reference}")).await;
        assert_eq!(case.json()["followers"], 1);
    }
}

#[tokio::test]
async fn when_it_is_over_the_server_forgets_too() {
    for app in apps_with(&CODE).await {
        let kiosk = started(&app).await;
        let kept = send(&app, &kiosk, "/do/requests/draft", form()).await;
        let draft = kept.cookie("stoa_draft").unwrap();
        let both = format!("{kiosk}; stoa_draft={draft}");
        let over = app.get_as(&both, "/kiosk/over").await;
        assert_eq!(over.location(), "/kiosk");
        assert_eq!(over.header("clear-site-data"), "\"cache\", \"storage\"");
        kept_by_nobody(&over);
        assert_eq!(over.cookie("stoa_draft").as_deref(), Some(""));
        // Even with the old cookie.
        let again = app.get_as(&both, "/report").await.text();
        assert!(!again.contains("Rosa Secret"), "{}", app.db.name);
        let stored = stoa_service::requests::drafts::load(&app.portal, &draft).await;
        assert!(stored.unwrap().is_none());
    }
}

#[tokio::test]
async fn it_leads_nowhere_else_and_is_nobody() {
    let app = app_with(&CODE).await;
    let kiosk = started(&app).await;
    let ana = app.signed_in("ana", Role::Supervisor).await;
    let both = format!("{kiosk}; {ana}; stoa_mine=R-0000-00");
    for path in [
        "/",
        "/requests",
        "/desk",
        "/me",
        "/api/v1/session",
        "/sw.js",
        "/report/x",
        "/about",
    ] {
        let answer = app.get_as(&both, path).await;
        assert_eq!(answer.location(), "/kiosk", "{path}");
        kept_by_nobody(&answer);
    }
    let caller = app.get_as(&both, "/report?for=caller").await;
    assert!(
        !caller.text().contains("caller_channel"),
        "who signed in before is nobody"
    );
    // Elsewhere the terminal's pages lead to the start.
    for path in ["/kiosk/over", "/kiosk/done/R-0000-00"] {
        let answer = app.get(path).await;
        assert!(answer.location().starts_with("/kiosk"), "{path}");
    }
    // A seal that is not ours makes no terminal.
    let forged = format!("{}00", &kiosk[..kiosk.len() - 2]);
    assert_eq!(app.get_as(&forged, "/about").await.status, StatusCode::OK);
}

#[tokio::test]
async fn staff_or_the_code_begin_and_end_it() {
    let app = app_with(&CODE).await;
    let wrong = app
        .post_form("", "/do/kiosk/start", &[("code", "guess")])
        .await;
    assert_eq!(wrong.location(), "/kiosk?error=credentials");
    let vera = app.signed_in("vera", Role::Viewer).await;
    let answer = app.post_form(&vera, "/do/kiosk/start", &[]).await;
    assert!(answer.cookie("stoa_kiosk").is_none());
    let ana = app.signed_in("ana", Role::Agent).await;
    let answer = app.post_form(&ana, "/do/kiosk/start", &[]).await;
    assert!(answer.cookie("stoa_kiosk").is_some());
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    let desk = app.get_as(&ana, "/api/v1/desk/requests").await;
    assert_eq!(
        desk.status,
        StatusCode::UNAUTHORIZED,
        "who began is signed out"
    );
    let kiosk = format!("stoa_kiosk={}", answer.cookie("stoa_kiosk").unwrap());
    let wrong = [("username", "nobody"), ("password", "no")];
    let answer = app.post_form(&kiosk, "/do/kiosk/end", &wrong).await;
    assert_eq!(answer.location(), "/kiosk?error=credentials");
    let code = [("code", "lobby-code-1")];
    let answer = app.post_form(&kiosk, "/do/kiosk/end", &code).await;
    assert_eq!(answer.location(), "/");
    assert_eq!(answer.cookie("stoa_kiosk").as_deref(), Some(""));
    // Where no code is configured an empty one is none.
    let app = crate::test_app::app().await;
    let answer = app.post_form("", "/do/kiosk/start", &[("code", "")]).await;
    assert_eq!(answer.location(), "/kiosk?error=credentials");
}

#[tokio::test]
async fn a_terminal_has_its_own_limit_beside_its_buildings() {
    let app = app_with(
        &[
            &CODE[..],
            &["--rate-submit", "1/10m", "--rate-kiosk", "2/10m"],
        ]
        .concat(),
    )
    .await;
    let (one, two) = (started(&app).await, started(&app).await);
    app.report(&pothole()).await;
    let at = async |cookie: &str| {
        send(&app, cookie, "/do/requests/report", form())
            .await
            .status
    };
    assert_eq!(
        at("").await,
        StatusCode::TOO_MANY_REQUESTS,
        "the address has had its one"
    );
    for kiosk in [&one, &two] {
        assert_eq!(at(kiosk).await, StatusCode::SEE_OTHER);
        assert_eq!(at(kiosk).await, StatusCode::SEE_OTHER);
        assert_eq!(at(kiosk).await, StatusCode::TOO_MANY_REQUESTS);
    }
}
