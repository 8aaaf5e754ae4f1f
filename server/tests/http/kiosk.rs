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
            "reply YES",
            "/plain/kiosk.js",
            "http-equiv=\"refresh\" content=\"90;url=/kiosk/over\"",
            "kiosk-warning",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        let map = app.get_as(&kiosk, "/kiosk/map.json").await;
        kept_by_nobody(&map);
        let map = map.json();
        assert!(map["leaflet"].as_str().unwrap().ends_with("/leaflet.js"));
        assert!(map["bounds"]["west"].is_number() && map["words"]["note"].is_string());
        // The address nearest to the pin is named there as well, and left in no cache.
        let near = app
            .get_as(&kiosk, "/api/v1/geocode/reverse?at=42.05,-71.05")
            .await;
        assert_eq!(near.status, StatusCode::OK);
        kept_by_nobody(&near);
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
    for path in ["/kiosk/over", "/kiosk/map.json", "/kiosk/done/R-0000-00"] {
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

#[tokio::test]
async fn news_of_a_private_report_goes_to_who_has_just_made_it_and_to_nobody_else() {
    for app in apps_with(&CODE).await {
        let nobody_else = stoa_domain::requests::Publication::Private;
        let actor = stoa_domain::accounts::Actor::System;
        let set = stoa_service::requests::moderation::set_publication;
        set(&app.portal, &actor, "pothole", nobody_else)
            .await
            .unwrap();
        let kiosk = started(&app).await;
        let whole = form().text("description", "A deep hole");
        let done = send(&app, &kiosk, "/do/requests/report", whole).await;
        kept_by_nobody(&done);
        let location = done.location().to_owned();
        let reference = location.trim_start_matches("/kiosk/done/").to_owned();
        let pass = done.cookie("stoa_kiosk_pass").unwrap();
        let own = format!("{kiosk}; stoa_kiosk_pass={pass}");
        let page = app.get_as(&own, &location).await.text();
        assert!(page.contains("/do/kiosk/send") && !page.contains("A deep hole"));
        let to = [
            ("reference", reference.as_str()),
            ("to", "rosa@example.org"),
        ];
        let other = started(&app).await;
        let (until, seal) = pass.split_once('.').unwrap();
        let later: i64 = until.parse::<i64>().unwrap() + 1;
        for cookie in [
            kiosk.clone(),
            format!("{other}; stoa_kiosk_pass={pass}"),
            format!("{kiosk}; stoa_kiosk_pass={later}.{seal}"),
            format!("{kiosk}; stoa_kiosk_pass={until}."),
            format!("{kiosk}; stoa_kiosk_pass=x"),
        ] {
            let page = app.get_as(&cookie, &location).await.text();
            assert!(!page.contains("/do/kiosk/send"), "{cookie}");
            let refused = app.post_form(&cookie, "/do/kiosk/send", &to).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{cookie}");
        }
        let sent = app.post_form(&own, "/do/kiosk/send", &to).await;
        assert_eq!(sent.location(), format!("{location}?sent=1"));
        let mut out = stoa_service::requests::messages::claim_due(&app.portal, 10)
            .await
            .unwrap();
        let mail = out.pop().unwrap();
        assert_eq!(mail.recipient, "rosa@example.org");
        assert!(mail.text.contains(&format!("/requests/{reference}?key=")));
        let to = [("reference", reference.as_str()), ("to", "617 555 0177")];
        let sent = app.post_form(&own, "/do/kiosk/send", &to).await;
        assert_eq!(sent.location(), format!("{location}?sent=1"));
        let wrong = [("reference", reference.as_str()), ("to", "123")];
        let wrong = app.post_form(&own, "/do/kiosk/send", &wrong).await;
        assert!(
            wrong.location().contains("error=not-a-phone"),
            "{}",
            wrong.location()
        );
        // When it is over the next person has nothing of it.
        let over = app.get_as(&own, "/kiosk/over").await;
        assert_eq!(over.cookie("stoa_kiosk_pass").as_deref(), Some(""));
    }
}

#[tokio::test]
async fn what_is_known_is_counted_once_a_person_at_a_terminal_too() {
    for app in apps_with(&CODE).await {
        let known = app.report(&pothole()).await;
        let kiosk = started(&app).await;
        let kept = send(
            &app,
            &kiosk,
            "/do/requests/draft",
            form()
                .text("description", "A hole as deep as a hand.")
                .text("go", "questions"),
        )
        .await;
        let draft = kept.cookie("stoa_draft").unwrap();
        let both = format!("{kiosk}; stoa_draft={draft}");
        let page = app.get_as(&both, "/report").await.text();
        assert!(page.contains("formaction=\"/do/requests/me-too\""));
        assert!(
            !page.contains(&format!("href=\"/requests/{known}")),
            "a button, and no way out"
        );
        let press = || form().text("reference", known.as_str());
        for _ in 0..2 {
            let done = send(&app, &both, "/do/requests/me-too", press()).await;
            assert_eq!(done.location(), format!("/kiosk/done/{known}?joined=1"));
            kept_by_nobody(&done);
            assert_eq!(done.cookie("stoa_draft").as_deref(), Some(""));
        }
        let page = app
            .get_as(&kiosk, &format!("/kiosk/done/{known}?joined=1"))
            .await
            .text();
        assert!(page.contains("kiosk-joined-title") && page.contains("/do/kiosk/send"));
        let case = app.get(&format!("/api/v1/requests/{known}")).await.json();
        assert_eq!(case["me_too"], 1);
        // The next person is another one.
        let next = form()
            .text("key", "kiosk-2")
            .text("reference", known.as_str());
        send(&app, &kiosk, "/do/requests/me-too", next).await;
        let case = app.get(&format!("/api/v1/requests/{known}")).await.json();
        assert_eq!(case["me_too"], 2);
        for (form, status) in [
            (Multipart::new().text("reference", known.as_str()), 422),
            (Multipart::new().text("key", "k"), 404),
            (form().text("reference", "R-0000-00"), 404),
        ] {
            let answer = send(&app, &kiosk, "/do/requests/me-too", form).await;
            assert_eq!(answer.status.as_u16(), status);
        }
    }
}
