//! `/report?for=caller`: staff write down what a caller says, by plain forms.

use crate::test_app::{Answer, Multipart, TestApp, app, apps, multipart_request, pothole};
use http::{StatusCode, header};
use stoa_domain::accounts::Role;

/// What staff typed, without the agreement.
fn form() -> Multipart {
    Multipart::new()
        .text("for", "caller")
        .text("caller_channel", "counter")
        .text("caller_locale", "es")
        .text("service", "pothole")
        .text("lat", crate::city::HERE.lat.to_string())
        .text("lon", crate::city::HERE.lon.to_string())
        .text("description", "A hole, she says")
        .text("name", "Rosa Secret")
        .text("email", "rosa@example.org")
        .text("key", "call-1")
}

async fn send(app: &TestApp, cookie: &str, path: &str, form: Multipart) -> Answer {
    let mut request = multipart_request(path, form.done());
    request
        .headers_mut()
        .insert(header::COOKIE, cookie.parse().unwrap());
    app.send(request).await
}

#[tokio::test]
async fn the_agreement_is_asked_for_nothing_typed_is_lost_and_then_it_is_read_out() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Agent).await;
        let page = app.get_as(&ana, "/report?for=caller").await.text();
        for part in [
            "name=\"caller_channel\"",
            "name=\"consent\"",
            "caller-statement",
        ] {
            assert!(page.contains(part), "{part}");
        }
        assert!(
            !page.contains("autocomplete=\"email\""),
            "the caller's mail is not the staff member's"
        );
        let refused = send(&app, &ana, "/do/requests/report", form()).await;
        assert_eq!(
            refused.location(),
            "/report?for=caller&error=required&field=consent"
        );
        let draft = refused.cookie("stoa_caller").unwrap();
        assert!(
            refused.cookie("stoa_draft").is_none(),
            "the own report under way is left alone"
        );
        let both = format!("{ana}; stoa_caller={draft}");
        let again = app.get_as(&both, refused.location()).await.text();
        for part in ["A hole, she says", "Rosa Secret", "error-consent-required"] {
            assert!(again.contains(part), "{part}");
        }
        let counter = "value=\"counter\" checked";
        assert!(again.contains(counter), "{}", app.db.name);
        // Whoever reports for themselves on this device does not find the caller's words.
        let own = app.get_as(&both, "/report").await.text();
        assert!(!own.contains("she says"));

        let agreed = form().text("consent", "1");
        let done = send(&app, &both, "/do/requests/report", agreed).await;
        let location = done.location().to_owned();
        let reference = location
            .strip_prefix("/desk/callers/")
            .and_then(|l| l.strip_suffix("?mail=1"))
            .unwrap()
            .to_owned();
        assert_eq!(done.cookie("stoa_caller").as_deref(), Some(""));
        assert!(done.cookie("stoa_mine").is_none());
        let read_out = app.get_as(&ana, &location).await.text();
        for part in [&reference, "Romeo", "caller-done-due", "caller-done-mail"] {
            assert!(read_out.contains(part), "{part}");
        }
        assert!(!read_out.contains("<script"), "it needs none");
        let case = app.get(&format!("/api/v1/requests/{reference}")).await;
        assert_eq!(case.json()["channel"], "counter");
        assert!(!case.text().contains("Rosa") && !case.text().contains("ANA"));
    }
}

#[tokio::test]
async fn a_call_about_something_known_is_counted_and_followed() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Agent).await;
        let known = app.report(&pothole()).await;
        let unagreed = form().text("reference", &known);
        let refused = send(&app, &ana, "/do/requests/me-too", unagreed).await;
        assert_eq!(
            refused.location(),
            "/report?for=caller&error=required&field=consent"
        );
        let draft = refused.cookie("stoa_caller").unwrap();
        let cookie = format!("{ana}; stoa_caller={draft}");
        let page = app.get_as(&cookie, refused.location()).await.text();
        assert!(page.contains("A hole, she says"), "nothing typed is lost");
        let agreed = form().text("reference", &known).text("consent", "1");
        let done = send(&app, &cookie, "/do/requests/me-too", agreed).await;
        assert_eq!(
            done.location(),
            format!("/desk/callers/{known}?joined=1&mail=1")
        );
        let read_out = app.get_as(&ana, done.location()).await.text();
        assert!(read_out.contains("caller-done-joined {n=1}"), "{read_out}");
        let case = app.get(&format!("/api/v1/requests/{known}")).await.json();
        assert_eq!(
            (&case["me_too"], &case["followers"]),
            (&1.into(), &2.into())
        );
        assert_eq!(app.count().await, 1);
    }
}

#[tokio::test]
async fn a_caller_with_a_phone_alone_hears_by_text() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Agent).await;
        let phone = |n: &str| {
            form()
                .text("email", "")
                .text("key", n)
                .text("consent", "1")
                .text("texts", "1")
        };
        let wanting = phone("call-2");
        let refused = send(&app, &ana, "/do/requests/report", wanting).await;
        assert_eq!(refused.location(), "/report?for=caller&error=invalid");
        let draft = refused.cookie("stoa_caller").unwrap();
        let page = app
            .get_as(
                &format!("{ana}; stoa_caller={draft}"),
                "/report?for=caller&error=invalid",
            )
            .await
            .text();
        assert!(page.contains("href=\"#f-phone\""));
        let whole = phone("call-3").text("phone", "617 555 0144");
        let done = send(&app, &ana, "/do/requests/report", whole).await;
        let location = done.location().to_owned();
        assert!(location.ends_with("?texts=1"), "{location}");
        let read_out = app.get_as(&ana, &location).await.text();
        assert!(
            read_out.contains("caller-done-texts") && !read_out.contains("caller-done-no-mail")
        );
        let read_out = app.get_as(&ana, &location.replace("=1", "=stopped")).await;
        assert!(read_out.text().contains("caller-done-stopped"));
        // Who reports for themselves is asked by text.
        let own = Multipart::new()
            .text("service", "pothole")
            .text("lat", crate::city::HERE.lat.to_string())
            .text("lon", crate::city::HERE.lon.to_string())
            .text("description", "A hole")
            .text("phone", "617 555 0145")
            .text("texts", "1");
        let done = send(&app, "", "/do/requests/report", own).await;
        assert!(
            done.location().ends_with("?sent=texts"),
            "{}",
            done.location()
        );
        let page = app.get(done.location()).await.text();
        assert!(page.contains("reply YES"));
    }
}

#[tokio::test]
async fn only_staff_who_may_report_for_others() {
    let app = app().await;
    let page = app.get("/report?for=caller").await;
    assert!(
        page.location()
            .starts_with("/sign-in?error=signed-out&next=")
    );
    let vera = app.signed_in("vera", Role::Viewer).await;
    for cookie in ["", vera.as_str()] {
        for door in ["/do/requests/report", "/do/requests/draft"] {
            let answer = send(&app, cookie, door, form()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{door} as {cookie}");
        }
    }
    let page = app.get_as(&vera, "/report?for=caller").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    let known = app.report(&pothole()).await;
    let joined = form().text("reference", &known).text("consent", "1");
    let answer = send(&app, &vera, "/do/requests/me-too", joined).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(app.count().await, 1);
    let ana = app.signed_in("ana", Role::Agent).await;
    let nothing = app.get_as(&ana, "/desk/callers/nonsense").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}
