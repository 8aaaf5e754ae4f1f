//! Loading a city gives the same as adding one by one, and the portal goes on from there.

use crate::specimen::{fill, now, query, request};
use stoa_domain::requests::{ActivityKind, RequestFilter};
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::{NewRequest, insert, list, read};
use stoa_store::testing::databases;

#[tokio::test]
async fn many_are_as_one_by_one_and_new_ones_follow_after_them() {
    for db in databases().await {
        fill(&db.store, &[request(5_000)]).await;
        let all: Vec<NewRequest> = (0..1_000).map(request).collect();
        let tx = db.store.begin().await.unwrap();
        insert::begin_bulk(&tx).await.unwrap();
        let ids = insert::many(&tx, &all).await.unwrap();
        let entries: Vec<NewActivity> = ids
            .iter()
            .map(|&request_id| NewActivity {
                request_id,
                kind: ActivityKind::Submitted,
                at: now(),
                status: None,
                text: None,
                internal: false,
                actor: None,
                department: None,
            })
            .collect();
        activity::add_many(&tx, &entries).await.unwrap();
        insert::finish_bulk(&tx).await.unwrap();
        tx.commit().await.unwrap();

        assert!(ids.is_sorted());
        let some = read::by_reference(&db.store, &request(617).reference)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (some.id, some.description),
            (ids[617], request(617).description),
            "{}",
            db.name
        );
        assert_eq!(
            activity::of_request(&db.store, ids[999], false)
                .await
                .unwrap()
                .len(),
            1
        );
        let q = query(RequestFilter {
            q: "lamp 617".into(),
            ..RequestFilter::default()
        });
        assert_eq!(
            list::page(&db.store, &q, 10, None).await.unwrap().items[0].id,
            ids[617],
            "{}",
            db.name
        );

        let next = fill(&db.store, &[request(7_000)]).await;
        assert!(next[0] > ids[999], "{}", db.name);
        let newest = list::page(&db.store, &query(RequestFilter::default()), 1, None)
            .await
            .unwrap();
        assert_eq!(newest.items[0].id, next[0]);
    }
}

#[tokio::test]
async fn a_load_that_fails_leaves_the_database_as_it_was() {
    for db in databases().await {
        fill(&db.store, &[request(1)]).await;
        let tx = db.store.begin().await.unwrap();
        insert::begin_bulk(&tx).await.unwrap();
        assert!(
            insert::many(&tx, &[request(2), request(3), request(1)])
                .await
                .is_err()
        );
        drop(tx);
        let q = query(RequestFilter {
            q: "lamp".into(),
            ..RequestFilter::default()
        });
        assert_eq!(list::count(&db.store, &q).await.unwrap(), 1, "{}", db.name);
        fill(&db.store, &[request(2)]).await;
        assert_eq!(list::count(&db.store, &q).await.unwrap(), 2, "{}", db.name);
        assert!(db.store.migrate().await.unwrap().is_empty());
    }
}
