//! What is found around a place, who else is concerned, and which requests belong together.

use crate::specimen::{at, fill, id, now, request};
use chrono::Duration;
use stoa_domain::LatLon;
use stoa_domain::requests::Status;
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::media::{self, MediaRecord};
use stoa_store::requests::relations::{self, Relation};
use stoa_store::requests::similar::{Around, near};
use stoa_store::requests::{NewRequest, votes};
use stoa_store::testing::databases;

const PLACE: LatLon = LatLon {
    lat: 42.3601,
    lon: -71.0579,
};

fn there(n: u64, metres_north: f64, change: impl FnOnce(&mut NewRequest)) -> NewRequest {
    let mut new = request(n);
    new.position = LatLon::new(PLACE.lat + metres_north / 111_195.0, PLACE.lon);
    change(&mut new);
    new
}

fn around<'a>(services: &'a [&'a str]) -> Around<'a> {
    Around {
        place: PLACE,
        metres: 250.0,
        services,
        closed_after: now() - Duration::days(30),
        but: None,
        desk: false,
        limit: 50,
    }
}

#[tokio::test]
async fn the_nearest_that_are_open_or_closed_lately_are_found_with_their_photos() {
    for db in databases().await {
        let closed = |status, days| {
            move |r: &mut NewRequest| {
                r.status = status;
                r.closed_at = Some(now() - Duration::days(days));
            }
        };
        let all = [
            there(1, 100.0, |_| ()),
            there(2, -20.0, |_| ()),
            there(3, 30.0, |r| r.service_code = "TREE".into()),
            there(4, 40.0, closed(Status::Resolved, 29)),
            there(5, 10.0, closed(Status::Resolved, 31)),
            there(6, 10.0, closed(Status::Duplicate, 1)),
            there(7, 260.0, |_| ()),
            there(8, 10.0, |r| r.position = None),
        ];
        let ids = fill(&db.store, &all).await;
        let photo = |n: u128, position, photo_hash| MediaRecord {
            id: id(n),
            request_id: Some(ids[1]),
            draft_token_hash: None,
            position,
            mime: "image/jpeg".into(),
            width: 40,
            height: 30,
            size: 1_000,
            blob_key: format!("b{n}"),
            thumb_key: Some(format!("t{n}")),
            photo_hash,
            evidence_of: None,
            alt: String::new(),
        };
        let tx = db.store.begin().await.unwrap();
        // The highest bit too comes back as it went in; photos from before have none.
        media::add(&tx, &photo(1, 0, Some(1 << 63 | 5)), now())
            .await
            .unwrap();
        media::add(&tx, &photo(2, 1, None), now()).await.unwrap();
        tx.commit().await.unwrap();
        let found = near(&db.store, &around(&[])).await.unwrap();
        let seen: Vec<i64> = found.iter().map(|n| n.request.id).collect();
        assert_eq!(seen, [ids[1], ids[2], ids[3], ids[0]], "{}", db.name);
        assert_eq!(found[0].photos, [1 << 63 | 5]);
        assert_eq!(
            found[0].request.first_photo.as_ref().map(|p| p.0),
            Some(id(1))
        );
        let lights = Around {
            but: Some(ids[0]),
            ..around(&["LIGHT", "SIGN"])
        };
        let found = near(&db.store, &lights).await.unwrap();
        let seen: Vec<i64> = found.iter().map(|n| n.request.id).collect();
        assert_eq!(seen, [ids[1], ids[3]], "{}", db.name);
        let one = Around {
            limit: 1,
            ..around(&[])
        };
        assert_eq!(near(&db.store, &one).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_device_counts_once_and_duplicates_count_for_the_survivor() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2), request(3)]).await;
        let tx = db.store.begin().await.unwrap();
        assert!(votes::add(&tx, ids[0], "a", now()).await.unwrap());
        assert!(!votes::add(&tx, ids[0], "a", now()).await.unwrap());
        assert!(votes::add(&tx, ids[1], "a", now()).await.unwrap());
        assert!(votes::add(&tx, ids[1], "b", now()).await.unwrap());
        assert_eq!(votes::count(&tx, ids[0]).await.unwrap(), 1);
        let first = relations::add(&tx, Relation::Duplicate, ids[1], ids[0], now()).await;
        assert!(first.unwrap());
        tx.commit().await.unwrap();
        // Devices a and b, and whoever reported the duplicate.
        assert_eq!(
            votes::count(&db.store, ids[0]).await.unwrap(),
            3,
            "{}",
            db.name
        );
        let many = votes::of_many(&db.store, &ids).await.unwrap();
        assert_eq!((many.get(&ids[0]), many.get(&ids[2])), (Some(&4), None));
    }
}

