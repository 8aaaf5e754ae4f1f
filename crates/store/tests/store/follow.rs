//! Subscriptions are found by where something happened, addresses keep their owner's choices, digests hold news once.

use crate::specimen::{at, id, now, request};
use stoa_domain::requests::follow::{
    Cadence, Channel, Kind, Kinds, Preferences, QuietHours, Target,
};
use stoa_domain::requests::{Reference, Status};
use stoa_domain::{LatLon, Locale};
use stoa_store::Store;
use stoa_store::follow::subscriptions::{self, Happening};
use stoa_store::follow::{DigestItem, SubscriptionRecord, digests, recipients};
use stoa_store::messages;
use stoa_store::testing::databases;

const HERE: LatLon = LatLon {
    lat: 42.05,
    lon: -71.05,
};

fn subscription(n: u128, recipient: u128, target: Target) -> SubscriptionRecord {
    SubscriptionRecord {
        id: id(n),
        recipient_id: id(recipient),
        target,
        service_code: None,
        is_reporter: false,
        locale: Locale::Es,
        preferences: None,
        code_hash: Some("code".into()),
        code_tries: 0,
        created_at: at(n as i64),
        confirmed_at: None,
        ended_at: None,
        last_delivered_at: None,
    }
}

fn circle(metres: u32) -> Target {
    Target::Near {
        at: HERE,
        metres,
        place: "Here".into(),
    }
}

async fn concerned(store: &Store, what: &Happening<'_>) -> Vec<u128> {
    let found = subscriptions::concerned(store, what).await.unwrap();
    found.iter().map(|(s, _)| s.id.as_u128()).collect()
}

