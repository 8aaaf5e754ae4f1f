//! `/do/requests/…`

use crate::test_app::{Answer, Multipart, TestApp, apps, jpeg, multipart_request};
use http::{StatusCode, header};

async fn send(app: &TestApp, cookie: &str, path: &str, form: Multipart) -> Answer {
    let mut request = multipart_request(path, form.done());
    request
        .headers_mut()
        .insert(header::COOKIE, cookie.parse().unwrap());
    app.send(request).await
}

fn place() -> Multipart {
    Multipart::new()
        .text("service", "pothole")
        .text("lat", "42.05")
        .text("lon", "-71.05")
        .text("key", "form-key-1")
}

#[tokio::test]
async fn step_by_step_without_scripting_to_a_request_with_a_photo() {
    for app in apps().await {
        let form = place()
            .text("go", "details")
            .file("photo", "a.jpg", &jpeg());
        let answer = send(&app, "", "/do/requests/draft", form).await;
        assert_eq!(answer.location(), "/report?step=details#step-details");
        let set = answer.header("set-cookie").to_owned();
        assert!(set.contains("HttpOnly"), "{set}");
        let cookie = format!("stoa_draft={}", answer.cookie("stoa_draft").unwrap());

        let empty = send(&app, &cookie, "/do/requests/report", place()).await;
        assert_eq!(empty.location(), "/report?error=invalid");
        assert_eq!(app.count().await, 0);

        let form = place()
            .text("description", "A deep hole")
            .text("email", "ana@example.org");
        let sent = send(&app, &cookie, "/do/requests/report", form).await;
        let location = sent.location().to_owned();
        assert!(
            location.starts_with("/requests/R-") && location.ends_with("?sent=1"),
            "{location}"
        );
        assert_eq!(
            sent.cookie("stoa_draft").as_deref(),
            Some(""),
            "the draft is done with"
        );
        let reference = location
            .trim_start_matches("/requests/")
            .trim_end_matches("?sent=1");
        assert_eq!(sent.cookie("stoa_mine").as_deref(), Some(reference));
        let one = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .json();
        assert_eq!(
            one["media"].as_array().unwrap().len(),
            1,
            "the photo of the first step is there"
        );

        // The button pressed twice: the second press finds the first one's answer.
        let form = place()
            .text("description", "A deep hole")
            .text("email", "ana@example.org");
        let twice = send(&app, &cookie, "/do/requests/report", form).await;
        assert_eq!(twice.location(), location);
        assert_eq!(app.count().await, 1);
    }
}

#[tokio::test]
async fn a_photo_that_is_none_is_said_and_the_words_are_kept() {
    for app in apps().await {
        let form = place()
            .text("description", "Kept")
            .text("go", "review")
            .file("photo", "a.jpg", b"<script>");
        let answer = send(&app, "", "/do/requests/draft", form).await;
        assert_eq!(answer.location(), "/report?error=not-a-photo&field=photos");
        let token = answer.cookie("stoa_draft").unwrap();
        let kept = stoa_service::requests::drafts::load(&app.portal, &token)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (
                kept.draft.description.as_str(),
                kept.key.as_str(),
                kept.media.len()
            ),
            ("Kept", "form-key-1", 0)
        );
    }
}

#[tokio::test]
async fn a_photo_can_be_taken_away_again() {
    for app in apps().await {
        let answer = send(
            &app,
            "",
            "/do/requests/draft",
            place().file("photo", "a.jpg", &jpeg()),
        )
        .await;
        let token = answer.cookie("stoa_draft").unwrap();
        let load = || async {
            stoa_service::requests::drafts::load(&app.portal, &token)
                .await
                .unwrap()
                .unwrap()
        };
        let id = load().await.media[0].id.to_string();
        send(
            &app,
            &format!("stoa_draft={token}"),
            "/do/requests/draft",
            place().text("detach", &id),
        )
        .await;
        assert!(load().await.media.is_empty());
    }
}

#[tokio::test]
async fn following_and_following_no_more() {
    for app in apps().await {
        let reference = app.report(&crate::test_app::pothole()).await;
        let named = ("reference", reference.as_str());
        let answer = app
            .post_form(
                "",
                "/do/requests/follow",
                &[named, ("email", "bo@example.org")],
            )
            .await;
        assert_eq!(
            answer.location(),
            format!("/requests/{reference}?followed=1")
        );
        let wrong = app
            .post_form("", "/do/requests/follow", &[named, ("email", "bo")])
            .await;
        assert_eq!(
            wrong.location(),
            format!("/requests/{reference}?error=not-an-email&field=email")
        );
        assert_eq!(wrong.cookie("stoa_typed").as_deref(), Some("email%3Dbo"));

        stoa_service::requests::messages::expand_events(&app.portal, 10)
            .await
            .unwrap();
        let mail = stoa_service::requests::messages::claim_due(&app.portal, 10)
            .await
            .unwrap();
        let url = mail[0].list_unsubscribe_url.clone().unwrap();
        let path = url
            .trim_start_matches("https://stoa.example.org")
            .to_owned();
        let followers = || async {
            app.get(&format!("/api/v1/requests/{reference}"))
                .await
                .json()["followers"]
                .as_u64()
        };
        let before = followers().await;
        // A mail scanner opens the link: nothing ends.
        assert_eq!(app.get(&path).await.status, StatusCode::OK);
        assert_eq!(followers().await, before);
        // A mail program's one click (RFC 8058).
        let click = app
            .post_form("", &path, &[("List-Unsubscribe", "One-Click")])
            .await;
        assert_eq!(
            click.location(),
            format!("/requests/{reference}?done=unfollow")
        );
        assert_ne!(followers().await, before);
        let forged = app
            .post_form("", "/do/requests/unfollow", &[("token", "guess")])
            .await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND);
    }
}
