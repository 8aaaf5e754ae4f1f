//! Closing with evidence, and a way on, at the doors: JSON, forms and pages.

use crate::test_app::{Answer, Multipart, TestApp, apps, jpeg, multipart_request, pothole};
use http::{StatusCode, header};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;
use stoa_service::requests::messages::{claim_due, expand_events};

const WORDS: &str = "Two men of the night crew filled it with asphalt";

async fn case(app: &TestApp, cookie: &str, reference: &str) -> Value {
    let path = format!("/api/v1/desk/requests/{reference}");
    app.get_as(cookie, &path).await.json()
}

async fn close(app: &TestApp, cookie: &str, reference: &str) -> Answer {
    let version = case(app, cookie, reference).await["version"].clone();
    let body = json!({"version": version, "event": "resolve", "reason": "fixed", "update": WORDS});
    let path = format!("/api/v1/desk/requests/{reference}/status");
    app.post_json_as(cookie, &path, &body).await
}

/// Path and query of the link in the mails that go out now.
async fn link(app: &TestApp) -> Option<String> {
    while expand_events(&app.portal, 50).await.unwrap() > 0 {}
    let mut found = None;
    loop {
        let some = claim_due(&app.portal, 50).await.unwrap();
        if some.is_empty() {
            return found;
        }
        for mail in some {
            let at = mail.text.find("/ending?key=");
            let Some(at) = at else { continue };
            let from = mail.text[..at].rfind("/requests/").unwrap();
            let rest = mail.text[from..].split_whitespace().next().unwrap();
            found = Some(rest.to_owned());
        }
    }
}

fn key(link: &str) -> &str {
    link.split_once("key=").unwrap().1
}

#[tokio::test]
async fn a_closing_comes_with_photos_as_a_form_with_its_json() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let seen = case(&app, &cookie, &reference).await;
        assert!(
            seen["reasons"]
                .as_array()
                .unwrap()
                .iter()
                .any(|r| r["code"] == "fixed")
        );
        let change = json!({"version": seen["version"], "event": "resolve", "reason": "fixed",
            "photo_alts": ["New asphalt"]});
        let path = format!("/api/v1/desk/requests/{reference}/status");
        let body = Multipart::new()
            .text("change", change.to_string())
            .file("photo", "after.jpg", &jpeg())
            .done();
        let mut request = multipart_request(&path, body);
        request
            .headers_mut()
            .insert(header::COOKIE, cookie.parse().unwrap());
        let done = app.send(request).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        let public = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        let last = public["activity"]
            .as_array()
            .unwrap()
            .last()
            .unwrap()
            .clone();
        assert_eq!(last["media"][0]["alt"], "New asphalt");
        assert_eq!(public["media"], json!([]));
        let photo = app.get(last["media"][0]["url"].as_str().unwrap()).await;
        assert_eq!(photo.status, StatusCode::OK);
        assert_eq!(public["ending"]["reason"]["code"], "fixed");
        let page = app.get(&format!("/requests/{reference}")).await.text();
        for part in [
            "New asphalt",
            "id=\"ending\"",
            &format!("/requests/{reference}/ending"),
        ] {
            assert!(page.contains(part), "{part}");
        }
    }
}

