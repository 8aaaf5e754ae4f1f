//! Blacking out words and hiding files: gone for everyone, kept for those who may look, and each look written down.

use super::{are, version};
use crate::support::{World, jpeg, picture, pothole, submission, upload, worlds, wrong};
use std::collections::BTreeMap;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{Draft, Publication, Reference, RequestFilter};
use stoa_service::Error;
use stoa_service::requests::moderation::{
    case, hidden_file, hide_file, original, redact, show_file, unredact,
};
use stoa_service::requests::{Mine, Submission, desk_show, list, media, post_update, show, submit};

async fn finds(world: &World, q: &str, reference: &Reference) -> bool {
    let filter = RequestFilter {
        q: q.into(),
        ..RequestFilter::default()
    };
    let page = list(
        &world.portal,
        &Actor::Anyone,
        &filter,
        Mine::default(),
        200,
        None,
    )
    .await
    .unwrap();
    page.items.iter().any(|r| r.reference == *reference)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_text_can_be_blacked_out_and_put_back() {
    for world in worlds().await {
        let p = &world.portal;
        let (agent, boss) = (
            world.staff(Role::Agent).await,
            world.staff(Role::Supervisor).await,
        );
        let draft = Draft {
            service: "TRASH".into(),
            description: "Mrs Gonzalez leaves hers out".into(),
            place_words: "behind the Gonzalez house".into(),
            answers: BTreeMap::from([
                ("KIND".to_owned(), vec!["leaves".to_owned()]),
                ("BAG".to_owned(), vec!["Gonzalez brown".to_owned()]),
            ]),
            ..pothole()
        };
        let reference = world.submit(draft).await.unwrap().reference;
        post_update(p, &agent, &reference, "Mrs Gonzalez was told")
            .await
            .unwrap();
        let before = show(p, &Actor::Anyone, &reference).await.unwrap();
        let parts: Vec<_> = case(p, &agent, &reference).await.unwrap().parts;
        let kinds: Vec<_> = parts
            .iter()
            .map(|x| x.part.split(':').next().unwrap())
            .collect();
        assert_eq!(
            kinds,
            ["description", "address", "answer", "answer", "update"]
        );
        assert!(finds(&world, "gonzalez", &reference).await);
        for part in &parts {
            let v = version(&world, &reference).await;
            redact(p, &agent, &reference, v, &part.part, "[a neighbor]")
                .await
                .unwrap();
        }
        let public =
            serde_json::to_string(&show(p, &Actor::Anyone, &reference).await.unwrap()).unwrap();
        assert!(
            !public.contains("Gonzalez") && public.contains("[a neighbor]"),
            "{public}"
        );
        assert!(!finds(&world, "gonzalez", &reference).await);
        assert!(finds(&world, "neighbor", &reference).await);
        let now = case(p, &agent, &reference).await.unwrap();
        assert!(
            now.parts
                .iter()
                .all(|x| x.redacted && x.text == "[a neighbor]")
        );

        // Blacked out twice, the original is still the first.
        let v = version(&world, &reference).await;
        redact(p, &agent, &reference, v, "description", "[somebody]")
            .await
            .unwrap();
        let looked = original(p, &agent, &reference, "description").await;
        assert!(matches!(looked, Err(Error::Forbidden)));
        let first = original(p, &boss, &reference, "description").await.unwrap();
        assert_eq!(first.text, "Mrs Gonzalez leaves hers out");
        assert_eq!(first.by.as_deref(), Some("The agent"));
        let bag = original(p, &boss, &reference, "answer:BAG").await.unwrap();
        assert_eq!(bag.text, "Gonzalez brown");
        let desk = desk_show(p, &agent, &reference).await.unwrap();
        let looks: Vec<_> = desk
            .detail
            .activity
            .iter()
            .filter(|a| a.kind.code() == "original_read")
            .map(|a| (a.text.as_deref(), a.by.as_deref(), a.internal))
            .collect();
        assert_eq!(
            looks,
            [
                (Some("description"), Some("The supervisor"), true),
                (Some("answer:BAG"), Some("The supervisor"), true),
            ]
        );
        for part in &parts {
            let v = version(&world, &reference).await;
            unredact(p, &agent, &reference, v, &part.part)
                .await
                .unwrap();
        }
        let after = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(
            (
                &after.description,
                &after.answers,
                &after.summary.place,
                &after.activity
            ),
            (
                &before.description,
                &before.answers,
                &before.summary.place,
                &before.activity
            )
        );
        assert!(finds(&world, "gonzalez", &reference).await);
        let v = version(&world, &reference).await;
        let nothing = unredact(p, &agent, &reference, v, "description").await;
        assert_eq!(wrong(nothing), ["part unknown"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_photo_is_given_to_nobody_but_those_who_may_look() {
    for world in worlds().await {
        let p = &world.portal;
        let (agent, boss) = (
            world.staff(Role::Agent).await,
            world.staff(Role::Supervisor).await,
        );
        let sent = Submission {
            media: vec![
                upload("a.jpg", jpeg(&picture(64, 48))),
                upload("b.jpg", jpeg(&picture(48, 64))),
            ],
            ..submission(pothole())
        };
        let reference = submit(p, &Actor::Anyone, sent).await.unwrap().reference;
        let files = case(p, &agent, &reference).await.unwrap().files;
        let id = files[0].id;
        assert!(
            media(p, &Actor::Anyone, id, true, &[])
                .await
                .unwrap()
                .public
        );
        hide_file(p, &agent, &reference, id).await.unwrap();
        hide_file(p, &agent, &reference, id).await.unwrap();
        for reader in [&Actor::Anyone, &agent, &boss] {
            for thumb in [false, true] {
                assert!(matches!(
                    media(p, reader, id, thumb, &[]).await,
                    Err(Error::NotFound)
                ));
            }
        }
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!(public.media.len(), 1);
        let filter = RequestFilter::default();
        let row = list(p, &Actor::Anyone, &filter, Mine::default(), 1, None)
            .await
            .unwrap()
            .items
            .remove(0);
        assert_eq!(
            row.thumbnail.unwrap().url,
            format!("/media/{}", files[1].id)
        );

        assert!(matches!(
            hidden_file(p, &agent, &reference, id).await,
            Err(Error::Forbidden)
        ));
        let original = hidden_file(p, &boss, &reference, id).await.unwrap();
        assert_eq!(original.mime, "image/jpeg");
        assert_eq!(
            wrong(hidden_file(p, &boss, &reference, files[1].id).await),
            ["file unknown"]
        );
        let desk = desk_show(p, &agent, &reference).await.unwrap();
        let kinds: Vec<_> = desk.detail.activity.iter().map(|a| a.kind.code()).collect();
        assert_eq!(kinds, ["submitted", "redacted", "original_read"]);
        show_file(p, &agent, &reference, id).await.unwrap();
        assert!(media(p, &Actor::Anyone, id, false, &[]).await.is_ok());
        let other = world.pothole().await;
        assert_eq!(
            wrong(hide_file(p, &agent, &other, id).await),
            ["file unknown"]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_reports_photo_is_its_reporters_and_staffs() {
    for world in worlds().await {
        let p = &world.portal;
        are(&world, "POTHOLE", Publication::Private).await;
        let sent = Submission {
            media: vec![upload("a.jpg", jpeg(&picture(64, 48)))],
            ..submission(pothole())
        };
        let sent = submit(p, &Actor::Anyone, sent).await.unwrap();
        let id = case(p, &Actor::System, &sent.reference)
            .await
            .unwrap()
            .files[0]
            .id;
        assert!(matches!(
            media(p, &Actor::Anyone, id, true, &[]).await,
            Err(Error::NotFound)
        ));
        let own = [(sent.reference.clone(), sent.own_key.clone())];
        assert!(
            !media(p, &Actor::Anyone, id, true, &own)
                .await
                .unwrap()
                .public
        );
        let wrong = [(sent.reference, "ab".repeat(16))];
        assert!(matches!(
            media(p, &Actor::Anyone, id, true, &wrong).await,
            Err(Error::NotFound)
        ));
        let viewer = world.staff(Role::Viewer).await;
        assert!(!media(p, &viewer, id, true, &[]).await.unwrap().public);
    }
}
