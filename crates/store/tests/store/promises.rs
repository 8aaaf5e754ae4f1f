//! Terms in versions, rules that act once, what became of promises; and cases from before there was a clock.

use crate::specimen::{at, fill, now, query, request};
use chrono::Duration;
use stoa_domain::requests::promise::{Action, Clock, Escalation, Which};
use stoa_domain::requests::{RequestFilter, Sort, Status, Target};
use stoa_store::requests::promises::{self, Candidate, TermsRow};
use stoa_store::requests::{NewRequest, catalogue, list, read, update};
use stoa_store::testing::{databases, databases_before, run};

#[tokio::test]
async fn a_case_from_before_keeps_its_date_and_what_was_reopened_is_known() {
    for db in databases_before("s8_promise").await {
        let case = |id: u8, status: &str, closed: &str| {
            let reference = stoa_domain::requests::Reference::from_random(id.into());
            format!(
                "INSERT INTO request (id, reference, service_code, status, description, department, channel, locale, answers, \
                 version, sample, opened_at, updated_at, due_at, closed_at) VALUES ({id}, '{reference}', 'HOLE', '{status}', 'x', \
                 'D', 'web', 'en', '[]', 1, FALSE, 0, 0, 86400000, {closed})"
            )
        };
        let step = |id: u8, status: &str| {
            format!(
                "INSERT INTO activity (request_id, kind, at, status, internal) VALUES ({id}, 'status', 0, '{status}', FALSE)"
            )
        };
        let rows = [
            case(1, "received", "NULL"),
            case(2, "resolved", "5"),
            step(2, "in_review"),
            step(2, "resolved"),
            case(3, "resolved", "9"),
            step(3, "resolved"),
            step(3, "in_review"),
            step(3, "resolved"),
        ];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        run(&db.store, &rows).await;
        let taken = db.store.migrate().await.unwrap();
        assert!(taken.contains(&"s8_promise".to_owned()), "{taken:?}");
        for (id, reopened) in [(1, 0), (2, 0), (3, 1)] {
            let case = read::by_id(&db.store, id).await.unwrap().unwrap();
            assert_eq!(case.due_at.unwrap().timestamp_millis(), 86_400_000);
            assert_eq!(case.promise.reopened, reopened, "{} {id}", db.name);
            assert_eq!(case.promise.terms_version, None);
        }
        assert!(catalogue::list(&db.store).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn terms_are_kept_in_versions() {
    for db in databases().await {
        let row = |days| TermsRow {
            response: None,
            resolution: Some(Target::BusinessDays(days)),
            calendar: "city".into(),
        };
        let tx = db.store.begin().await.unwrap();
        promises::keep_terms(&tx, "HOLE", at(0), &row(5))
            .await
            .unwrap();
        promises::keep_terms(&tx, "HOLE", at(9), &row(3))
            .await
            .unwrap();
        promises::keep_terms(&tx, "LIGHT", at(0), &row(7))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let all = promises::terms(&db.store).await.unwrap();
        let told: Vec<(&str, u32)> = all.iter().map(|(c, t)| (c.as_str(), t.version)).collect();
        assert_eq!(
            told,
            [("HOLE", 1), ("HOLE", 2), ("LIGHT", 1)],
            "{}",
            db.name
        );
        assert_eq!(all[1].1.resolution, Some(Target::BusinessDays(3)));
        assert_eq!(all[1].1.valid_from, at(9));
    }
}

#[tokio::test]
async fn what_waits_is_not_overdue_and_comes_last() {
    for db in databases().await {
        let due = |n: u64, minutes: i64| NewRequest {
            due_at: Some(at(minutes)),
            ..request(n)
        };
        let ids = fill(&db.store, &[due(1, -50), due(2, -40), due(3, 60)]).await;
        let stands = Clock {
            due: Some(at(-50)),
            paused_at: Some(at(-60)),
            paused: Duration::minutes(3),
            ..Clock::default()
        };
        let tx = db.store.begin().await.unwrap();
        assert!(
            update::status(&tx, ids[0], 1, Status::Waiting, now(), &stands)
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        let case = read::by_id(&db.store, ids[0]).await.unwrap().unwrap();
        assert_eq!(
            (case.due_at, case.promise.paused_due_at),
            (None, Some(at(-50)))
        );
        assert_eq!(case.promise.paused, Duration::minutes(3));
        let open = RequestFilter {
            status: Status::ALL.into_iter().filter(|s| s.is_open()).collect(),
            sort: Sort::Due,
            ..RequestFilter::default()
        };
        let page = list::page(&db.store, &query(open.clone()), 10, None)
            .await
            .unwrap();
        let order: Vec<i64> = page.items.iter().map(|r| r.id).collect();
        assert_eq!(order, [ids[1], ids[2], ids[0]], "{}", db.name);
        let overdue = query(RequestFilter {
            overdue: true,
            ..open
        });
        assert_eq!(list::count(&db.store, &overdue).await.unwrap(), 1);
    }
}

fn candidate(r: &NewRequest, promised: chrono::DateTime<chrono::Utc>) -> Candidate {
    Candidate {
        reference: r.reference.clone(),
        service_code: r.service_code.clone(),
        promised,
    }
}

#[tokio::test]
async fn a_rule_finds_what_ran_out_since_it_began_and_acts_once() {
    for db in databases().await {
        let due = |n: u64, minutes: i64, status| NewRequest {
            due_at: Some(at(minutes)),
            status,
            ..request(n)
        };
        let all = [
            due(1, -100, Status::Received),
            due(2, -5, Status::Received),
            due(3, -50, Status::Planned),
            due(4, -20, Status::Received),
            due(5, 5, Status::Received),
        ];
        let ids = fill(&db.store, &all).await;
        let rule = Escalation {
            code: "late".into(),
            name: "Late".into(),
            statuses: vec![Status::Received],
            of: Which::Resolution,
            overdue_by: Target::Hours(0),
            action: Action::Flag,
        };
        let found = promises::candidates(&db.store, &rule, at(-60), now())
            .await
            .unwrap();
        let expected = [&all[3], &all[1]].map(|r| candidate(r, r.due_at.unwrap()));
        assert_eq!(found, expected, "{}", db.name);
        let tx = db.store.begin().await.unwrap();
        assert!(
            promises::first_time(&tx, ids[3], "late", now())
                .await
                .unwrap()
        );
        assert!(
            !promises::first_time(&tx, ids[3], "late", now())
                .await
                .unwrap()
        );
        for _ in 0..3 {
            promises::raise(&tx, ids[3], 1, now()).await.unwrap();
        }
        promises::begin(&tx, ids[2], Some(at(-30)), 4)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let found = promises::candidates(&db.store, &rule, at(-60), now())
            .await
            .unwrap();
        assert_eq!(found, expected[1..], "{}", db.name);
        let case = read::by_id(&db.store, ids[3]).await.unwrap().unwrap();
        assert_eq!((case.promise.priority, case.version), (2, 4));

        let silent = Escalation {
            code: "silent".into(),
            of: Which::Response,
            statuses: vec![Status::Received, Status::Planned],
            ..rule
        };
        let found = promises::candidates(&db.store, &silent, at(-60), now())
            .await
            .unwrap();
        assert_eq!(found, [candidate(&all[2], at(-30))], "{}", db.name);
        let tx = db.store.begin().await.unwrap();
        promises::responded(&tx, ids[2], at(-1)).await.unwrap();
        promises::responded(&tx, ids[2], at(0)).await.unwrap();
        tx.commit().await.unwrap();
        let found = promises::candidates(&db.store, &silent, at(-60), now())
            .await
            .unwrap();
        assert!(found.is_empty());
        let case = read::by_id(&db.store, ids[2]).await.unwrap().unwrap();
        assert_eq!(
            case.promise.responded_at,
            Some(at(-1)),
            "the first answer counts"
        );
    }
}
