//! Paging and filters.

use crate::specimen::{at, fill, id, now, query, request};
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::{RequestFilter, Sort, Status};
use stoa_domain::{Bounds, LatLon};
use stoa_store::Store;
use stoa_store::requests::{ListQuery, NewRequest, insert, list, read, update};
use stoa_store::testing::databases;

async fn walk(store: &Store, query: &ListQuery, limit: u32) -> Vec<i64> {
    let (mut ids, mut cursor) = (Vec::new(), None);
    loop {
        let page = list::page(store, query, limit, cursor.as_deref())
            .await
            .unwrap();
        assert!(page.items.len() <= limit as usize);
        ids.extend(page.items.iter().map(|r| r.id));
        cursor = page.next;
        if cursor.is_none() {
            return ids;
        }
    }
}

/// Many share a promise, some have none.
fn with_ties() -> Vec<NewRequest> {
    (0..60)
        .map(|n| NewRequest {
            due_at: (n % 4 != 0).then(|| at((n % 3) as i64)),
            ..request(n)
        })
        .collect()
}

#[tokio::test]
async fn pages_neither_skip_nor_double_in_any_order_and_of_any_size() {
    for db in databases().await {
        let ids = fill(&db.store, &with_ties()).await;
        for sort in Sort::ALL {
            let near = Some(LatLon {
                lat: 42.33,
                lon: -71.06,
            });
            let query = query(RequestFilter {
                sort,
                near,
                ..RequestFilter::default()
            });
            let whole = walk(&db.store, &query, 200).await;
            let mut sorted = whole.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, ids, "{} {sort:?}", db.name);
            for limit in [1, 7, 15, 59, 60] {
                assert_eq!(
                    walk(&db.store, &query, limit).await,
                    whole,
                    "{} {sort:?} by {limit}",
                    db.name
                );
            }
        }
    }
}

#[tokio::test]
async fn what_arrives_between_two_pages_neither_skips_nor_doubles_an_entry() {
    for db in databases().await {
        let ids = fill(&db.store, &with_ties()).await;
        for sort in [Sort::Newest, Sort::Due] {
            let query = query(RequestFilter {
                sort,
                ..RequestFilter::default()
            });
            let first = list::page(&db.store, &query, 20, None).await.unwrap();
            let tx = db.store.begin().await.unwrap();
            let early = NewRequest {
                due_at: Some(at(-500)),
                ..request(1_000 + sort as u64)
            };
            insert::one(&tx, &early).await.unwrap();
            tx.commit().await.unwrap();
            let mut seen: Vec<i64> = first.items.iter().map(|r| r.id).collect();
            let mut cursor = first.next;
            while let Some(at) = cursor {
                let page = list::page(&db.store, &query, 20, Some(&at)).await.unwrap();
                seen.extend(page.items.iter().map(|r| r.id));
                cursor = page.next;
            }
            seen.retain(|id| ids.contains(id));
            seen.sort_unstable();
            assert_eq!(seen, ids, "{} {sort:?}", db.name);
        }
    }
}

#[tokio::test]
async fn each_order_is_what_it_says() {
    for db in databases().await {
        let ids = fill(&db.store, &with_ties()).await;
        let sorted = |sort| {
            query(RequestFilter {
                sort,
                near: Some(LatLon {
                    lat: 42.30,
                    lon: -71.10,
                }),
                ..RequestFilter::default()
            })
        };
        let newest: Vec<i64> = ids.iter().rev().copied().collect();
        assert_eq!(walk(&db.store, &sorted(Sort::Newest), 200).await, newest);
        assert_eq!(walk(&db.store, &sorted(Sort::Oldest), 200).await, ids);
        let due = list::page(&db.store, &sorted(Sort::Due), 200, None)
            .await
            .unwrap()
            .items;
        let keys: Vec<_> = due
            .iter()
            .map(|r| (r.due_at.is_none(), r.due_at, r.id))
            .collect();
        assert!(keys.is_sorted(), "{}: {keys:?}", db.name);
        let near = list::page(&db.store, &sorted(Sort::Near), 200, None)
            .await
            .unwrap()
            .items;
        let here = LatLon {
            lat: 42.30,
            lon: -71.10,
        };
        let metres: Vec<f64> = near
            .iter()
            .filter_map(|r| r.position)
            .map(|p| here.distance_m(p))
            .collect();
        assert!(
            metres.windows(2).all(|w| w[0] <= w[1] + 1.0),
            "{}: {metres:?}",
            db.name
        );
    }
}