#[tokio::test]
async fn the_desks_plain_form_takes_photos_and_says_at_the_field_what_is_missing() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let form = |reason: &str, update: &str| {
            Multipart::new()
                .text("reference", &reference)
                .text("version", "1")
                .text("event", "resolve")
                .text("reason", reason)
                .text("update", update)
        };
        let send = async |form: Multipart| {
            let mut request = multipart_request("/do/desk/status", form.done());
            request
                .headers_mut()
                .insert(header::COOKIE, cookie.parse().unwrap());
            app.send(request).await
        };
        let none = send(form("", "Done.").file("photo", "", b"")).await;
        let location = none.location();
        assert!(
            location.contains("error=required&field=reason"),
            "{location}"
        );
        assert!(
            location.contains("update=Done."),
            "nothing typed is lost: {location}"
        );
        let thin = send(form("fixed", "Done.").file("photo", "", b"")).await;
        assert!(
            thin.location().contains("error=too-thin&field=update"),
            "{}",
            thin.location()
        );
        let page = app.get_as(&cookie, thin.location()).await;
        assert!(page.text().contains("act-status-reason"), "{}", page.text());
        let broken = send(form("fixed", "").file("photo", "a.jpg", b"no picture")).await;
        assert!(
            broken.location().contains("error=not-a-photo"),
            "{}",
            broken.location()
        );
        let done = send(form("fixed", "").file("photo", "a.jpg", &jpeg())).await;
        assert_eq!(
            done.location(),
            format!("/desk/requests/{reference}?done=status")
        );
    }
}

#[tokio::test]
async fn the_link_of_the_mail_only_asks_and_its_form_disputes_once() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        app.signed_in("eve", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        assert_eq!(link(&app).await, None);
        close(&app, &cookie, &reference).await;
        let link = link(&app).await.unwrap();
        let before = case(&app, &cookie, &reference).await;
        for _ in 0..2 {
            let page = app.get(&link).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.text().contains("ending-no-dispute") && page.text().contains(WORDS));
            assert_eq!(page.header("cache-control"), "private, no-cache");
        }
        assert_eq!(
            case(&app, &cookie, &reference).await,
            before,
            "opening changes nothing"
        );
        let form = |answer, words| {
            [
                ("reference", reference.clone()),
                ("key", key(&link).to_owned()),
                ("answer", String::from(answer)),
                ("words", String::from(words)),
            ]
        };
        let send = async |form: [(&str, String); 4]| {
            let form = form.each_ref().map(|(n, v)| (*n, v.as_str()));
            app.post_form("", "/do/requests/ending", &form).await
        };
        let empty = send(form("dispute", " ")).await;
        assert!(
            empty.location().contains("error=required&field=words"),
            "{}",
            empty.location()
        );
        let yes = send(form("confirm", "")).await;
        assert!(
            yes.location().contains("done=confirm"),
            "{}",
            yes.location()
        );
        let no = send(form("dispute", "As deep as before")).await;
        assert!(no.location().contains("done=dispute"), "{}", no.location());
        let after = app.get(no.location()).await.text();
        assert!(
            after.contains("ending-done-dispute") && after.contains("ending-refused-not-closed")
        );
        let again = send(form("dispute", "x")).await;
        assert!(
            again.location().contains("error=conflict-not-closed"),
            "{}",
            again.location()
        );
        let public = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .text();
        assert!(public.contains("disputed_at") && !public.contains("As deep as before"));
        let open = case(&app, &cookie, &reference).await;
        assert_eq!(
            (&open["status"], &open["priority"]),
            (&json!("in_review"), &json!(1))
        );
        assert_eq!(open["assignee"]["name"], "EVE");
        // Others say so too, once a device.
        let backers = format!("/api/v1/requests/{reference}/backers");
        for (backers_now, counted) in [(1, true), (1, false)] {
            let mut request =
                crate::test_app::json_request(http::Method::POST, &backers, &json!({}));
            request
                .headers_mut()
                .insert("idempotency-key", "one".parse().unwrap());
            let answer = app.send(request).await.json();
            assert_eq!(
                (&answer["backers"], &answer["counted"]),
                (&json!(backers_now), &json!(counted))
            );
        }
        let by_form = [("reference", reference.as_str())];
        let answer = app
            .post_form("", "/do/requests/back-dispute", &by_form)
            .await;
        assert_eq!(answer.location(), format!("/requests/{reference}?backed=1"));
        let page = app.get(&format!("/requests/{reference}")).await.text();
        assert!(page.contains("/do/requests/back-dispute"));
        let own = close(&app, &cookie, &reference).await;
        assert_eq!(own.fields(), ["event own-closing"]);
    }
}

