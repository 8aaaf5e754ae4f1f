//! Clusters and lists never disagree.

use crate::specimen::{fill, now, query, request};
use stoa_domain::requests::promise::Clock;
use stoa_domain::requests::{RequestFilter, Status};
use stoa_domain::{Bounds, LatLon};
use stoa_store::requests::{ListQuery, NewRequest, clusters, list, update};
use stoa_store::testing::databases;

const CITY: Bounds = Bounds {
    west: -71.2,
    south: 42.2,
    east: -70.9,
    north: 42.5,
};

#[tokio::test]
async fn sums_are_the_lists_counts_at_every_zoom_for_every_filter() {
    for db in databases().await {
        let mut requests: Vec<NewRequest> = (0..150)
            .map(|n| NewRequest {
                status: Status::ALL[n as usize % 6],
                service_code: if n % 5 == 0 {
                    "HOLE".into()
                } else {
                    "LIGHT".into()
                },
                ..request(n)
            })
            .collect();
        requests.push(NewRequest {
            position: None,
            ..request(900)
        });
        requests.push(NewRequest {
            position: LatLon::new(-33.45, -70.66),
            ..request(901)
        });
        fill(&db.store, &requests).await;
        let part = Bounds {
            west: -71.081,
            south: 42.311,
            east: -71.043,
            north: 42.366,
        };
        let some = RequestFilter::default;
        let filters = [
            some(),
            RequestFilter {
                status: vec![Status::Planned, Status::Received],
                ..some()
            },
            RequestFilter {
                service: vec!["HOLE".into()],
                ..some()
            },
            RequestFilter {
                q: "lamp".into(),
                ..some()
            },
            RequestFilter {
                bbox: Some(part),
                ..some()
            },
        ];
        for filter in filters {
            for bounds in [CITY, part] {
                let counted = ListQuery {
                    filter: RequestFilter {
                        bbox: Some(filter.bbox.unwrap_or(bounds)),
                        ..filter.clone()
                    },
                    ..query(some())
                };
                let expected = list::count(&db.store, &counted).await.unwrap();
                assert!(expected > 0);
                for zoom in 0..=22 {
                    let set = clusters::of(&db.store, &query(filter.clone()), bounds, zoom)
                        .await
                        .unwrap();
                    assert_eq!(set.total, expected, "{} zoom {zoom} {filter:?}", db.name);
                    assert_eq!(set.items.iter().map(|c| c.count).sum::<u64>(), expected);
                    for c in &set.items {
                        assert!(c.open <= c.count);
                        assert!(bounds.contains(LatLon {
                            lat: c.lat,
                            lon: c.lon
                        }));
                        assert_eq!(
                            c.count == 1,
                            c.reference.is_some(),
                            "{} zoom {zoom}",
                            db.name
                        );
                        assert_eq!(c.count == 1, c.status.is_some() && c.service.is_some());
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn a_coarser_zoom_never_has_more_clusters() {
    for db in databases().await {
        fill(&db.store, &(0..120).map(request).collect::<Vec<_>>()).await;
        let mut before = usize::MAX;
        for zoom in (0..=20).rev() {
            let set = clusters::of(&db.store, &query(RequestFilter::default()), CITY, zoom)
                .await
                .unwrap();
            assert!(set.items.len() <= before, "{} zoom {zoom}", db.name);
            before = set.items.len();
        }
    }
}

#[tokio::test]
async fn a_change_shows_at_once() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let ask = || async {
            clusters::of(&db.store, &query(RequestFilter::default()), CITY, 12)
                .await
                .unwrap()
        };
        let before = ask().await;
        assert_eq!(
            (before.items[0].open, before.items[0].status),
            (1, Some(Status::Received))
        );
        let tx = db.store.begin().await.unwrap();
        assert!(
            update::status(
                &tx,
                ids[0],
                1,
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
        tx.commit().await.unwrap();
        let after = ask().await;
        assert_eq!(
            (after.items[0].open, after.items[0].status),
            (0, Some(Status::Resolved)),
            "{}",
            db.name
        );
        let tx = db.store.begin().await.unwrap();
        let elsewhere = update::NewPlace {
            position: LatLon::new(42.25, -71.15),
            ..update::NewPlace::default()
        };
        assert!(
            update::place(&tx, ids[0], 2, &elsewhere, now())
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        assert!(
            (ask().await.items[0].lat - 42.25).abs() < 1e-9,
            "{}",
            db.name
        );
        fill(&db.store, &[request(2)]).await;
        assert_eq!(ask().await.total, 2, "{}", db.name);
    }
}
