//! Rules in versions, what is asked of earlier cases, and cases from before there were teams.

use crate::specimen::{at, fill, id, now, query, request};
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::routing::{RoutingRule, Then};
use stoa_domain::requests::{Queue, RequestFilter};
use stoa_store::StoreError;
use stoa_store::requests::routing::{self, RulesVersion};
use stoa_store::requests::{list, read};
use stoa_store::testing::{databases, databases_before, run};

fn version(n: i64) -> RulesVersion {
    RulesVersion {
        version: n,
        at: at(n),
        actor: Some("Ana".into()),
        rules: vec![RoutingRule {
            name: format!("rule {n}"),
            then: Then {
                priority: Some(1),
                ..Then::default()
            },
            ..RoutingRule::default()
        }],
    }
}

#[tokio::test]
async fn versions_stay_and_a_number_is_taken_once() {
    for db in databases().await {
        assert_eq!(routing::latest(&db.store).await.unwrap(), None);
        for n in [1, 2] {
            let tx = db.store.begin().await.unwrap();
            routing::keep(&tx, &version(n)).await.unwrap();
            tx.commit().await.unwrap();
        }
        let tx = db.store.begin().await.unwrap();
        let taken = routing::keep(&tx, &version(2)).await;
        assert!(
            matches!(taken, Err(StoreError::Conflict("version"))),
            "{taken:?}"
        );
        drop(tx);
        assert_eq!(routing::latest(&db.store).await.unwrap(), Some(version(2)));
        assert_eq!(
            routing::versions(&db.store, 10).await.unwrap(),
            [version(2), version(1)]
        );
    }
}

#[tokio::test]
async fn earlier_cases_come_page_by_page_each_once() {
    for db in databases().await {
        // Three of one moment: the page ends among them.
        let cases: Vec<_> = (0..7)
            .map(|n| stoa_store::requests::NewRequest {
                opened_at: at(if (2..5).contains(&n) { 2 } else { n }),
                ..request(n as u64)
            })
            .collect();
        let ids = fill(&db.store, &cases).await;
        assert_eq!(routing::newest(&db.store).await.unwrap(), Some(at(6)));
        let mut seen = Vec::new();
        let mut last = None;
        loop {
            let page = routing::earlier(&db.store, at(1), last.as_ref(), 2)
                .await
                .unwrap();
            seen.extend(page.iter().map(|c| c.id));
            match page.last() {
                Some(case) => last = Some(case.clone()),
                None => break,
            }
        }
        let expected = [6, 5, 4, 3, 2, 1].map(|n: usize| ids[n]);
        assert_eq!(seen, expected, "{}", db.name);
    }
}

#[tokio::test]
async fn a_team_of_nobody_finds_nothing_and_a_case_from_before_has_none() {
    for db in databases_before("s9_routing").await {
        let reference = stoa_domain::requests::Reference::from_random(1);
        let case = format!(
            "INSERT INTO request (id, reference, service_code, status, description, department, channel, locale, answers, \
             version, sample, opened_at, updated_at) VALUES (1, '{reference}', 'HOLE', 'received', 'x', 'D', 'web', 'en', \
             '[]', 1, FALSE, 0, 0)"
        );
        run(&db.store, &[&case]).await;
        let taken = db.store.migrate().await.unwrap();
        assert!(taken.contains(&"s9_routing".to_owned()), "{taken:?}");
        let case = read::by_id(&db.store, 1).await.unwrap().unwrap();
        assert_eq!((case.team, case.promise.priority), (None, 0), "{}", db.name);
        let ours = RequestFilter {
            assignee: Some(Assignee::Team),
            ..RequestFilter::default()
        };
        let mut asked = query(ours);
        asked.desk = true;
        assert_eq!(list::count(&db.store, &asked).await.unwrap(), 0);
        let tx = db.store.begin().await.unwrap();
        routing::begin(&tx, 1, Some("night"), Some(id(9)), 2)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        asked.teams = vec!["day".into(), "night".into()];
        assert_eq!(list::count(&db.store, &asked).await.unwrap(), 1);
        // Nothing has happened to it since 1970.
        let mut asked = query(Queue::Dormant.filter());
        asked.now = now();
        assert_eq!(list::count(&db.store, &asked).await.unwrap(), 1);
    }
}
