//! Who may see what: private and looked-at-first services, hiding and putting back, and that everybody else is told nothing.

mod parts;
mod voices;

use crate::follow::{around, sent};
use crate::support::{World, pothole, worlds, wrong};
use stoa_domain::Bounds;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::moderation::{CaseModeration, VisibilityEvent};
use stoa_domain::requests::{Publication, Reference, RequestFilter, Visibility};
use stoa_service::Error;
use stoa_service::requests::forward::{Target, set_target, to_send};
use stoa_service::requests::moderation::{case, hide, publish, restore, set_publication};
use stoa_service::requests::subscriptions::{confirm_by_link, subscribe};
use stoa_service::requests::{
    Mine, Topic, clusters, desk_list, desk_show, edit_service, export, follow, list, live_since,
    me_too, post_update, show, show_own, similar,
};

/// From now on the service's reports are seen so.
pub async fn are(world: &World, service: &str, publication: Publication) -> u64 {
    let done = set_publication(&world.portal, &Actor::System, service, publication).await;
    done.unwrap()
}

pub async fn version(world: &World, reference: &Reference) -> i64 {
    let read = desk_show(&world.portal, &Actor::System, reference).await;
    read.unwrap().version
}

/// How many the public's list, map, file and search find.
async fn found(world: &World) -> [usize; 5] {
    let p = &world.portal;
    let all = RequestFilter::default();
    let bounds = Bounds {
        west: -72.0,
        south: 42.0,
        east: -70.0,
        north: 43.0,
    };
    let page = list(p, &Actor::Anyone, &all, Mine::default(), 200, None)
        .await
        .unwrap();
    let map = clusters(p, &Actor::Anyone, &all, Mine::default(), bounds, 14)
        .await
        .unwrap();
    let file = export(p, &all, None).await.unwrap();
    let words = RequestFilter {
        q: "bucket".into(),
        ..RequestFilter::default()
    };
    let by_words = list(p, &Actor::Anyone, &words, Mine::default(), 200, None)
        .await
        .unwrap();
    assert_eq!(page.total, Some(page.items.len() as u64));
    assert_eq!(by_words.total, Some(by_words.items.len() as u64));
    let sought = stoa_domain::requests::similar::Sought {
        position: stoa_domain::LatLon::new(42.32, -71.07).unwrap(),
        service: String::new(),
        text: "A hole as deep as a bucket".into(),
        photos: Vec::new(),
    };
    let alike = similar(p, &Actor::Anyone, &sought).await.unwrap();
    [
        page.items.len(),
        map.total as usize,
        file.items.len(),
        by_words.items.len(),
        alike.len(),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_report_is_staffs_and_its_reporters_alone() {
    for world in worlds().await {
        let p = &world.portal;
        are(&world, "POTHOLE", Publication::Private).await;
        let before = found(&world).await;
        let report = world.submit(pothole()).await.unwrap();
        let reference = &report.reference;
        assert_eq!(report.visibility, Visibility::Private);
        assert_eq!(found(&world).await, before);
        for reader in [&Actor::Anyone, &world.staff(Role::Supervisor).await] {
            assert!(matches!(
                show(p, reader, reference).await,
                Err(Error::NotFound)
            ));
        }
        let own = show_own(p, reference, &report.own_key).await.unwrap();
        assert_eq!(own.summary.visibility, Visibility::Private);
        let theirs = world.submit(pothole()).await.unwrap().own_key;
        assert!(matches!(
            show_own(p, reference, &theirs).await,
            Err(Error::NotFound)
        ));

        let followed = follow(p, reference, "ali@example.org", Locale::En).await;
        assert!(matches!(followed, Err(Error::NotFound)));
        let counted = me_too(p, reference, "device", "", Locale::En).await;
        assert!(matches!(counted, Err(Error::NotFound)));
        let live = live_since(p, &Actor::Anyone, 0, 100, &Topic::All)
            .await
            .unwrap();
        assert!(live.is_empty(), "{live:?}");
        let topic = Topic::Request(reference.clone());
        assert!(matches!(
            live_since(p, &Actor::Anyone, 0, 9, &topic).await,
            Err(Error::NotFound)
        ));
        assert_eq!(
            live_since(p, &Actor::System, 0, 9, &topic)
                .await
                .unwrap()
                .len(),
            1
        );
        let own = Topic::Own(reference.clone());
        assert_eq!(
            live_since(p, &Actor::Anyone, 0, 9, &own)
                .await
                .unwrap()
                .len(),
            1
        );

        let queue = desk_list(p, &Actor::System, &RequestFilter::default(), 200, None)
            .await
            .unwrap();
        let row = queue
            .items
            .iter()
            .find(|r| r.summary.reference == *reference)
            .unwrap();
        assert_eq!(row.summary.visibility, Visibility::Private);
        let mail = sent(&world).await;
        assert!(
            mail[0]
                .text
                .contains(&format!("/requests/{reference}?key={}", report.own_key))
        );
        assert!(mail[0].text.contains("mail-seen-private"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_is_looked_at_first_is_told_of_once_when_it_is_published() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        are(&world, "POTHOLE", Publication::LookedAt).await;
        subscribe(p, &around("mail"), Locale::En).await.unwrap();
        let question = sent(&world).await;
        let at = question[0].text.find("confirm?token=").unwrap() + 14;
        let token = question[0].text[at..].split_whitespace().next().unwrap();
        confirm_by_link(p, token).await.unwrap();

        let reference = world.pothole().await;
        assert!(matches!(
            show(p, &Actor::Anyone, &reference).await,
            Err(Error::BeingLookedAt)
        ));
        let told = sent(&world).await;
        let whom: Vec<_> = told.iter().map(|m| m.recipient.as_str()).collect();
        assert_eq!(whom, ["rosa@example.org"]);
        // What is done meanwhile is not told later either.
        post_update(p, &agent, &reference, "We look").await.unwrap();
        assert_eq!(sent(&world).await.len(), 1, "the reporter alone");

        let viewer = world.staff(Role::Viewer).await;
        let v = version(&world, &reference).await;
        assert!(matches!(
            publish(p, &viewer, &reference, v).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(
            publish(p, &agent, &reference, v - 1).await,
            Err(Error::Conflict("stale"))
        ));
        let now: CaseModeration = publish(p, &agent, &reference, v).await.unwrap();
        assert_eq!(
            (now.visibility, now.moves),
            (Visibility::Public, vec![VisibilityEvent::Hide])
        );
        assert!(show(p, &Actor::Anyone, &reference).await.is_ok());
        let mut told: Vec<_> = sent(&world)
            .await
            .into_iter()
            .map(|m| (m.recipient, m.subject))
            .collect();
        told.sort();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].1.contains("mail-new-subject") && told[0].0 == "ali@example.org");
        assert!(told[1].1.contains("mail-published-subject") && told[1].0 == "rosa@example.org");
        let live = live_since(p, &Actor::Anyone, 0, 100, &Topic::All)
            .await
            .unwrap();
        let kinds: Vec<_> = live.iter().map(|e| e.kind.as_str()).collect();
        assert_eq!(kinds, ["request.published"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hiding_takes_a_report_from_everyone_at_once_and_tells_its_reporter_alone() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let reference = world.pothole().await;
        follow(p, &reference, "ali@example.org", Locale::En)
            .await
            .unwrap();
        sent(&world).await;
        let shown = found(&world).await;
        // News that is on its way to a follower does not arrive any more.
        post_update(p, &agent, &reference, "We look").await.unwrap();
        stoa_service::requests::messages::expand_events(p, 50)
            .await
            .unwrap();
        let v = version(&world, &reference).await;
        assert_eq!(
            wrong(hide(p, &agent, &reference, v, "ugly").await),
            ["reason unknown"]
        );
        let now = hide(p, &agent, &reference, v, "abusive").await.unwrap();
        assert_eq!(now.moves, [VisibilityEvent::Restore]);
        assert_eq!(found(&world).await, shown.map(|n| n - 1));
        assert!(matches!(
            show(p, &Actor::Anyone, &reference).await,
            Err(Error::NotFound)
        ));
        assert!(
            live_since(p, &Actor::Anyone, 0, 100, &Topic::All)
                .await
                .unwrap()
                .is_empty()
        );
        let told = sent(&world).await;
        assert!(
            told.iter().all(|m| m.recipient == "rosa@example.org"),
            "{told:?}"
        );
        assert_eq!(
            told.iter()
                .filter(|m| m.subject.contains("mail-hidden-subject"))
                .count(),
            1
        );

        let again = hide(p, &agent, &reference, now.version, "spam").await;
        assert!(matches!(again, Err(Error::Conflict("illegal-move"))));
        restore(p, &agent, &reference, now.version).await.unwrap();
        assert_eq!(found(&world).await, shown);
        let told = sent(&world).await;
        assert_eq!(told.len(), 1, "followers are told nothing of moderation");
        assert!(told[0].subject.contains("mail-published-subject"));
        let desk = desk_show(p, &agent, &reference).await.unwrap();
        let kinds: Vec<_> = desk.detail.activity.iter().map(|a| a.kind.code()).collect();
        assert_eq!(kinds, ["submitted", "update", "hidden", "restored"]);
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        let kinds: Vec<_> = public.activity.iter().map(|a| a.kind.code()).collect();
        assert_eq!(kinds, ["submitted", "update"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_takes_its_requests_along_and_never_shows_what_was_said_in_private() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let reference = world.pothole().await;
        are(&world, "TRASH", Publication::Private).await;
        let seen = |at: Visibility| {
            let reference = reference.clone();
            let world = &world;
            async move {
                let now = case(&world.portal, &Actor::System, &reference)
                    .await
                    .unwrap();
                assert_eq!(now.visibility, at);
            }
        };
        let v = version(&world, &reference).await;
        edit_service(p, &agent, &reference, v, "TRASH")
            .await
            .unwrap();
        seen(Visibility::Private).await;
        let v = version(&world, &reference).await;
        edit_service(p, &agent, &reference, v, "POTHOLE")
            .await
            .unwrap();
        seen(Visibility::Waiting).await;
        let v = version(&world, &reference).await;
        publish(p, &agent, &reference, v).await.unwrap();

        // An operator makes the whole service private, and not any more.
        assert!(are(&world, "POTHOLE", Publication::Private).await >= 1);
        seen(Visibility::Private).await;
        are(&world, "POTHOLE", Publication::AtOnce).await;
        seen(Visibility::Waiting).await;
        let anyone = set_publication(p, &agent, "POTHOLE", Publication::AtOnce).await;
        assert!(matches!(anyone, Err(Error::Forbidden)));
        let nothing = set_publication(p, &Actor::System, "NONE", Publication::AtOnce).await;
        assert_eq!(wrong(nothing), ["service unknown"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_city_gets_only_what_everyone_may_see() {
    for world in worlds().await {
        let p = &world.portal;
        are(&world, "POTHOLE", Publication::LookedAt).await;
        let target = Target {
            service_code: "POTHOLE".into(),
            endpoint: "https://city.example/open311/v2".into(),
            jurisdiction_id: None,
            api_key: "k".into(),
            their_code: "1".into(),
            share_contact: false,
        };
        set_target(p, &Actor::System, target).await.unwrap();
        let reference = world.pothole().await;
        assert!(to_send(p, 9).await.unwrap().is_empty());
        let v = version(&world, &reference).await;
        publish(p, &Actor::System, &reference, v).await.unwrap();
        let parcels = to_send(p, 9).await.unwrap();
        assert_eq!(parcels.len(), 1);
        assert_eq!(parcels[0].reference, reference);
    }
}
