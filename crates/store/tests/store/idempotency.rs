//! A press that arrives twice acts once.

use crate::specimen::{at, now, request};
use stoa_domain::requests::RequestFilter;
use stoa_store::requests::idempotency::{Claim, claim, delete_older, finish};
use stoa_store::requests::{insert, list};
use stoa_store::testing::databases;

#[tokio::test]
async fn a_key_replays_its_answer_and_refuses_another_body() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        assert_eq!(
            claim(&tx, "s", "k", "body", now()).await.unwrap(),
            Claim::Claimed
        );
        finish(&tx, "s", "k", "{\"answer\":1}").await.unwrap();
        tx.commit().await.unwrap();
        let tx = db.store.begin().await.unwrap();
        assert_eq!(
            claim(&tx, "s", "k", "body", now()).await.unwrap(),
            Claim::Replay("{\"answer\":1}".into()),
            "{}",
            db.name
        );
        assert_eq!(
            claim(&tx, "s", "k", "other", now()).await.unwrap(),
            Claim::Mismatch
        );
        assert_eq!(
            claim(&tx, "t", "k", "body", now()).await.unwrap(),
            Claim::Claimed
        );
        assert_eq!(delete_older(&tx, at(1)).await.unwrap(), 2);
        assert_eq!(
            claim(&tx, "s", "k", "other", now()).await.unwrap(),
            Claim::Claimed
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_one_acts_and_the_others_get_its_answer() {
    for db in databases().await {
        let presses: Vec<_> = (0..6)
            .map(|n| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    let tx = store.begin().await.unwrap();
                    match claim(&tx, "report", "key", "body", now()).await.unwrap() {
                        Claim::Claimed => {
                            insert::one(&tx, &request(n)).await.unwrap();
                            let answer = request(n).reference.to_string();
                            finish(&tx, "report", "key", &answer).await.unwrap();
                            tx.commit().await.unwrap();
                            answer
                        }
                        Claim::Replay(answer) => answer,
                        Claim::Mismatch => panic!("the body is the same"),
                    }
                })
            })
            .collect();
        let mut answers = Vec::new();
        for press in presses {
            answers.push(press.await.unwrap());
        }
        assert!(
            answers.iter().all(|a| a == &answers[0]),
            "{} {answers:?}",
            db.name
        );
        let query = crate::specimen::query(RequestFilter::default());
        assert_eq!(
            list::count(&db.store, &query).await.unwrap(),
            1,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_key_whose_work_was_rolled_back_is_free_again() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        assert_eq!(
            claim(&tx, "s", "k", "body", now()).await.unwrap(),
            Claim::Claimed
        );
        drop(tx);
        let tx = db.store.begin().await.unwrap();
        assert_eq!(
            claim(&tx, "s", "k", "changed", now()).await.unwrap(),
            Claim::Claimed,
            "{}",
            db.name
        );
    }
}