#[tokio::test]
async fn who_is_concerned_is_found_by_cell_place_and_request() {
    for db in databases().await {
        let store = &db.store;
        let reference = Reference::from_random(5);
        let tx = store.begin().await.unwrap();
        recipients::ensure(&tx, id(100), Channel::Mail, "a@b.co", now())
            .await
            .unwrap();
        let street = Target::Street {
            place: "Main St".into(),
        };
        let area = Target::Neighborhood {
            place: "Oldtown".into(),
        };
        let one = Target::Request {
            reference: reference.clone(),
        };
        for (n, target) in [
            (1, circle(100)),
            (2, circle(2_000)),
            (3, street),
            (4, area),
            (5, one),
        ] {
            subscriptions::add(&tx, &subscription(n, 100, target))
                .await
                .unwrap();
        }
        let lamps = SubscriptionRecord {
            service_code: Some("lamp".into()),
            ..subscription(6, 100, circle(500))
        };
        subscriptions::add(&tx, &lamps).await.unwrap();
        tx.commit().await.unwrap();

        let near = LatLon::new(42.052, -71.05).unwrap(); // 222 m north
        let everywhere = Happening {
            references: std::slice::from_ref(&reference),
            position: Some(near),
            neighborhood: Some("Oldtown"),
            streets: &["Main St".to_owned(), "Side St".to_owned()],
            service_code: "pothole",
        };
        assert!(
            concerned(store, &everywhere).await.is_empty(),
            "nobody said yes"
        );
        let tx = store.begin().await.unwrap();
        for n in 1..=6 {
            subscriptions::confirm(&tx, id(n), now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert!(subscriptions::any_street(store).await.unwrap());
        assert_eq!(
            concerned(store, &everywhere).await,
            [2, 3, 4, 5],
            "{}",
            db.name
        );
        let lamp = Happening {
            position: Some(near),
            service_code: "lamp",
            ..Happening::default()
        };
        assert_eq!(concerned(store, &lamp).await, [2, 6]);
        let far = Happening {
            position: LatLon::new(42.08, -71.05),
            service_code: "lamp",
            ..Happening::default()
        };
        assert!(concerned(store, &far).await.is_empty());

        let tx = store.begin().await.unwrap();
        subscriptions::end(&tx, id(2), now()).await.unwrap();
        subscriptions::end(&tx, id(3), now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(concerned(store, &everywhere).await, [4, 5]);
        assert!(!subscriptions::any_street(store).await.unwrap());
        let mine = subscriptions::of_recipient(store, id(100)).await.unwrap();
        assert_eq!(mine.len(), 4);
        assert_eq!(mine[0].target, circle(100));

        // A browser that is gone takes everything with it.
        let tx = store.begin().await.unwrap();
        recipients::remove(&tx, id(100)).await.unwrap();
        tx.commit().await.unwrap();
        assert!(concerned(store, &everywhere).await.is_empty());
    }
}

#[tokio::test]
async fn an_address_is_one_whatever_its_case_and_keeps_its_owners_choices() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        let first = recipients::ensure(&tx, id(1), Channel::Mail, "Ana@b.co", now())
            .await
            .unwrap();
        let again = recipients::ensure(&tx, id(2), Channel::Mail, "ana@B.co", now())
            .await
            .unwrap();
        assert_eq!((first.id, again.id), (id(1), id(1)));
        assert_eq!(again.address, "Ana@b.co");
        let chosen = Preferences {
            cadence: Cadence::Daily,
            quiet: QuietHours::new(1_320, 420),
            kinds: Kinds(vec![Kind::Status]),
            locale: Some(Locale::Ar),
        };
        recipients::set_preferences(&tx, id(1), &chosen)
            .await
            .unwrap();
        recipients::set_bounced(&tx, id(1), Some(now()), Some("550"))
            .await
            .unwrap();
        recipients::set_delivered(&tx, id(1), now()).await.unwrap();
        tx.commit().await.unwrap();
        let read = recipients::by_id(&db.store, id(1)).await.unwrap().unwrap();
        assert_eq!(read.preferences, chosen, "{}", db.name);
        assert_eq!(read.bounced_at, Some(now()));
        assert_eq!(read.last_delivered_at, Some(now()));
    }
}

#[tokio::test]
async fn a_digest_holds_each_news_once_and_not_what_was_ended() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        let request_id = stoa_store::requests::insert::one(&tx, &request(1))
            .await
            .unwrap();
        recipients::ensure(&tx, id(1), Channel::Mail, "a@b.co", now())
            .await
            .unwrap();
        for n in [2, 3] {
            subscriptions::add(&tx, &subscription(n, 1, circle(500)))
                .await
                .unwrap();
        }
        let item = |n: u128, dedup: &str| DigestItem {
            id: 0,
            dedup: dedup.into(),
            recipient_id: id(1),
            follower_id: None,
            subscription_id: Some(id(n)),
            request_id,
            kind: Kind::New,
            status: Status::Received,
            text: None,
            locale: Locale::En,
            at: at(0),
            due_at: at(60),
        };
        assert!(digests::add(&tx, &item(2, "7:1")).await.unwrap());
        assert!(!digests::add(&tx, &item(2, "7:1")).await.unwrap());
        assert!(digests::add(&tx, &item(3, "8:1")).await.unwrap());
        subscriptions::end(&tx, id(3), now()).await.unwrap();
        assert!(digests::due(&tx, at(59), 9).await.unwrap().is_empty());
        assert_eq!(digests::due(&tx, at(60), 9).await.unwrap(), [id(1)]);
        let held = digests::wanted(&tx, id(1)).await.unwrap();
        assert_eq!(held.len(), 1, "{}", db.name);
        digests::clear(&tx, id(1)).await.unwrap();
        assert!(digests::due(&tx, at(60), 9).await.unwrap().is_empty());
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_code_has_its_tries_and_not_one_more_however_many_try_at_once() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        recipients::ensure(&tx, id(1), Channel::Sms, "+16175550199", now())
            .await
            .unwrap();
        subscriptions::add(&tx, &subscription(2, 1, circle(500)))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let tries = (0..20).map(|_| async {
            let tx = db.store.begin().await.unwrap();
            let open = subscriptions::spend_try(&tx, id(2), 5).await.unwrap();
            tx.commit().await.unwrap();
            open
        });
        let open = futures::future::join_all(tries).await;
        assert_eq!(open.iter().filter(|o| **o).count(), 5, "{}", db.name);
    }
}

#[tokio::test]
async fn an_idle_address_is_forgotten_but_not_under_a_message_on_its_way() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        for (n, address) in [
            (1, "+16175550101"),
            (2, "+16175550102"),
            (3, "+16175550103"),
        ] {
            recipients::ensure(&tx, id(n), Channel::Sms, address, at(0))
                .await
                .unwrap();
        }
        let reply = crate::messages::message(7, None);
        let reply = messages::MessageRecord {
            recipient_id: Some(id(2)),
            ..reply
        };
        messages::add(&tx, &reply).await.unwrap();
        recipients::set_bounced(&tx, id(3), Some(at(0)), Some("550"))
            .await
            .unwrap();
        assert_eq!(recipients::forget_idle(&tx, at(0)).await.unwrap(), 0);
        assert_eq!(recipients::forget_idle(&tx, at(1)).await.unwrap(), 1);
        assert_eq!(messages::queued_for(&tx, id(2)).await.unwrap().len(), 1);
        // What came back gets another chance in its time, and is forgotten like any other then.
        assert_eq!(recipients::forget_bounces(&tx, at(0)).await.unwrap(), 0);
        assert_eq!(recipients::forget_bounces(&tx, at(1)).await.unwrap(), 1);
        assert_eq!(recipients::forget_idle(&tx, at(1)).await.unwrap(), 1);
        tx.commit().await.unwrap();
    }
}
