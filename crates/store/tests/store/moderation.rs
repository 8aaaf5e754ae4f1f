//! What everyone may see is one condition, and every question goes by it.

use crate::specimen::{at, fill, now, query, request};
use stoa_domain::Page;
use stoa_domain::geo::Bounds;
use stoa_domain::requests::moderation::{BanKind, Reason};
use stoa_domain::requests::{ActivityKind, Publication, RequestFilter, Sort, Status, Visibility};
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::moderation::bans::{self, BanRecord};
use stoa_store::requests::moderation::objections::{self, ObjectionRecord};
use stoa_store::requests::moderation::originals::{self, Original};
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::{ListQuery, catalogue, clusters, list, read, slice};
use stoa_store::testing::databases;
use stoa_store::{Store, outbox};
use uuid::Uuid;

/// One of each visibility, in the order of `Visibility::ALL`; their ids.
async fn one_of_each(store: &Store) -> Vec<i64> {
    let requests = [request(1), request(2), request(3), request(4)];
    let ids = fill(store, &requests).await;
    let tx = store.begin().await.unwrap();
    for (id, visibility) in ids.iter().zip(Visibility::ALL) {
        visibility::begin(&tx, *id, visibility, Some("source"))
            .await
            .unwrap();
        let told = NewActivity {
            request_id: *id,
            kind: ActivityKind::Update,
            at: at(9),
            status: None,
            text: Some("words".into()),
            internal: false,
            actor: None,
            department: None,
        };
        activity::add(&tx, &told).await.unwrap();
        outbox::append(&tx, "request.update", *id, &"x", true, at(9))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    ids
}

#[tokio::test]
async fn every_order_count_map_and_file_shows_the_public_the_same() {
    for db in databases().await {
        let ids = one_of_each(&db.store).await;
        let near = request(1).position;
        let filters = [
            RequestFilter::default(),
            RequestFilter {
                q: "lamp".into(),
                ..RequestFilter::default()
            },
            RequestFilter {
                service: vec!["LIGHT".into()],
                ..RequestFilter::default()
            },
            RequestFilter {
                status: vec![Status::Received],
                ..RequestFilter::default()
            },
            RequestFilter {
                status: Status::ALL.into_iter().filter(|s| s.is_open()).collect(),
                ..RequestFilter::default()
            },
            RequestFilter {
                neighborhood: vec!["Downtown".into()],
                ..RequestFilter::default()
            },
        ];
        for filter in filters {
            for sort in Sort::ALL {
                let filter = RequestFilter {
                    sort,
                    near,
                    ..filter.clone()
                };
                let desk = ListQuery {
                    desk: true,
                    ..query(filter.clone())
                };
                for (query, expected) in [(query(filter.clone()), &ids[..1]), (desk, &ids[..])] {
                    let page = list::page(&db.store, &query, 50, None).await.unwrap();
                    let mut found: Vec<i64> = page.items.iter().map(|r| r.id).collect();
                    found.sort_unstable();
                    assert_eq!(found, expected, "{} {filter:?}", db.name);
                    let count = list::count(&db.store, &query).await.unwrap();
                    assert_eq!(count, expected.len() as u64, "{} {filter:?}", db.name);
                    let all = Bounds {
                        west: -72.0,
                        south: 42.0,
                        east: -70.0,
                        north: 43.0,
                    };
                    let map = clusters::of(&db.store, &query, all, 12).await.unwrap();
                    assert_eq!(map.total, expected.len() as u64, "{} {filter:?}", db.name);
                    let slice = slice::newest(&db.store, &query, 0, 50).await.unwrap();
                    assert_eq!(slice.len(), expected.len());
                }
            }
        }
        let usage = catalogue::usage(&db.store, None).await.unwrap();
        assert_eq!(usage["LIGHT"], 1);
        let told = activity::told_between(&db.store, at(0), at(99), 9)
            .await
            .unwrap();
        assert_eq!(told.len(), 1);
        let live = outbox::public_since::<String>(&db.store, 0, None, 9)
            .await
            .unwrap();
        assert_eq!(
            live.iter().map(|e| e.request_id).collect::<Vec<_>>(),
            ids[..1]
        );
        for (id, visibility) in ids.iter().zip(Visibility::ALL) {
            let there = read::by_id(&db.store, *id).await.unwrap().unwrap();
            assert_eq!(there.visibility, visibility);
            let public = read::public(&db.store, &there.reference).await.unwrap();
            assert_eq!(public.is_some(), visibility.is_public());
        }
    }
}

#[tokio::test]
async fn a_service_takes_its_requests_along_and_sources_are_forgotten() {
    for db in databases().await {
        let ids = one_of_each(&db.store).await;
        let waiting = async || {
            let all = visibility::waiting(&db.store, 9, None).await.unwrap().items;
            all.iter().map(|r| r.id).collect::<Vec<_>>()
        };
        assert_eq!(waiting().await, [ids[1]]);
        let tx = db.store.begin().await.unwrap();
        assert_eq!(
            visibility::follow_service(&tx, "LIGHT", Publication::Private)
                .await
                .unwrap(),
            3
        );
        assert_eq!(
            visibility::follow_service(&tx, "LIGHT", Publication::AtOnce)
                .await
                .unwrap(),
            4
        );
        assert_eq!(visibility::forget_sources(&tx, at(3)).await.unwrap(), 2);
        tx.commit().await.unwrap();
        assert_eq!(waiting().await, ids);
        assert_eq!(
            visibility::source_of(&db.store, ids[0]).await.unwrap(),
            None
        );
        assert_eq!(
            visibility::source_of(&db.store, ids[3])
                .await
                .unwrap()
                .as_deref(),
            Some("source")
        );
        // Nobody moves what stands elsewhere by now.
        let tx = db.store.begin().await.unwrap();
        let (from, to) = (Visibility::Hidden, Visibility::Public);
        assert!(!visibility::set(&tx, ids[0], from, to, now()).await.unwrap());
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn the_first_original_stays() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let original = |text: &str| Original {
            part: "description".into(),
            text: text.into(),
            at: now(),
            actor: None,
        };
        let tx = db.store.begin().await.unwrap();
        for text in ["first", "second"] {
            originals::keep(&tx, ids[0], &original(text)).await.unwrap();
        }
        tx.commit().await.unwrap();
        let kept = originals::of_request(&db.store, ids[0]).await.unwrap();
        assert_eq!(kept, [original("first")]);
    }
}

/// Walks a list two by two: every entry once, in order, however many came at the same moment.
async fn walk<T>(page: impl AsyncFn(Option<&str>) -> Page<T>, rows: usize) -> Vec<T> {
    let (mut all, mut cursor) = (Vec::new(), None::<String>);
    loop {
        let found = page(cursor.as_deref()).await;
        assert!(found.items.len() <= 2);
        all.extend(found.items);
        assert!(all.len() <= rows, "the last page has no next");
        match found.next {
            Some(next) => cursor = Some(next),
            None => return all,
        }
    }
}

#[tokio::test]
async fn the_lists_of_moderation_are_paged_by_their_last_entry() {
    for db in databases().await {
        let store = &db.store;
        let ids = fill(store, &[1, 2, 3, 4, 5].map(request)).await;
        let tx = store.begin().await.unwrap();
        for (n, id) in ids.iter().enumerate() {
            visibility::begin(&tx, *id, Visibility::Waiting, None)
                .await
                .unwrap();
            // All but the last at one moment.
            let moment = if n == 4 { at(10) } else { at(9) };
            let objection = ObjectionRecord {
                id: Uuid::from_u128(90 - n as u128),
                request_id: *id,
                reference: None,
                media_id: None,
                activity_id: None,
                reason: Reason::Spam,
                words: None,
                device_hash: "x".into(),
                at: moment,
            };
            assert!(objections::add(&tx, &objection).await.unwrap());
            let ban = BanRecord {
                id: Uuid::from_u128(90 - n as u128),
                kind: BanKind::Email,
                value: format!("{n}@example.org"),
                reason: "spam".into(),
                actor: None,
                at: moment,
                expires_at: None,
            };
            bans::add(&tx, &ban).await.unwrap();
        }
        tx.commit().await.unwrap();
        let all = walk(async |c| visibility::waiting(store, 2, c).await.unwrap(), 5).await;
        assert_eq!(all.iter().map(|r| r.id).collect::<Vec<_>>(), ids);
        let said = walk(async |c| objections::open(store, 2, c).await.unwrap(), 5).await;
        let said: Vec<u128> = said.iter().map(|o| o.id.as_u128()).collect();
        assert_eq!(said, [87, 88, 89, 90, 86]);
        let held = walk(async |c| bans::active(store, now(), 2, c).await.unwrap(), 5).await;
        let held: Vec<u128> = held.iter().map(|b| b.id.as_u128()).collect();
        assert_eq!(held, [86, 90, 89, 88, 87]);
        // What no list gave out begins at the first page.
        let odd = objections::open(store, 2, Some("a.b")).await.unwrap();
        assert_eq!(odd.items[0].id.as_u128(), 87);
    }
}
