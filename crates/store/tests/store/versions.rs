//! Changes hold to the version that was seen: on one that has moved on they do nothing.

use crate::specimen::{at, fill, id, now, request};
use stoa_domain::LatLon;
use stoa_domain::requests::Status;
use stoa_domain::requests::promise::Clock;
use stoa_store::requests::update::NewPromise;
use stoa_store::requests::{read, update};
use stoa_store::testing::databases;

#[tokio::test]
async fn a_change_on_a_version_that_has_moved_on_does_nothing() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let tx = db.store.begin().await.unwrap();
        let place = update::NewPlace {
            position: LatLon::new(42.35, -71.07),
            address: Some("here".into()),
            ..Default::default()
        };
        assert!(
            update::status(&tx, ids[0], 1, Status::Planned, now(), &Clock::default())
                .await
                .unwrap()
        );
        assert!(
            update::assignee(&tx, ids[0], 2, Some(id(5)), now())
                .await
                .unwrap()
        );
        assert!(update::place(&tx, ids[0], 3, &place, now()).await.unwrap());
        let promised = NewPromise {
            clock: Clock {
                due: Some(at(5)),
                ..Clock::default()
            },
            ..NewPromise::default()
        };
        assert!(
            update::service(&tx, ids[0], 4, "HOLE", "Roads", &promised, at(1))
                .await
                .unwrap()
        );
        assert!(
            !update::status(
                &tx,
                ids[0],
                4,
                Status::Resolved,
                now(),
                &Clock {
                    closed_at: Some(now()),
                    ..Clock::default()
                }
            )
            .await
            .unwrap()
        );
        assert!(!update::assignee(&tx, ids[0], 1, None, now()).await.unwrap());
        assert!(
            !update::place(&tx, ids[0], 9, &Default::default(), now())
                .await
                .unwrap()
        );
        assert!(
            !update::service(
                &tx,
                ids[0],
                0,
                "TREE",
                "Parks",
                &NewPromise::default(),
                now()
            )
            .await
            .unwrap()
        );
        tx.commit().await.unwrap();
        let stands = read::by_id(&db.store, ids[0]).await.unwrap().unwrap();
        assert_eq!(
            (stands.status, stands.version, stands.assignee_id),
            (Status::Planned, 5, Some(id(5))),
            "{}",
            db.name
        );
        assert_eq!(
            (
                stands.service_code.as_str(),
                stands.department.as_str(),
                stands.due_at
            ),
            ("HOLE", "Roads", Some(at(5)))
        );
        assert_eq!(
            (
                stands.address.as_deref(),
                stands.position,
                stands.updated_at
            ),
            (Some("here"), place.position, at(1))
        );
    }
}

#[tokio::test]
async fn of_two_who_act_on_the_same_version_one_wins() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let act = |to| {
            let (store, id) = (db.store.clone(), ids[0]);
            tokio::spawn(async move {
                let tx = store.begin().await.unwrap();
                let won = update::status(&tx, id, 1, to, now(), &Clock::default())
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
                won
            })
        };
        let (a, b) = (act(Status::Planned), act(Status::InReview));
        assert_eq!(
            u8::from(a.await.unwrap()) + u8::from(b.await.unwrap()),
            1,
            "{}",
            db.name
        );
    }
}