#[tokio::test]
async fn relations_are_seen_from_both_ends_and_a_duplicate_has_one_survivor() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2), request(3), request(4)]).await;
        let tx = db.store.begin().await.unwrap();
        let add = async |kind, from: usize, to: usize| {
            relations::add(&tx, kind, ids[from], ids[to], at(from as i64)).await
        };
        assert!(add(Relation::Duplicate, 0, 1).await.unwrap());
        assert!(!add(Relation::Duplicate, 0, 1).await.unwrap());
        assert!(add(Relation::Part, 3, 1).await.unwrap());
        assert!(add(Relation::SeeAlso, 1, 2).await.unwrap());
        assert_eq!(
            relations::is_in_parts(&tx, ids[1]).await.unwrap(),
            (false, true)
        );
        assert_eq!(
            relations::is_in_parts(&tx, ids[3]).await.unwrap(),
            (true, false)
        );
        let seen: Vec<_> = relations::of_request(&tx, ids[1])
            .await
            .unwrap()
            .into_iter()
            .map(|o| (o.relation, o.from_here, o.id))
            .collect();
        let expected = [
            (Relation::Duplicate, false, ids[0]),
            (Relation::SeeAlso, true, ids[2]),
            (Relation::Part, false, ids[3]),
        ];
        assert_eq!(seen, expected, "{}", db.name);
        relations::pass_on(&tx, ids[1], ids[2]).await.unwrap();
        assert!(
            !relations::remove(&tx, Relation::Duplicate, ids[0], ids[1])
                .await
                .unwrap()
        );
        assert!(
            relations::remove(&tx, Relation::Duplicate, ids[0], ids[2])
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        let tx = db.store.begin().await.unwrap();
        let add = async |from: usize, to: usize| {
            relations::add(&tx, Relation::Duplicate, ids[from], ids[to], now()).await
        };
        add(0, 1).await.unwrap();
        assert!(add(0, 2).await.is_err(), "a second survivor: {}", db.name);
    }
}

#[tokio::test]
async fn whom_a_merger_brought_can_be_let_go_and_others_stay() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2)]).await;
        let follower = |n, email: &str, via_request_id| FollowerRecord {
            id: id(n),
            request_id: ids[0],
            email: email.into(),
            locale: stoa_domain::Locale::En,
            is_reporter: false,
            token_hash: format!("t{n}"),
            via_request_id,
            ended_at: None,
        };
        let tx = db.store.begin().await.unwrap();
        for f in [
            follower(1, "a@b.co", None),
            follower(2, "c@d.co", Some(ids[1])),
        ] {
            assert!(followers::add(&tx, &f, now()).await.unwrap());
        }
        // Who follows of their own accord stays so.
        let again = follower(3, "a@b.co", Some(ids[1]));
        assert!(!followers::add(&tx, &again, now()).await.unwrap());
        assert_eq!(
            followers::end_via(&tx, ids[0], ids[1], at(1))
                .await
                .unwrap(),
            1
        );
        tx.commit().await.unwrap();
        let left = followers::active(&db.store, ids[0]).await.unwrap();
        assert_eq!(left.len(), 1, "{}", db.name);
        assert_eq!((left[0].id, left[0].via_request_id), (id(1), None));
        let gone = followers::by_email(&db.store, ids[0], "c@d.co")
            .await
            .unwrap();
        assert!(gone.unwrap().ended_at.is_some());
    }
}
