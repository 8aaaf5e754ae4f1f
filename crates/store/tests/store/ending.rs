//! How cases end: closings, disputes with who is behind them, samples; and a database from before.

use crate::specimen::{at, fill, id, request};
use stoa_domain::requests::Status;
use stoa_domain::requests::ending::Decision;
use stoa_domain::requests::promise::Clock;
use stoa_store::requests::ending::{
    ClosingRecord, DisputeRecord, closings, disputes, satisfaction,
};
use stoa_store::requests::media::{self, MediaRecord};
use stoa_store::requests::{read, update};
use stoa_store::testing::{databases, databases_before, run};

#[tokio::test]
async fn a_filled_database_from_before_goes_up_and_nothing_in_it_is_disputed() {
    for db in databases_before("s9_ending").await {
        let reference = stoa_domain::requests::Reference::from_random(7);
        let row = format!(
            "INSERT INTO request (id, reference, service_code, status, description, department, channel, locale, answers, \
             version, sample, opened_at, updated_at, closed_at) VALUES (7, '{reference}', 'HOLE', 'resolved', 'x', \
             'D', 'web', 'en', '[]', 1, FALSE, 0, 0, 5)"
        );
        run(&db.store, &[&row]).await;
        let taken = db.store.migrate().await.unwrap();
        assert!(taken.contains(&"s9_ending".to_owned()), "{taken:?}");
        let case = read::by_id(&db.store, 7).await.unwrap().unwrap();
        assert_eq!(case.disputed_at, None);
        assert!(closings::of_request(&db.store, 7).await.unwrap().is_empty());
        assert!(db.store.migrate().await.unwrap().is_empty());
    }
}

fn closing(request_id: i64, entry: i64) -> ClosingRecord {
    ClosingRecord {
        entry,
        request_id,
        reason: "fixed".into(),
        at: at(entry),
        staff_id: Some(id(5)),
        closer: Some("Sam".into()),
        confirmed_at: None,
    }
}

fn dispute(request_id: i64, n: i64, due: Option<i64>) -> DisputeRecord {
    DisputeRecord {
        request_id,
        n,
        closing: n,
        at: at(n),
        due_at: due.map(at),
        decided_at: None,
        decision: None,
        reasons: None,
        decided_by: None,
    }
}

#[tokio::test]
async fn closings_disputes_and_their_mark_are_what_was_written() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2)]).await;
        let (one, two) = (ids[0], ids[1]);
        let tx = db.store.begin().await.unwrap();
        closings::add(&tx, &closing(one, 1)).await.unwrap();
        closings::add(&tx, &closing(one, 2)).await.unwrap();
        closings::confirm(&tx, 2, Some(at(9))).await.unwrap();
        disputes::add(&tx, &dispute(one, 1, None)).await.unwrap();
        disputes::add(&tx, &dispute(one, 2, Some(50)))
            .await
            .unwrap();
        disputes::add(&tx, &dispute(two, 1, Some(40)))
            .await
            .unwrap();
        disputes::mark(&tx, one, Some(at(3))).await.unwrap();
        for (device, counted) in [("a", true), ("a", false), ("b", true)] {
            assert_eq!(
                disputes::back(&tx, one, 2, device, at(4)).await.unwrap(),
                counted
            );
        }
        for _ in 0..3 {
            disputes::raise(&tx, one).await.unwrap();
        }
        tx.commit().await.unwrap();
        let all = closings::of_request(&db.store, one).await.unwrap();
        assert_eq!(all[0], closing(one, 1));
        assert_eq!(all[1].confirmed_at, Some(at(9)));
        let case = read::by_id(&db.store, one).await.unwrap().unwrap();
        assert_eq!((case.disputed_at, case.promise.priority), (Some(at(3)), 2));
        assert_eq!(disputes::backers(&db.store, one, 1).await.unwrap(), 0);
        assert_eq!(disputes::backers(&db.store, one, 2).await.unwrap(), 2);
        let waiting = disputes::waiting(&db.store, 9).await.unwrap();
        let due: Vec<i64> = waiting.iter().map(|(_, d)| d.request_id).collect();
        assert_eq!(due, [two, one], "the first due first");
        let decided = DisputeRecord {
            decided_at: Some(at(8)),
            decision: Some(Decision::Rejected),
            reasons: Some("Because".into()),
            decided_by: Some("Ana".into()),
            ..dispute(one, 2, Some(50))
        };
        let tx = db.store.begin().await.unwrap();
        assert!(disputes::decide(&tx, &decided).await.unwrap());
        assert!(!disputes::decide(&tx, &decided).await.unwrap(), "once");
        // Closing settles the mark; other moves leave it.
        let clock = Clock::default();
        let version = case.version;
        update::status(&tx, one, version, Status::Planned, at(9), &clock)
            .await
            .unwrap();
        let open = read::by_id(&tx, one).await.unwrap().unwrap();
        assert_eq!(open.disputed_at, Some(at(3)));
        update::status(&tx, one, version + 1, Status::Declined, at(9), &clock)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let case = read::by_id(&db.store, one).await.unwrap().unwrap();
        assert_eq!(case.disputed_at, None);
        assert_eq!(
            disputes::of_request(&db.store, one).await.unwrap()[1],
            decided
        );
    }
}

