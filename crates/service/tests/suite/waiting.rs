//! Photos that come faster than they can be cleaned: received at once, seen only when they are clean, and never lost or
//! shown as they came.

use crate::support::{
    World, bytes_of, holds, jpeg, picture, png, pothole, submission, upload, worlds, wrong,
};
use bytes::Bytes;
use chrono::Duration;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{ActivityKind, Draft, Reference, RequestDetail};
use stoa_service::requests::{
    Submission, Submitted, Topic, add_media, desk_show, late_media, live_head, live_since, media,
    messages, show, submit, waiting,
};
use stoa_service::testing::corpus::{Sample, taken};
use stoa_service::{Blobs, Error, PhotosConfig, Portal, PortalConfig};
use stoa_store::requests::waiting_media;
use stoa_store::testing::run;
use uuid::Uuid;

/// Portals whose decoders are always busy.
async fn busy() -> Vec<World> {
    let mut all = worlds().await;
    for world in &mut all {
        world.portal = with(
            world,
            PhotosConfig {
                ahead_pixels: 0,
                ..PhotosConfig::default()
            },
        );
    }
    all
}

/// The portal of a process that was started anew over what is kept.
fn with(world: &World, photos: PhotosConfig) -> Portal {
    let mut ctx = world.portal.ctx.clone();
    ctx.config = Arc::new(PortalConfig {
        photos,
        ..(*ctx.config).clone()
    });
    Portal::new(world.portal.store.clone(), ctx)
}

fn with_photo(bytes: impl Into<Bytes>) -> Submission {
    Submission {
        media: vec![upload("photo.jpg", bytes)],
        ..submission(pothole())
    }
}

async fn send(world: &World, bytes: impl Into<Bytes>) -> Submitted {
    submit(&world.portal, &Actor::Anyone, with_photo(bytes))
        .await
        .unwrap()
}

async fn seen(world: &World, reference: &Reference) -> RequestDetail {
    show(&world.portal, &Actor::Anyone, reference)
        .await
        .unwrap()
}

/// What is in the private store.
async fn put_by(world: &World) -> Vec<(Uuid, Bytes)> {
    let private = &world.portal.ctx.private;
    let mut out = Vec::new();
    for key in private.list("waiting").await.unwrap() {
        let id = key.trim_start_matches("waiting/").parse().unwrap();
        out.push((id, private.get(&key).await.unwrap().unwrap()));
    }
    out
}

/// A phone's photo, which says where it was taken.
fn of_a_phone() -> Sample {
    let mut all = taken();
    all.swap_remove(0)
}