#[tokio::test]
async fn each_filter_gives_what_it_names_and_counts_the_same() {
    for db in databases().await {
        let far = LatLon::new(42.39, -71.02);
        let requests = [
            request(0),
            NewRequest {
                status: Status::Resolved,
                closed_at: Some(at(9)),
                ..request(1)
            },
            NewRequest {
                service_code: "HOLE".into(),
                service_name: "Pothole".into(),
                ..request(2)
            },
            NewRequest {
                neighborhood: Some("East Boston".into()),
                position: far,
                ..request(3)
            },
            NewRequest {
                due_at: Some(at(-5)),
                ..request(4)
            },
            NewRequest {
                due_at: Some(at(-5)),
                status: Status::Declined,
                closed_at: Some(at(0)),
                ..request(5)
            },
            NewRequest {
                position: None,
                neighborhood: None,
                ..request(6)
            },
        ];
        let ids = fill(&db.store, &requests).await;
        let me = id(77);
        let tx = db.store.begin().await.unwrap();
        assert!(
            update::assignee(&tx, ids[2], 1, Some(me), now())
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();

        let some = RequestFilter::default;
        let plain = |filter| (query(filter), Vec::<usize>::new());
        let bbox = Bounds {
            west: -71.03,
            south: 42.38,
            east: -71.01,
            north: 42.40,
        };
        let table = [
            (plain(some()).0, vec![0, 1, 2, 3, 4, 5, 6]),
            (
                query(RequestFilter {
                    status: vec![Status::Resolved],
                    ..some()
                }),
                vec![1],
            ),
            (
                query(RequestFilter {
                    status: vec![Status::Resolved, Status::Declined],
                    ..some()
                }),
                vec![1, 5],
            ),
            (
                query(RequestFilter {
                    service: vec!["HOLE".into()],
                    ..some()
                }),
                vec![2],
            ),
            (
                query(RequestFilter {
                    service: vec!["HOLE".into(), "NONE".into()],
                    ..some()
                }),
                vec![2],
            ),
            (
                query(RequestFilter {
                    neighborhood: vec!["East Boston".into()],
                    ..some()
                }),
                vec![3],
            ),
            (
                query(RequestFilter {
                    bbox: Some(bbox),
                    ..some()
                }),
                vec![3],
            ),
            (
                query(RequestFilter {
                    overdue: true,
                    ..some()
                }),
                vec![4],
            ),
            (
                query(RequestFilter {
                    assignee: Some(Assignee::None),
                    ..some()
                }),
                vec![0, 1, 3, 4, 5, 6],
            ),
            (
                ListQuery {
                    staff: Some(me),
                    ..query(RequestFilter {
                        assignee: Some(Assignee::Me),
                        ..some()
                    })
                },
                vec![2],
            ),
            (
                query(RequestFilter {
                    assignee: Some(Assignee::Me),
                    ..some()
                }),
                vec![],
            ),
            (
                query(RequestFilter {
                    mine: true,
                    ..some()
                }),
                vec![],
            ),
            (
                ListQuery {
                    mine: vec![requests[0].reference.clone(), requests[6].reference.clone()],
                    ..query(RequestFilter {
                        mine: true,
                        ..some()
                    })
                },
                vec![0, 6],
            ),
            (
                ListQuery {
                    from_at: Some(at(2)),
                    to_at: Some(at(4)),
                    ..query(some())
                },
                vec![2, 3],
            ),
            (
                query(RequestFilter {
                    service: vec!["'; DROP TABLE request; --".into()],
                    ..some()
                }),
                vec![],
            ),
        ];
        for (query, expected) in table {
            let expected: Vec<i64> = expected.into_iter().map(|i: usize| ids[i]).collect();
            let mut found = walk(&db.store, &query, 3).await;
            found.sort_unstable();
            assert_eq!(found, expected, "{} {:?}", db.name, query.filter);
            assert_eq!(
                list::count(&db.store, &query).await.unwrap(),
                expected.len() as u64,
                "{:?}",
                query.filter
            );
        }
    }
}

#[tokio::test]
async fn a_cursor_from_elsewhere_never_fails() {
    for db in databases().await {
        fill(&db.store, &with_ties()).await;
        for sort in Sort::ALL {
            let query = query(RequestFilter {
                sort,
                near: Some(LatLon {
                    lat: 42.3,
                    lon: -71.1,
                }),
                ..RequestFilter::default()
            });
            for cursor in [
                "",
                "x",
                "-1",
                "1.2.3",
                "99999999999999999999",
                "9223372036854775807",
                "' OR 1=1",
                "\u{0}",
            ] {
                list::page(&db.store, &query, 10, Some(cursor))
                    .await
                    .unwrap();
            }
        }
    }
}

#[tokio::test]
async fn a_list_shows_the_first_photo() {
    use stoa_store::requests::media::{self, MediaRecord};
    for db in databases().await {
        let ids = fill(&db.store, &[request(0), request(1)]).await;
        let tx = db.store.begin().await.unwrap();
        for (n, position, thumb) in [(1, 1, true), (2, 0, true), (3, 2, false)] {
            let photo = MediaRecord {
                id: id(n),
                request_id: Some(ids[0]),
                draft_token_hash: None,
                position,
                mime: "image/jpeg".into(),
                width: 4,
                height: 3,
                size: 100,
                blob_key: format!("k{n}"),
                thumb_key: thumb.then(|| format!("t{n}")),
                photo_hash: None,
                evidence_of: None,
                alt: format!("photo {n}"),
            };
            media::add(&tx, &photo, now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let page = list::page(&db.store, &query(RequestFilter::default()), 10, None)
            .await
            .unwrap();
        assert_eq!(
            page.items[1].first_photo,
            Some((id(2), "photo 2".into())),
            "{}",
            db.name
        );
        assert_eq!(page.items[0].first_photo, None);
        assert_eq!(media::of_request(&db.store, ids[0]).await.unwrap().len(), 3);
        assert_eq!(
            read::by_id(&db.store, ids[1])
                .await
                .unwrap()
                .unwrap()
                .reference,
            request(1).reference
        );
    }
}
