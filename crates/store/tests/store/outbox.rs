//! The outbox: numbers in commit order, nothing skipped, each event worked on once.

use crate::specimen::now;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use stoa_store::outbox::{self, EventRecord};
use stoa_store::testing::databases;

async fn append(store: &stoa_store::Store, kind: &str, request_id: i64) -> i64 {
    let tx = store.begin().await.unwrap();
    let seq = outbox::append(&tx, kind, request_id, &kind, request_id % 2 == 0, now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    seq
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_reader_that_remembers_the_highest_number_sees_every_event_of_concurrent_writers() {
    for db in databases().await {
        let done = Arc::new(AtomicBool::new(false));
        let reader = tokio::spawn({
            let (store, done) = (db.store.clone(), done.clone());
            async move {
                let (mut seen, mut last) = (Vec::new(), 0);
                loop {
                    let finished = done.load(Ordering::SeqCst);
                    let events: Vec<EventRecord<String>> =
                        outbox::since(&store, last, None, 7).await.unwrap();
                    if events.is_empty() && finished {
                        return seen;
                    }
                    seen.extend(events.iter().map(|e| e.payload.clone()));
                    last = events.last().map_or(last, |e| e.seq);
                    tokio::task::yield_now().await;
                }
            }
        });
        let writers: Vec<_> = (0..8)
            .map(|w| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    for n in 0..25 {
                        append(&store, &format!("{w}-{n}"), n).await;
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        done.store(true, Ordering::SeqCst);
        let seen = reader.await.unwrap();
        assert_eq!(seen.len(), 200, "{}", db.name);
        assert_eq!(
            seen.iter().collect::<BTreeSet<_>>().len(),
            200,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn events_come_oldest_first_and_of_one_request_where_asked() {
    for db in databases().await {
        assert_eq!(outbox::head(&db.store).await.unwrap(), 0, "{}", db.name);
        let mut seqs = Vec::new();
        for n in 0..6 {
            seqs.push(append(&db.store, "request.note", n % 3).await);
        }
        assert_eq!(outbox::head(&db.store).await.unwrap(), seqs[5]);
        let all: Vec<EventRecord<String>> =
            outbox::since(&db.store, seqs[1], None, 3).await.unwrap();
        assert_eq!(all.iter().map(|e| e.seq).collect::<Vec<_>>(), seqs[2..5]);
        assert_eq!(
            (all[0].public, all[2].public, all[0].at),
            (true, false, now()),
            "{}",
            db.name
        );
        let one: Vec<EventRecord<String>> = outbox::since(&db.store, 0, Some(1), 10).await.unwrap();
        assert_eq!(
            one.iter().map(|e| e.seq).collect::<Vec<_>>(),
            [seqs[1], seqs[4]]
        );
    }
}

#[tokio::test]
async fn a_rolled_back_change_leaves_no_event() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        outbox::append(&tx, "request.note", 1, &"lost", true, now())
            .await
            .unwrap();
        drop(tx);
        append(&db.store, "request.note", 2).await;
        let all: Vec<EventRecord<String>> = outbox::since(&db.store, 0, None, 10).await.unwrap();
        assert_eq!(all.len(), 1, "{}", db.name);
        assert_eq!(all[0].request_id, 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn workers_work_on_each_event_once() {
    for db in databases().await {
        for n in 0..40 {
            append(&db.store, "request.note", n).await;
        }
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    let mut mine = Vec::new();
                    while outbox::waiting(&store).await.unwrap() {
                        let tx = store.begin().await.unwrap();
                        let events: Vec<EventRecord<String>> = outbox::claim(&tx, 3).await.unwrap();
                        for event in &events {
                            outbox::mark_done(&tx, event.seq, now()).await.unwrap();
                        }
                        tx.commit().await.unwrap();
                        mine.extend(events.into_iter().map(|e| e.seq));
                    }
                    mine
                })
            })
            .collect();
        let mut worked = Vec::new();
        for worker in workers {
            worked.extend(worker.await.unwrap());
        }
        worked.sort_unstable();
        let all: Vec<EventRecord<String>> = outbox::since(&db.store, 0, None, 100).await.unwrap();
        assert_eq!(
            worked,
            all.iter().map(|e| e.seq).collect::<Vec<_>>(),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn work_that_is_rolled_back_is_done_again() {
    for db in databases().await {
        let seq = append(&db.store, "request.note", 1).await;
        let tx = db.store.begin().await.unwrap();
        outbox::mark_done(&tx, seq, now()).await.unwrap();
        drop(tx);
        // PostgreSQL rolls back when the connection is next looked at; until then the event is locked and passed over.
        let taken = async {
            loop {
                let tx = db.store.begin().await.unwrap();
                let again: Vec<EventRecord<String>> = outbox::claim(&tx, 10).await.unwrap();
                if !again.is_empty() {
                    return again;
                }
            }
        };
        let again = tokio::time::timeout(std::time::Duration::from_secs(10), taken).await;
        assert_eq!(again.map(|all| all.len()), Ok(1), "{}", db.name);
    }
}
