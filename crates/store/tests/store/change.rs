//! Waiting for change wakes at once, whoever made it.

use crate::specimen::now;
use std::time::{Duration, Instant};
use stoa_store::testing::databases;
use stoa_store::{Store, outbox};

async fn append(store: &Store) -> i64 {
    let tx = store.begin().await.unwrap();
    let seq = outbox::append(&tx, "request.note", 1, &"x", true, now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    seq
}

#[tokio::test]
async fn a_commit_of_this_process_or_another_wakes_every_waiter() {
    for db in databases().await {
        let other = Store::open(&db.url).await.unwrap();
        for writer in [&db.store, &other] {
            let head = outbox::head(&db.store).await.unwrap();
            let waiters: Vec<_> = (0..3)
                .map(|_| {
                    let store = db.store.clone();
                    tokio::spawn(async move {
                        store
                            .wait_for_change(head, Duration::from_secs(30))
                            .await
                            .unwrap()
                    })
                })
                .collect();
            let began = Instant::now();
            append(writer).await;
            for waiter in waiters {
                waiter.await.unwrap();
            }
            assert!(began.elapsed() < Duration::from_secs(5), "{}", db.name);
        }
    }
}

#[tokio::test]
async fn what_has_happened_already_is_not_waited_for_and_nothing_ends_with_the_time() {
    for db in databases().await {
        let seq = append(&db.store).await;
        let began = Instant::now();
        db.store
            .wait_for_change(seq - 1, Duration::from_secs(30))
            .await
            .unwrap();
        db.store
            .wait_for_change(seq, Duration::from_millis(50))
            .await
            .unwrap();
        assert!(began.elapsed() < Duration::from_secs(5), "{}", db.name);
    }
}

#[tokio::test]
async fn a_store_that_has_listened_closes() {
    for db in databases().await {
        let store = Store::open(&db.url).await.unwrap();
        let head = outbox::head(&store).await.unwrap();
        let waited = store.wait_for_change(head, Duration::from_millis(1_500));
        waited.await.unwrap();
        // Others of the process still hold the store, as a server's tasks do when it stops.
        let other = store.clone();
        let closed = tokio::time::timeout(Duration::from_secs(10), store.close()).await;
        closed.expect("soon").unwrap();
        drop(other);
    }
}
