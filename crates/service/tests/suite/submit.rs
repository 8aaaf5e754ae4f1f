//! A report comes in: whole, once, or with everything that is wrong.

use crate::support::{bytes_of, jpeg, picture, pothole, submission, upload, worlds, wrong};
use chrono::Duration;
use futures::future::join_all;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::draft::MAX_DESCRIPTION;
use stoa_domain::requests::{ActivityKind, Draft, RequestFilter, Status};
use stoa_service::Error;
use stoa_service::requests::{Mine, Submission, clusters, list, media, show, submit};

async fn count(world: &crate::support::World) -> u64 {
    let page = list(
        &world.portal,
        &Actor::Anyone,
        &RequestFilter::default(),
        Mine::default(),
        1,
        None,
    )
    .await
    .unwrap();
    page.total.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_gets_reference_promise_place_and_timeline() {
    for world in worlds().await {
        let portal = &world.portal;
        let files = vec![
            upload("one.jpg", jpeg(&picture(60, 40))),
            upload("", Vec::new()), // an empty file field
        ];
        let sent = Submission {
            media: files,
            ..submission(Draft {
                photo_alts: vec!["  A   hole ".to_owned()],
                ..pothole()
            })
        };
        let receipt = submit(portal, &Actor::Anyone, sent).await.unwrap();
        assert!(receipt.email && !receipt.replayed);
        let now = portal.ctx.clock.now();
        assert_eq!(receipt.due_at.unwrap().to_utc(), now + Duration::hours(48));
        assert_eq!(receipt.due_at.unwrap().offset().to_string(), "-05:00");
        let r = show(portal, &Actor::Anyone, &receipt.reference)
            .await
            .unwrap();
        assert_eq!(r.summary.status, Status::Received);
        assert_eq!(r.summary.place.as_deref(), Some("10 Main St, Testville"));
        assert_eq!(r.summary.neighborhood.as_deref(), Some("West"));
        assert_eq!(r.department, "Public Works – Streets");
        assert_eq!(r.activity.len(), 1);
        assert_eq!(r.activity[0].kind, ActivityKind::Submitted);
        assert_eq!((r.media.len(), r.media[0].alt.as_str()), (1, "A hole"));
        assert!(!r.sample);
        let id = r.media[0].url.rsplit('/').next().unwrap().parse().unwrap();
        let whole = media(portal, &Actor::Anyone, id, false, &[]).await.unwrap();
        assert_eq!(whole.mime, "image/jpeg");
        assert!(bytes_of(portal, &whole).await.starts_with(&[0xFF, 0xD8]));
        assert!(media(portal, &Actor::Anyone, id, true, &[]).await.is_ok());
        // It is found by its words, its place and its reference, and stands on the map.
        for q in ["bucket", "main st", receipt.reference.as_str()] {
            let filter = RequestFilter {
                q: q.to_owned(),
                ..RequestFilter::default()
            };
            let page = list(portal, &Actor::Anyone, &filter, Mine::default(), 50, None)
                .await
                .unwrap();
            assert!(
                page.items.iter().any(|i| i.reference == receipt.reference),
                "{q}"
            );
        }
        let mine = RequestFilter {
            mine: true,
            ..RequestFilter::default()
        };
        let bounds = stoa_service::site::load(portal).await.unwrap().bounds;
        let drawn = clusters(
            portal,
            &Actor::Anyone,
            &mine,
            Mine {
                named: std::slice::from_ref(&receipt.reference),
                ..Mine::default()
            },
            bounds,
            18,
        )
        .await
        .unwrap();
        assert_eq!(drawn.total, 1);
        assert_eq!(drawn.items[0].reference.as_ref(), Some(&receipt.reference));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_is_said_at_once_and_nothing_is_written() {
    for world in worlds().await {
        let before = count(&world).await;
        let kept = world.blobs.keys().len();
        let empty = Draft::default();
        assert_eq!(
            wrong(world.submit(empty).await),
            ["service required", "description required"]
        );
        let table: &[(&str, Draft, &[&str])] = &[
            (
                "unknown service",
                Draft {
                    service: "'; DROP TABLE request; --".into(),
                    ..pothole()
                },
                &["service unknown"],
            ),
            (
                "no place",
                Draft {
                    lat: None,
                    lon: None,
                    ..pothole()
                },
                &["place required"],
            ),
            (
                "elsewhere",
                Draft {
                    lat: Some(0.0),
                    ..pothole()
                },
                &["place outside"],
            ),
            (
                "in the box, not in the city",
                Draft {
                    lat: Some(42.39),
                    ..pothole()
                },
                &["place outside"],
            ),
            (
                "no number",
                Draft {
                    lat: Some(f64::NAN),
                    ..pothole()
                },
                &["place outside"],
            ),
            (
                "long",
                Draft {
                    description: "x".repeat(MAX_DESCRIPTION + 1),
                    ..pothole()
                },
                &["description too-long"],
            ),
            (
                "mail",
                Draft {
                    email: "a@b\r\nBcc: c@d.e".into(),
                    phone: "call me".into(),
                    ..pothole()
                },
                &["email not-an-email", "phone not-a-phone"],
            ),
            (
                "contact needed",
                Draft {
                    service: "PERMIT".into(),
                    email: String::new(),
                    phone: String::new(),
                    ..pothole()
                },
                &["email required"],
            ),
            (
                "question",
                Draft {
                    service: "TRASH".into(),
                    ..pothole()
                },
                &["answers.KIND required"],
            ),
            (
                "asked by a condition",
                Draft {
                    service: "TRASH".into(),
                    answers: [("KIND".to_owned(), vec!["leaves".to_owned()])].into(),
                    ..pothole()
                },
                &["answers.BAG required"],
            ),
            (
                "robot",
                Draft {
                    website: "http://spam".into(),
                    ..pothole()
                },
                &["website spam"],
            ),
        ];
        for (what, draft, errors) in table {
            assert_eq!(wrong(world.submit(draft.clone()).await), *errors, "{what}");
        }
        assert_eq!(count(&world).await, before);
        assert_eq!(world.blobs.keys().len(), kept);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_no_photos_stop_the_report_with_their_reason() {
    for world in worlds().await {
        let photo = jpeg(&picture(30, 20));
        let table = [
            (
                vec![upload("a.jpg", "<script>alert(1)</script>")],
                "photos not-a-photo",
            ),
            (vec![upload("a.mp4", "not a film")], "video not-a-video"),
            (vec![upload("a.jpg", photo.clone()); 7], "photos too-many"),
        ];
        let before = count(&world).await;
        for (files, error) in table {
            let sent = Submission {
                media: files,
                ..submission(pothole())
            };
            assert_eq!(
                wrong(submit(&world.portal, &Actor::Anyone, sent).await),
                [error]
            );
        }
        // A full disk: the report is not half taken.
        world.blobs.fail(true);
        let sent = Submission {
            media: vec![upload("a.jpg", photo)],
            ..submission(pothole())
        };
        let result = submit(&world.portal, &Actor::Anyone, sent).await;
        assert!(matches!(result, Err(Error::Unavailable)), "{result:?}");
        assert_eq!(count(&world).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_makes_one_report_however_often_it_is_pressed() {
    for world in worlds().await {
        let before = count(&world).await;
        let send = |draft: Draft| {
            let sent = Submission {
                key: Some("key-1".to_owned()),
                media: vec![upload("a.jpg", jpeg(&picture(30, 20)))],
                ..submission(draft)
            };
            submit(&world.portal, &Actor::Anyone, sent)
        };
        // All at once.
        let receipts = join_all((0..6).map(|_| send(pothole()))).await;
        let receipts: Vec<_> = receipts.into_iter().map(Result::unwrap).collect();
        assert!(
            receipts
                .iter()
                .all(|r| r.reference == receipts[0].reference)
        );
        assert_eq!(receipts.iter().filter(|r| !r.replayed).count(), 1);
        assert_eq!(count(&world).await, before + 1);
        // Later: the first answer, the promise of then.
        world.clock.advance(Duration::hours(5));
        let again = send(pothole()).await.unwrap();
        assert!(again.replayed && again.due_at == receipts[0].due_at);
        let other = Draft {
            description: "Something else".to_owned(),
            ..pothole()
        };
        assert!(matches!(
            send(other).await,
            Err(Error::Conflict("idempotency-mismatch"))
        ));
        assert_eq!(count(&world).await, before + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_all_get_their_own_reference() {
    for world in worlds().await {
        let sent = join_all((0..24).map(|_| world.submit(pothole()))).await;
        let mut all: Vec<_> = sent.into_iter().map(|r| r.unwrap().reference).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 24);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn markup_and_sql_are_words_like_any_other() {
    for world in worlds().await {
        let nasty = "'); DROP TABLE request; -- <img src=x onerror=alert(1)> \u{202E}txt";
        let draft = Draft {
            description: nasty.to_owned(),
            address: nasty.to_owned(),
            place_words: nasty.to_owned(),
            name: nasty.to_owned(),
            ..pothole()
        };
        let reference = world.submit(draft).await.unwrap().reference;
        let r = show(&world.portal, &Actor::Anyone, &reference)
            .await
            .unwrap();
        assert_eq!(r.description, nasty.replace('\u{202E}', ""));
        for q in [nasty, "' OR 1=1 --", "\"", "*", "a* OR b", "NEAR(", "\u{0}"] {
            let filter = RequestFilter {
                q: q.to_owned(),
                ..RequestFilter::default()
            };
            list(
                &world.portal,
                &Actor::Anyone,
                &filter,
                Mine::default(),
                5,
                None,
            )
            .await
            .unwrap();
        }
    }
}
