//! Already reported: who sees which candidates, who is counted, and what merging and taking apart do
//! to the people who wait for an answer.

use crate::support::{World, jpeg, moved, picture, pothole, submission, upload, worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::similar::Sought;
use stoa_domain::requests::{Draft, Event, Reference, Status};
use stoa_domain::{LatLon, Locale};
use stoa_service::requests::drafts::{self, StoredDraft};
use stoa_service::requests::messages::{Outgoing, claim_due, delivered, expand_events};
use stoa_service::requests::{
    change_status, desk_show, follow, me_too, merge, post_update, show, similar, similar_to_draft,
    submit, unfollow, unmerge,
};
use stoa_service::{Error, Portal};

pub async fn version(p: &Portal, reference: &Reference) -> i64 {
    desk_show(p, &Actor::System, reference)
        .await
        .unwrap()
        .version
}

pub async fn sent(world: &World) -> Vec<Outgoing> {
    let p = &world.portal;
    while expand_events(p, 10).await.unwrap() > 0 {}
    let mut all = Vec::new();
    loop {
        let some = claim_due(p, 10).await.unwrap();
        if some.is_empty() {
            return all;
        }
        for message in &some {
            delivered(p, message.id).await.unwrap();
        }
        all.extend(some);
    }
}

/// Recipients and subjects' keys, sorted.
pub fn told(mails: &[Outgoing]) -> Vec<String> {
    let mut all: Vec<String> = mails
        .iter()
        .map(|m| {
            let key = m.subject.split_whitespace().nth(1).unwrap_or_default();
            format!("{} {key}", m.recipient)
        })
        .collect();
    all.sort();
    all
}

pub async fn report(world: &World, email: &str) -> Reference {
    let draft = Draft {
        email: email.to_owned(),
        ..pothole()
    };
    world.submit(draft).await.unwrap().reference
}

fn sought(text: &str) -> Sought {
    Sought {
        position: LatLon::new(42.3201, -71.07).unwrap(),
        service: "POTHOLE".to_owned(),
        text: text.to_owned(),
        photos: Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn candidates_are_near_related_open_or_closed_lately_and_hold_nothing_private() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let known = world.pothole().await;
        let hole = sought("deep hole, a bucket would fit");
        let found = similar(p, &Actor::Anyone, &hole).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].summary.reference, known);
        assert_eq!(found[0].summary.distance_m, Some(11.0));
        let json = serde_json::to_string(&found).unwrap();
        for secret in ["Rosa", "rosa@", "555"] {
            assert!(!json.contains(secret), "{json}");
        }
        // Another category, or too far.
        let trash = Sought {
            service: "TRASH".to_owned(),
            ..hole.clone()
        };
        assert!(similar(p, &boss, &trash).await.unwrap().is_empty());
        let far = Sought {
            position: LatLon::new(42.33, -71.07).unwrap(),
            ..hole.clone()
        };
        assert!(similar(p, &boss, &far).await.unwrap().is_empty());
        // No service yet: the place alone.
        let unnamed = Sought {
            service: String::new(),
            ..hole.clone()
        };
        let near = similar(p, &boss, &unnamed).await.unwrap();
        assert_eq!(near[0].summary.reference, known, "the nearest of them");
        moved(&world, &boss, &known, Event::Resolve).await.unwrap();
        world.clock.advance(Duration::days(29));
        assert_eq!(similar(p, &Actor::Anyone, &hole).await.unwrap().len(), 1);
        world.clock.advance(Duration::days(2));
        assert!(similar(p, &Actor::Anyone, &hole).await.unwrap().is_empty());
        for _ in 0..6 {
            world.pothole().await;
        }
        assert_eq!(similar(p, &Actor::Anyone, &hole).await.unwrap().len(), 5);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_of_the_same_speaks_for_a_candidate_that_little_else_does() {
    for world in worlds().await {
        let p = &world.portal;
        let mut with_photo = submission(Draft {
            description: "Something on the road".to_owned(),
            lat: Some(42.3212),
            ..pothole()
        });
        with_photo.media = vec![upload("a.jpg", jpeg(&picture(640, 480)))];
        let known = submit(p, &Actor::Anyone, with_photo)
            .await
            .unwrap()
            .reference;
        let vague = sought("Careful here");
        assert!(similar(p, &Actor::Anyone, &vague).await.unwrap().is_empty());
        // The same picture, smaller and written anew, with a report kept for a form without scripting.
        let token = drafts::save(p, None, &StoredDraft::default())
            .await
            .unwrap();
        let smaller = picture(640, 480).thumbnail(320, 240);
        let files = vec![upload("b.jpg", jpeg(&smaller))];
        drafts::attach(p, &token, files).await.unwrap();
        let found = similar_to_draft(p, &Actor::Anyone, &token, &vague)
            .await
            .unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].summary.reference, known);
        assert!(found[0].summary.thumbnail.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn me_too_counts_a_device_once_and_follows_where_an_address_is_given() {
    for world in worlds().await {
        let p = &world.portal;
        let reference = report(&world, "").await;
        let say = async |device: &str, email: &str| {
            me_too(p, &reference, device, email, Locale::En).await
        };
        let first = say("a", "").await.unwrap();
        assert_eq!((first.me_too, first.counted), (1, true));
        let again = say("a", "ali@example.org").await.unwrap();
        assert_eq!((again.me_too, again.counted), (1, false));
        assert_eq!(say("b", " ").await.unwrap().me_too, 2);
        assert_eq!(wrong(say("c", "ali").await), ["email not-an-email"]);
        let seen = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert_eq!((seen.me_too, seen.followers), (2, 1));
        assert_eq!(
            told(&sent(&world).await),
            ["ali@example.org mail-following-subject"]
        );
        let hole = similar(p, &Actor::Anyone, &sought("hole")).await.unwrap();
        assert_eq!(hole[0].me_too, 2);
        // A report on top of a candidate still works.
        assert_ne!(report(&world, "").await, reference);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merger_tells_everyone_once_and_the_survivor_goes_on_for_them() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let survivor = report(&world, "rosa@example.org").await;
        let double = report(&world, "ben@example.org").await;
        // Ali follows both; she still gets one mail.
        for r in [&survivor, &double] {
            follow(p, r, "ali@example.org", Locale::Ar).await.unwrap();
        }
        me_too(p, &double, "a", "", Locale::En).await.unwrap();
        sent(&world).await;
        let v = version(p, &double).await;
        let merged = merge(p, &agent, &double, v, survivor.as_str())
            .await
            .unwrap();
        assert_eq!(merged.detail.summary.status, Status::Duplicate);
        assert!(merged.detail.summary.closed_at.is_some());
        assert_eq!(merged.moves, [], "only by taking it apart");
        let mails = sent(&world).await;
        assert_eq!(
            told(&mails),
            [
                "ali@example.org mail-merged-subject",
                "ben@example.org mail-merged-subject"
            ]
        );
        let public = show(p, &Actor::Anyone, &double).await.unwrap();
        let goes_on = public.related.survivor.unwrap();
        assert_eq!(
            (goes_on.reference, goes_on.status),
            (survivor.clone(), Status::Received)
        );
        let whole = show(p, &Actor::Anyone, &survivor).await.unwrap();
        assert_eq!(whole.related.duplicates[0].reference, double);
        // Ben, and the device that said so of his report.
        assert_eq!((whole.me_too, whole.followers), (2, 3));
        let kinds: Vec<_> = whole.activity.iter().map(|a| a.kind.code()).collect();
        assert_eq!(kinds, ["submitted", "absorbed"]);
        // From now on they hear of the survivor, and leave it by the mail they got.
        post_update(p, &agent, &survivor, "A crew is on its way")
            .await
            .unwrap();
        assert_eq!(sent(&world).await.len(), 3);
        let ben = mails
            .iter()
            .find(|m| m.recipient.starts_with("ben"))
            .unwrap();
        let url = ben.list_unsubscribe_url.as_ref().unwrap();
        let token = url.split_once("token=").unwrap().1;
        assert_eq!(unfollow(p, token).await.unwrap(), survivor);
        // A duplicate is no candidate; who is concerned too counts for the survivor.
        let found = similar(p, &Actor::Anyone, &sought("hole")).await.unwrap();
        assert_eq!(found.len(), 1);
        let counted = me_too(p, &double, "b", "", Locale::En).await.unwrap();
        assert_eq!((counted.reference, counted.me_too), (survivor, 3));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_apart_undoes_it_and_tells_whom_it_concerns() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let survivor = report(&world, "rosa@example.org").await;
        let double = report(&world, "ben@example.org").await;
        let v = version(p, &double).await;
        merge(p, &agent, &double, v, survivor.as_str())
            .await
            .unwrap();
        sent(&world).await;
        let stale = unmerge(p, &agent, &double, v).await;
        assert!(matches!(stale, Err(Error::Conflict("stale"))));
        let v = version(p, &double).await;
        let again = unmerge(p, &agent, &double, v).await.unwrap();
        assert_eq!(again.detail.summary.status, Status::InReview);
        assert!(again.detail.summary.closed_at.is_none() && again.detail.related.is_empty());
        assert_eq!(
            again.similar[0].summary.reference, survivor,
            "it still looks like it"
        );
        assert_eq!(
            told(&sent(&world).await),
            ["ben@example.org mail-unmerged-subject"]
        );
        post_update(p, &agent, &survivor, "Filled").await.unwrap();
        assert_eq!(
            told(&sent(&world).await),
            ["rosa@example.org mail-update-subject"]
        );
        post_update(p, &agent, &double, "Filled too").await.unwrap();
        assert_eq!(
            told(&sent(&world).await),
            ["ben@example.org mail-update-subject"]
        );
        let none = unmerge(p, &agent, &double, again.version + 1).await;
        assert!(matches!(none, Err(Error::Conflict("illegal-move"))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn duplicates_go_along_and_what_cannot_be_merged_is_said() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let (a, b, c) = (
            report(&world, "a@example.org").await,
            report(&world, "b@example.org").await,
            report(&world, "c@example.org").await,
        );
        let into = async |from: &Reference, other: &str| {
            let v = version(p, from).await;
            merge(p, &agent, from, v, other).await
        };
        for (other, word) in [
            ("", "other required"),
            ("pothole", "other not-a-reference"),
            (a.as_str(), "other same"),
            ("R-0000-00", "other unknown"),
        ] {
            assert_eq!(wrong(into(&a, other).await), [word]);
        }
        into(&a, b.as_str()).await.unwrap();
        assert_eq!(wrong(into(&c, a.as_str()).await), ["other is-duplicate"]);
        let again = into(&a, c.as_str()).await;
        assert!(matches!(again, Err(Error::Conflict("illegal-move"))));
        let by_status = change_status(p, &agent, &c, 1, Event::Merge, "x").await;
        assert!(matches!(by_status, Err(Error::Conflict("illegal-move"))));
        let viewer = world.staff(Role::Viewer).await;
        let refused = merge(p, &viewer, &c, 1, b.as_str()).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        into(&b, c.as_str()).await.unwrap();
        let whole = show(p, &Actor::Anyone, &c).await.unwrap();
        assert_eq!((whole.related.duplicates.len(), whole.followers), (2, 3));
        // The one that came along can be taken out by itself.
        let v = version(p, &a).await;
        unmerge(p, &agent, &a, v).await.unwrap();
        let whole = show(p, &Actor::Anyone, &c).await.unwrap();
        assert_eq!((whole.related.duplicates.len(), whole.followers), (1, 2));
        // Two people merge the same two, each the other way round: one of them is first.
        let (d, e) = (report(&world, "").await, report(&world, "").await);
        let (one, two) = tokio::join!(
            merge(p, &agent, &d, 1, e.as_str()),
            merge(p, &agent, &e, 1, d.as_str())
        );
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    }
}