/// A picture by its bytes and its header, whose pixels cannot be read.
fn broken_inside() -> Vec<u8> {
    let mut bytes = png(&picture(90, 60));
    let at = bytes.windows(4).position(|w| w == b"IDAT").unwrap();
    bytes[at + 40..at + 80].fill(0);
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_that_waits_is_seen_by_nobody_until_it_is_clean() {
    for world in busy().await {
        let portal = &world.portal;
        let sample = of_a_phone();
        let public = world.blobs.keys().len();
        let head = live_head(portal).await.unwrap();
        let sent = send(&world, sample.bytes.clone()).await;
        assert_eq!(sent.preparing, 1);
        let r = seen(&world, &sent.reference).await;
        assert_eq!((r.media.len(), r.preparing), (0, 1));
        // As it came, in the private store alone; no door has it, not even for staff.
        assert_eq!(world.blobs.keys().len(), public);
        let waits = put_by(&world).await;
        assert_eq!(waits.len(), 1);
        assert!(!sample.left_in(&waits[0].1).is_empty());
        let staff = world.staff(Role::Supervisor).await;
        for actor in [&Actor::Anyone, &staff] {
            for thumb in [false, true] {
                let own = [(sent.reference.clone(), sent.own_key.clone())];
                let file = media(portal, actor, waits[0].0, thumb, &own).await;
                assert!(matches!(file, Err(Error::NotFound)));
            }
        }
        assert!(waiting::clean_next(portal).await.unwrap());
        assert!(!waiting::clean_next(portal).await.unwrap());
        let r = seen(&world, &sent.reference).await;
        assert_eq!((r.media.len(), r.preparing), (1, 0));
        assert!(put_by(&world).await.is_empty());
        for key in world.blobs.keys() {
            let kept = world.blobs.get(&key).await.unwrap().unwrap();
            assert!(sample.left_in(&kept).is_empty(), "{key}");
        }
        for thumb in [false, true] {
            let file = media(portal, &Actor::Anyone, waits[0].0, thumb, &[]).await;
            let bytes = bytes_of(portal, &file.unwrap()).await;
            assert!(sample.left_in(&bytes).is_empty());
        }
        // Open pages hear of it; it was part of the report, so its timeline says nothing more.
        let topic = Topic::Request(sent.reference.clone());
        let told = live_since(portal, &Actor::Anyone, head, 10, &topic).await;
        let kinds: Vec<String> = told.unwrap().into_iter().map(|e| e.kind).collect();
        assert_eq!(kinds, ["request.submitted", "request.media"]);
        assert_eq!(r.activity.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_taken_in_its_order_and_a_second_try_adds_nothing() {
    for world in busy().await {
        let portal = &world.portal;
        let three = Submission {
            media: (0..3)
                .map(|n| upload("a.jpg", jpeg(&picture(40 + n, 30))))
                .collect(),
            key: Some("once".to_owned()),
            ..submission(pothole())
        };
        let first = submit(portal, &Actor::Anyone, three.clone()).await.unwrap();
        let again = submit(portal, &Actor::Anyone, three).await.unwrap();
        assert_eq!((first.preparing, again.preparing), (3, 3));
        assert!(again.replayed && put_by(&world).await.len() == 3);
        while waiting::clean_next(portal).await.unwrap() {}
        let r = seen(&world, &first.reference).await;
        let widths: Vec<u32> = r.media.iter().map(|m| m.width).collect();
        assert_eq!(widths, [40, 41, 42]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_after_its_report_waits_too_and_is_known_by_its_hash() {
    for world in busy().await {
        let portal = &world.portal;
        let sent = world.submit(pothole()).await.unwrap();
        let bytes = jpeg(&picture(50, 30));
        let hash = hex::encode(Sha256::digest(&bytes));
        let put = || {
            let file = upload("photo.jpg", bytes.clone());
            add_media(portal, &sent.reference, &sent.token, &hash, file)
        };
        assert!(put().await.unwrap());
        assert!(!put().await.unwrap());
        let list = || late_media(portal, &sent.reference, &sent.token);
        let listed = list().await.unwrap();
        assert_eq!(listed.hashes.join(" "), hash);
        assert_eq!(listed.preparing, listed.hashes);
        assert_eq!(put_by(&world).await.len(), 1);
        assert!(waiting::clean_next(portal).await.unwrap());
        assert!(!put().await.unwrap());
        let listed = list().await.unwrap();
        assert_eq!((listed.hashes, listed.preparing), (vec![hash], vec![]));
        let r = seen(&world, &sent.reference).await;
        assert_eq!((r.media.len(), r.preparing), (1, 0));
        let kinds: Vec<ActivityKind> = r.activity.iter().map(|a| a.kind).collect();
        assert_eq!(kinds, [ActivityKind::Submitted, ActivityKind::Media]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_dies_loses_nothing() {
    for world in busy().await {
        let sent = send(&world, jpeg(&picture(50, 30))).await;
        let store = &world.portal.store;
        // It took the photo and died; so did the process.
        let now = world.portal.ctx.clock.now();
        let tx = store.begin().await.unwrap();
        let taken = waiting_media::claim(&tx, now, now + Duration::seconds(120)).await;
        assert!(taken.unwrap().is_some());
        tx.commit().await.unwrap();
        let anew = with(&world, PhotosConfig::default());
        assert!(!waiting::clean_next(&anew).await.unwrap(), "still its own");
        world.clock.advance(Duration::seconds(121));
        assert!(waiting::clean_next(&anew).await.unwrap());
        assert_eq!(seen(&world, &sent.reference).await.media.len(), 1);
        // It died between the commit and the file's end, and another before the report was written down.
        let left = format!("waiting/{}", world.portal.ctx.random.id(now));
        let fresh = world.portal.ctx.clock.now() + Duration::minutes(30);
        let fresh = format!("waiting/{}", world.portal.ctx.random.id(fresh));
        for key in [&left, &fresh] {
            let bytes = Bytes::from_static(b"raw");
            world.portal.ctx.private.put(key, bytes).await.unwrap();
        }
        let waits = send(&world, jpeg(&picture(51, 30))).await;
        world.clock.advance(Duration::minutes(61));
        assert_eq!(waiting::sweep(&anew).await.unwrap(), 1);
        assert_eq!(put_by(&world).await.len(), 2, "what waits stays");
        assert!(waiting::clean_next(&anew).await.unwrap());
        assert_eq!(seen(&world, &waits.reference).await.media.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_dropped_and_its_reporter_and_the_desk_are_told() {
    for world in busy().await {
        let portal = &world.portal;
        let public = world.blobs.keys().len();
        let sent = send(&world, broken_inside()).await;
        let nobody = Submission {
            draft: Draft {
                email: String::new(),
                ..pothole()
            },
            ..with_photo(broken_inside())
        };
        let silent = submit(portal, &Actor::Anyone, nobody).await.unwrap();
        messages::expand_events(portal, 100).await.unwrap();
        let before = messages::claim_due(portal, 10).await.unwrap();
        assert_eq!(before.len(), 1, "the confirmation");
        while waiting::clean_next(portal).await.unwrap() {}
        let staff = world.staff(Role::Supervisor).await;
        for reference in [&sent.reference, &silent.reference] {
            let r = seen(&world, reference).await;
            assert_eq!((r.media.len(), r.preparing, r.activity.len()), (0, 0, 1));
            let desk = desk_show(portal, &staff, reference).await.unwrap();
            let kinds: Vec<ActivityKind> = desk.detail.activity.iter().map(|a| a.kind).collect();
            assert_eq!(kinds, [ActivityKind::Submitted, ActivityKind::Unreadable]);
        }
        assert!(put_by(&world).await.is_empty());
        assert_eq!(world.blobs.keys().len(), public);
        messages::expand_events(portal, 100).await.unwrap();
        let told = messages::claim_due(portal, 10).await.unwrap();
        let to: Vec<&str> = told.iter().map(|m| m.recipient.as_str()).collect();
        assert_eq!(to, ["rosa@example.org"]);
        assert!(told[0].subject.contains("mail-unreadable-subject"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_that_workers_die_of_is_begun_with_three_times() {
    for world in busy().await {
        let sent = send(&world, jpeg(&picture(50, 30))).await;
        for _ in 0..3 {
            let now = world.portal.ctx.clock.now();
            let tx = world.portal.store.begin().await.unwrap();
            let soon = now + Duration::seconds(1);
            assert!(
                waiting_media::claim(&tx, now, soon)
                    .await
                    .unwrap()
                    .is_some()
            );
            tx.commit().await.unwrap();
            world.clock.advance(Duration::seconds(2));
        }
        assert!(waiting::clean_next(&world.portal).await.unwrap());
        let r = seen(&world, &sent.reference).await;
        assert_eq!((r.media.len(), r.preparing), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_goes_takes_its_waiting_photo_along() {
    for world in busy().await {
        let public = world.blobs.keys().len();
        let sent = send(&world, of_a_phone().bytes).await;
        let gone = format!(
            "DELETE FROM request WHERE reference = '{}'",
            sent.reference.as_str()
        );
        run(&world.portal.store, &[&gone]).await;
        assert!(waiting::clean_next(&world.portal).await.unwrap());
        assert!(put_by(&world).await.is_empty());
        assert_eq!(world.blobs.keys().len(), public);
        assert_eq!(waiting::how_many(&world.portal).await.unwrap(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn above_the_limit_and_where_none_may_wait_a_photo_takes_its_turn_at_once() {
    for mut world in busy().await {
        for waiting_bytes in [0, 100] {
            let full = PhotosConfig {
                ahead_pixels: 0,
                waiting_bytes,
            };
            world.portal = with(&world, full);
            let sent = send(&world, jpeg(&picture(50, 30))).await;
            assert_eq!(sent.preparing, 0);
            assert_eq!(seen(&world, &sent.reference).await.media.len(), 1);
        }
        assert!(put_by(&world).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_at_a_glance_is_said_at_once_and_leaves_nothing() {
    for world in busy().await {
        let whole = jpeg(&picture(50, 30));
        let half = whole[..whole.len() / 2].to_vec();
        for (bytes, says) in [
            (half, "photos not-a-photo"),
            (b"<script>alert(1)</script>".to_vec(), "photos not-a-photo"),
            (vec![0xFF; 21 << 20], "photos not-a-photo"),
        ] {
            // Behind one that is put by: that goes as well.
            let both = Submission {
                media: vec![upload("a.jpg", whole.clone()), upload("b.jpg", bytes)],
                ..submission(pothole())
            };
            let sent = submit(&world.portal, &Actor::Anyone, both).await;
            assert_eq!(wrong(sent), [says]);
            assert!(put_by(&world).await.is_empty());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_no_photo() {
    for world in busy().await {
        let sent = send(&world, jpeg(&picture(50, 30))).await;
        world.blobs.fail(true);
        assert!(matches!(
            waiting::clean_next(&world.portal).await,
            Err(Error::Unavailable)
        ));
        world.blobs.fail(false);
        assert_eq!(seen(&world, &sent.reference).await.preparing, 1);
        world.clock.advance(Duration::seconds(16));
        assert!(waiting::clean_next(&world.portal).await.unwrap());
        assert_eq!(seen(&world, &sent.reference).await.media.len(), 1);
        let kept = world.blobs.keys();
        let all = kept.iter().all(|k| !holds(k.as_bytes(), b"waiting"));
        assert!(all, "nothing as it came is in the public store");
    }
}