#[tokio::test]
async fn without_the_key_there_is_nothing_to_answer_and_the_reporting_device_has_one() {
    for app in apps().await {
        let cookie = app.signed_in("sam", Role::Agent).await;
        let sent = app.post_json("/api/v1/requests", &pothole()).await;
        let reference = sent.json()["reference"].as_str().unwrap().to_owned();
        let device = format!("stoa_own={}", sent.cookie("stoa_own").unwrap());
        close(&app, &cookie, &reference).await;
        let path = format!("/requests/{reference}/ending");
        for path in [
            path.clone(),
            format!("{path}?key=00"),
            format!("{path}?key={}", "0".repeat(32)),
        ] {
            let page = app.get(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert!(
                page.text().contains("ending-none") && !page.text().contains(WORDS),
                "{path}"
            );
        }
        let door = format!("/api/v1/requests/{reference}/ending");
        let stranger = app
            .post_json(&door, &json!({"done": false, "words": "x"}))
            .await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        let page = app.get_as(&device, &path).await.text();
        assert!(page.contains("ending-yes"), "{page}");
        let answer = app
            .post_json_as(&device, &door, &json!({"done": true}))
            .await;
        assert_eq!(answer.json()["event"], "confirm");
    }
}

#[tokio::test]
async fn a_second_dispute_is_an_appeal_that_another_supervisor_decides_at_the_desk() {
    for app in apps().await {
        let sam = app.signed_in("sam", Role::Agent).await;
        let ana = app.signed_in("ana", Role::Supervisor).await;
        let bea = app.signed_in("bea", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let door = format!("/api/v1/requests/{reference}/ending");
        for (who, event) in [(&sam, "dispute"), (&ana, "appeal")] {
            let closed = close(&app, who, &reference).await;
            assert_eq!(closed.status, StatusCode::OK, "{}", closed.text());
            let link = link(&app).await.unwrap();
            let body = json!({"key": key(&link), "done": false, "words": "Still there"});
            assert_eq!(app.post_json(&door, &body).await.json()["event"], event);
        }
        let list = app.get_as(&ana, "/desk/appeals").await;
        assert_eq!(list.status, StatusCode::OK);
        assert!(list.text().contains(&reference) && list.text().contains("ending-appeals-not-you"));
        let list = app.get_as(&bea, "/desk/appeals").await.text();
        assert!(list.contains("Still there") && list.contains("/do/desk/appeal"));
        let version = case(&app, &bea, &reference).await["version"].to_string();
        let decide = async |cookie: &str, reasons: &str| {
            let form = [
                ("reference", reference.as_str()),
                ("version", version.as_str()),
                ("decision", "rejected"),
                ("reasons", reasons),
            ];
            app.post_form(cookie, "/do/desk/appeal", &form).await
        };
        let reasons = "A photo of this morning shows new asphalt at this place";
        let own = decide(&ana, reasons).await;
        assert!(
            own.location().contains("error=own-closing&field=decision"),
            "{}",
            own.location()
        );
        let thin = decide(&bea, "No.").await;
        let location = thin.location();
        assert!(
            location.starts_with("/desk/appeals?error=too-thin"),
            "{location}"
        );
        let again = app.get_as(&bea, location).await.text();
        assert!(
            again.contains("error-reasons-too-thin") && again.contains(">\nNo.<"),
            "{again}"
        );
        let agent = decide(&sam, reasons).await;
        assert_eq!(agent.status, StatusCode::FORBIDDEN);
        decide(&bea, reasons).await;
        let public = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(public["status"], "resolved");
        assert_eq!(public["ending"]["appeal"]["decision"], "rejected");
        assert_eq!(public["ending"]["appeal"]["reasons"], reasons);
        let page = app.get(&format!("/requests/{reference}")).await.text();
        assert!(page.contains(reasons));
    }
}
