//! People object, and some are not listened to.

use super::version;
use crate::support::{pothole, submission, worlds};
use chrono::Duration;
use std::net::IpAddr;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::moderation::{BanDraft, ObjectionDraft};
use stoa_domain::requests::{Draft, Visibility};
use stoa_service::Error;
use stoa_service::requests::moderation::{
    ban, case, dismiss, hide, lift, list_bans, object, queue, sweep,
};
use stoa_service::requests::{Submission, desk_show, show, submit};

fn objection(reason: &str) -> ObjectionDraft {
    ObjectionDraft {
        reason: reason.into(),
        words: "That is my door".into(),
        ..ObjectionDraft::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn enough_devices_take_it_out_of_sight_until_staff_have_looked() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let reference = world.pothole().await;
        let seen = async || show(p, &Actor::Anyone, &reference).await;
        let says = async |device: &str| object(p, &reference, device, &objection("personal")).await;
        for _ in 0..3 {
            says("one").await.unwrap();
        }
        assert!(seen().await.is_ok(), "one device is one voice");
        // Another reason counts for itself.
        object(p, &reference, "three", &objection("wrong"))
            .await
            .unwrap();
        assert!(seen().await.is_ok());
        says("two").await.unwrap();
        assert!(matches!(seen().await, Err(Error::BeingLookedAt)));
        assert!(matches!(says("four").await, Err(Error::NotFound)));

        let waiting = queue(p, &agent, None, None).await.unwrap();
        assert_eq!(waiting.waiting.items.len(), 1);
        assert_eq!(waiting.objections.items.len(), 3);
        assert_eq!(
            waiting.objections.items[0].words.as_deref(),
            Some("That is my door")
        );
        let viewer = world.staff(Role::Viewer).await;
        assert!(matches!(
            queue(p, &viewer, None, None).await,
            Err(Error::Forbidden)
        ));

        let now = dismiss(p, &agent, &reference).await.unwrap();
        assert_eq!(
            (now.visibility, now.objections.len()),
            (Visibility::Public, 0)
        );
        assert!(seen().await.is_ok());
        // What was dismissed counts no more; the same device may speak again.
        says("one").await.unwrap();
        assert!(seen().await.is_ok());
        let v = version(&world, &reference).await;
        hide(p, &agent, &reference, v, "personal").await.unwrap();
        assert!(
            queue(p, &agent, None, None)
                .await
                .unwrap()
                .objections
                .items
                .is_empty()
        );
        let desk = desk_show(p, &agent, &reference).await.unwrap();
        let kinds: Vec<_> = desk.detail.activity.iter().map(|a| a.kind.code()).collect();
        assert_eq!(
            kinds,
            [
                "submitted",
                "objected",
                "objected",
                "objected",
                "dismissed",
                "objected",
                "hidden"
            ]
        );
    }
}

fn is_banned<T>(result: &Result<T, Error>) -> bool {
    matches!(result, Err(Error::Conflict("banned")))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_banned_source_is_refused_until_the_ban_ends() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let source = |ip: &str| Some(ip.parse::<IpAddr>().unwrap());
        let from = |ip: &str, draft: Draft| Submission {
            client: source(ip),
            ..submission(draft)
        };
        let sends = async |ip: &str, draft: Draft| submit(p, &Actor::Anyone, from(ip, draft)).await;
        let nameless = || Draft {
            email: String::new(),
            phone: String::new(),
            ..pothole()
        };

        let reference = sends("203.0.113.9", pothole()).await.unwrap().reference;
        let draft = |kind: &str, value: &str| BanDraft {
            kind: kind.into(),
            value: value.into(),
            reason: "Threats".into(),
            days: Some(30),
        };
        // By a value; case and punctuation do not matter.
        let by_mail = ban(p, &agent, &draft("email", "ROSA@example.org"), None)
            .await
            .unwrap();
        assert!(is_banned(&sends("198.51.100.1", pothole()).await));
        assert!(sends("198.51.100.1", nameless()).await.is_ok());
        lift(p, &agent, by_mail.id).await.unwrap();
        assert!(matches!(
            lift(p, &agent, by_mail.id).await,
            Err(Error::NotFound)
        ));
        assert!(sends("198.51.100.1", pothole()).await.is_ok());
        // By the request: its phone, its network.
        ban(p, &agent, &draft("phone", ""), Some(&reference))
            .await
            .unwrap();
        let phone = Draft {
            email: String::new(),
            phone: "+1 (617) 555-0100".into(),
            ..pothole()
        };
        assert!(is_banned(&sends("198.51.100.1", phone).await));
        let by_net = ban(p, &agent, &draft("client", ""), Some(&reference))
            .await
            .unwrap();
        assert_eq!(by_net.value.len(), 8, "a beginning, not the whole");
        assert!(is_banned(&sends("203.0.113.9", nameless()).await));
        assert!(sends("203.0.113.10", nameless()).await.is_ok());

        let viewer = world.staff(Role::Viewer).await;
        assert!(matches!(
            list_bans(p, &viewer, None).await,
            Err(Error::Forbidden)
        ));
        assert_eq!(list_bans(p, &agent, None).await.unwrap().items.len(), 2);
        world.clock.advance(Duration::days(31));
        assert!(list_bans(p, &agent, None).await.unwrap().items.is_empty());
        assert!(sends("203.0.113.9", nameless()).await.is_ok());
        // After a month nobody knows any more where it came from.
        let kinds = async || case(p, &agent, &reference).await.unwrap().sources.len();
        assert_eq!(kinds().await, 3);
        assert!(sweep(p).await.unwrap() >= 1);
        assert_eq!(kinds().await, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_household_has_one_source_and_nobody_can_try_them_all() {
    for world in worlds().await {
        let p = &world.portal;
        let send = async |ip: &str| {
            let sent = Submission {
                client: Some(ip.parse().unwrap()),
                ..submission(pothole())
            };
            submit(p, &Actor::Anyone, sent).await
        };
        let reference = send("2001:db8:1:2::5").await.unwrap().reference;
        let draft = BanDraft {
            kind: "client".into(),
            reason: "Spam".into(),
            ..BanDraft::default()
        };
        ban(p, &Actor::System, &draft, Some(&reference))
            .await
            .unwrap();
        assert!(is_banned(&send("2001:db8:1:2:ffff::1").await));
        assert!(send("2001:db8:1:3::5").await.is_ok());
    }
}
