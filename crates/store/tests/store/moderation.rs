//! What everyone may see is one condition, and every question goes by it.

use crate::specimen::{at, fill, now, query, request};
use stoa_domain::geo::Bounds;
use stoa_domain::requests::{ActivityKind, Publication, RequestFilter, Sort, Status, Visibility};
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::moderation::originals::{self, Original};
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::{ListQuery, catalogue, clusters, list, read, slice};
use stoa_store::testing::databases;
use stoa_store::{Store, outbox};

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
            let all = visibility::waiting(&db.store, 9).await.unwrap();
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
