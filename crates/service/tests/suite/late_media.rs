//! Photos that come after their report: each once, only from who holds the receipt, only for a week.

use crate::support::{World, jpeg, picture, pothole, upload, worlds, wrong};
use chrono::Duration;
use futures::future::join_all;
use sha2::{Digest, Sha256};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::draft::MAX_PHOTOS;
use stoa_domain::requests::{ActivityKind, RequestDetail};
use stoa_service::Error;
use stoa_service::requests::{
    Submission, Submitted, Topic, Upload, add_media, late_media, live_head, live_since, messages,
    show, submit,
};

fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// A photo unlike the others.
fn photo(n: u32) -> Vec<u8> {
    jpeg(&picture(40 + n, 30))
}

async fn send(world: &World, to: &Submitted, bytes: &[u8]) -> Result<bool, Error> {
    let file = Upload {
        alt: " The   hole ".to_owned(),
        ..upload("photo.jpg", bytes.to_vec())
    };
    add_media(&world.portal, &to.reference, &to.token, &hash(bytes), file).await
}

async fn seen(world: &World, of: &Submitted) -> RequestDetail {
    show(&world.portal, &Actor::Anyone, &of.reference)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_come_after_their_report_once_each_and_open_pages_hear_of_it() {
    for world in worlds().await {
        let portal = &world.portal;
        let report = world.submit(pothole()).await.unwrap();
        let head = live_head(portal).await.unwrap();
        let (a, b) = (photo(1), photo(2));
        assert!(send(&world, &report, &a).await.unwrap());
        assert!(send(&world, &report, &b).await.unwrap());
        // The answer was lost: the device sends again.
        assert!(!send(&world, &report, &a).await.unwrap());
        let listed = late_media(portal, &report.reference, &report.token)
            .await
            .unwrap();
        let mut hashes = listed.hashes.clone();
        hashes.sort();
        let mut sent = vec![hash(&a), hash(&b)];
        sent.sort();
        assert_eq!(hashes, sent);
        assert_eq!(
            listed.until.to_utc(),
            portal.ctx.clock.now() + Duration::days(7)
        );
        let r = seen(&world, &report).await;
        assert_eq!((r.media.len(), r.media[0].alt.as_str()), (2, "The hole"));
        let kinds: Vec<ActivityKind> = r.activity.iter().map(|a| a.kind).collect();
        assert_eq!(
            kinds,
            [
                ActivityKind::Submitted,
                ActivityKind::Media,
                ActivityKind::Media
            ]
        );
        let topic = Topic::Request(report.reference.clone());
        let told = live_since(portal, &Actor::Anyone, head, 10, &topic)
            .await
            .unwrap();
        assert_eq!(
            told.iter().map(|e| e.kind.as_str()).collect::<Vec<_>>(),
            ["request.media"; 2]
        );
        // Nobody is written to for each photo: one confirmation.
        messages::expand_events(portal, 100).await.unwrap();
        let due = messages::claim_due(portal, 10).await.unwrap();
        assert_eq!(due.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tries_at_once_add_one_photo() {
    for world in worlds().await {
        let report = world.submit(pothole()).await.unwrap();
        let bytes = photo(3);
        let tries = join_all((0..4).map(|_| send(&world, &report, &bytes))).await;
        let new = tries.into_iter().filter(|t| matches!(t, Ok(true))).count();
        assert_eq!(new, 1);
        assert_eq!(seen(&world, &report).await.media.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receipt_is_the_same_for_every_try_with_the_key_and_fits_no_other_report() {
    for world in worlds().await {
        let portal = &world.portal;
        let with_key = |key: &str| Submission {
            key: Some(key.to_owned()),
            ..crate::support::submission(pothole())
        };
        let first = submit(portal, &Actor::Anyone, with_key("a")).await.unwrap();
        let again = submit(portal, &Actor::Anyone, with_key("a")).await.unwrap();
        let other = submit(portal, &Actor::Anyone, with_key("b")).await.unwrap();
        let kept = world.blobs.keys().len();
        assert!(again.replayed && again.token == first.token);
        assert_ne!(first.token, other.token);
        for token in ["", "00", "zz", &other.token] {
            let foreign = Submitted {
                token: token.to_owned(),
                ..first.clone()
            };
            assert!(matches!(
                send(&world, &foreign, &photo(1)).await,
                Err(Error::Forbidden)
            ));
            assert!(matches!(
                late_media(portal, &first.reference, token).await,
                Err(Error::Forbidden)
            ));
        }
        assert!(seen(&world, &first).await.media.is_empty());
        assert_eq!(world.blobs.keys().len(), kept);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_refused_and_leaves_nothing() {
    for world in worlds().await {
        let portal = &world.portal;
        let report = world.submit(pothole()).await.unwrap();
        let other = hash(&photo(9));
        let file = upload("photo.jpg", photo(1));
        assert_eq!(
            wrong(add_media(portal, &report.reference, &report.token, &other, file).await),
            ["sha256 mismatch"]
        );
        assert_eq!(
            wrong(send(&world, &report, b"<script>alert(1)</script>").await),
            ["photos not-a-photo"]
        );
        assert_eq!(
            wrong(send(&world, &report, b"").await),
            ["photos not-a-photo"]
        );
        for n in 0..MAX_PHOTOS as u32 {
            assert!(send(&world, &report, &photo(n)).await.unwrap());
        }
        assert_eq!(
            wrong(send(&world, &report, &photo(99)).await),
            ["photos too-many"]
        );
        assert_eq!(seen(&world, &report).await.media.len(), MAX_PHOTOS);
        // A full disk: the photo is not half taken, and may come later.
        let late = world.submit(pothole()).await.unwrap();
        world.blobs.fail(true);
        assert!(matches!(
            send(&world, &late, &photo(1)).await,
            Err(Error::Unavailable)
        ));
        world.blobs.fail(false);
        assert!(seen(&world, &late).await.media.is_empty());
        // A week is over.
        world
            .clock
            .advance(Duration::days(7) + Duration::seconds(1));
        assert!(matches!(
            send(&world, &late, &photo(1)).await,
            Err(Error::Conflict("too-late"))
        ));
    }
}