#[tokio::test]
async fn evidence_is_no_part_of_the_report() {
    for db in databases().await {
        let one = fill(&db.store, &[request(1)]).await[0];
        let photo = |n: u128, evidence_of| MediaRecord {
            id: id(n),
            request_id: Some(one),
            draft_token_hash: None,
            position: 0,
            mime: "image/jpeg".into(),
            width: 4,
            height: 3,
            size: 9,
            blob_key: format!("media/{n}"),
            thumb_key: Some(format!("media/{n}s")),
            alt: String::new(),
            photo_hash: Some(7),
            evidence_of,
        };
        let tx = db.store.begin().await.unwrap();
        media::add(&tx, &photo(1, None), at(0)).await.unwrap();
        media::add(&tx, &photo(2, Some(5)), at(0)).await.unwrap();
        tx.commit().await.unwrap();
        let ids = |all: Vec<MediaRecord>| all.into_iter().map(|m| m.id).collect::<Vec<_>>();
        let db = &db.store;
        assert_eq!(ids(media::shown_of(db, one).await.unwrap()), [id(1)]);
        assert_eq!(ids(media::of_request(db, one).await.unwrap()), [id(1)]);
        assert_eq!(ids(media::evidence_of(db, one).await.unwrap()), [id(2)]);
        assert_eq!(
            media::all_sighted(db, one).await.unwrap().len(),
            2,
            "hidden like any"
        );
        assert_eq!(
            stoa_store::requests::similar::photos_of(db, one)
                .await
                .unwrap(),
            [7]
        );
    }
}

#[tokio::test]
async fn a_sample_is_asked_once_and_its_last_answer_counts() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2), request(3)]).await;
        let none = satisfaction::answers(&db.store).await.unwrap();
        assert_eq!((none.asked, none.mean), (0, None));
        let tx = db.store.begin().await.unwrap();
        for id in &ids {
            assert!(satisfaction::ask(&tx, *id, at(0)).await.unwrap());
        }
        assert!(!satisfaction::ask(&tx, ids[0], at(1)).await.unwrap());
        for (id, score) in [(ids[0], 1), (ids[0], 5), (ids[1], 2)] {
            satisfaction::answer(&tx, id, score, Some("x"), at(2))
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let told = satisfaction::answers(&db.store).await.unwrap();
        assert_eq!((told.asked, told.answered, told.mean), (3, 2, Some(3.5)));
        assert!(!satisfaction::is_asked(&db.store, 99).await.unwrap());
    }
}
