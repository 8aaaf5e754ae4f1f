//! When the database cannot, the error says so and nothing is half-written.

use crate::specimen::{fill, query, request};
use stoa_domain::requests::RequestFilter;
use stoa_store::requests::{insert, list};
use stoa_store::testing::{databases, sqlite};
use stoa_store::{Store, StoreError};

#[tokio::test]
async fn a_locked_database_is_unavailable_for_writers_and_still_answers_readers() {
    let db = sqlite().await;
    fill(&db.store, &[request(1)]).await;
    let other = Store::open(&db.url).await.unwrap();
    let held = other.begin().await.unwrap();
    insert::one(&held, &request(2)).await.unwrap();
    let refused = db.store.begin().await.map(drop);
    assert!(
        matches!(refused, Err(StoreError::Unavailable(_))),
        "{refused:?}"
    );
    assert_eq!(
        list::count(&db.store, &query(RequestFilter::default()))
            .await
            .unwrap(),
        1
    );
    held.commit().await.unwrap();
    db.store.begin().await.unwrap().commit().await.unwrap();
    assert_eq!(
        list::count(&db.store, &query(RequestFilter::default()))
            .await
            .unwrap(),
        2
    );
}

#[tokio::test]
async fn a_full_disk_is_unavailable_and_what_was_there_stays() {
    let db = sqlite().await;
    fill(&db.store, &[request(1)]).await;
    stoa_store::testing::fill_up(&db.store).await;
    let tx = db.store.begin().await.unwrap();
    let mut outcome = Ok(0);
    for n in 2..2_000 {
        let big = stoa_store::requests::NewRequest {
            description: "x".repeat(4_000),
            ..request(n)
        };
        outcome = insert::one(&tx, &big).await;
        if outcome.is_err() {
            break;
        }
    }
    assert!(
        matches!(outcome, Err(StoreError::Unavailable(_))),
        "{outcome:?}"
    );
    drop(tx);
    assert_eq!(
        list::count(&db.store, &query(RequestFilter::default()))
            .await
            .unwrap(),
        1
    );
}

#[tokio::test]
async fn writers_queue_and_all_get_through() {
    for db in databases().await {
        let writers: Vec<_> = (0..40)
            .map(|n| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    let tx = store.begin().await.unwrap();
                    insert::one(&tx, &request(n)).await.unwrap();
                    tx.commit().await.unwrap();
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        assert_eq!(
            list::count(&db.store, &query(RequestFilter::default()))
                .await
                .unwrap(),
            40,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_server_that_restarts_is_unavailable_and_then_there_again() {
    for db in databases().await.iter().filter(|db| db.name == "postgres") {
        let tx = db.store.begin().await.unwrap();
        insert::one(&tx, &request(1)).await.unwrap();
        stoa_store::testing::cut_off(db).await;
        let lost = insert::one(&tx, &request(2)).await;
        assert!(matches!(lost, Err(StoreError::Unavailable(_))), "{lost:?}");
        drop(tx);
        fill(&db.store, &[request(3)]).await;
        let all = list::count(&db.store, &query(RequestFilter::default())).await;
        assert_eq!(all.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unavailable() {
    for url in [
        "postgres://nobody@127.0.0.1:1/none",
        "sqlite:///no/such/folder/x.db?mode=rwc",
    ] {
        let opened = Store::open(url).await.map(drop);
        assert!(matches!(opened, Err(StoreError::Unavailable(_))), "{url}");
    }
}
