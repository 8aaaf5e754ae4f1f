//! Queries that every visitor asks: the database must find them ready, not sort a city's requests for them.

use crate::specimen::{fill, query, request};
use stoa_domain::requests::{Queue, RequestFilter, Status};
use stoa_store::requests::NewRequest;
use stoa_store::testing::{
    databases, plan_of_count, plan_of_figures, plan_of_list, plan_of_live, run, sqlite,
};

/// One in ten is open, as in a city.
fn a_city() -> Vec<NewRequest> {
    (0..1_500)
        .map(|n| NewRequest {
            status: if n % 10 == 3 {
                Status::Received
            } else {
                Status::Resolved
            },
            ..request(n)
        })
        .collect()
}

#[tokio::test]
async fn the_newest_that_are_open_come_from_an_index_in_their_order() {
    for db in databases().await {
        fill(&db.store, &a_city()).await;
        let open = RequestFilter::from_pairs([("status", "open")]).unwrap();
        let plan = plan_of_list(&db.store, &query(open), 1).await;
        assert!(plan.contains("request_open_new"), "{}: {plan}", db.name);
        let sorts = ["TEMP B-TREE", "Sort"].iter().any(|w| plan.contains(w));
        assert!(!sorts, "{}: {plan}", db.name);
    }
}

#[tokio::test]
async fn what_is_new_is_told_without_a_look_at_all_requests() {
    for db in databases().await {
        fill(&db.store, &a_city()).await;
        run(&db.store, &["ANALYZE"]).await; // as after loading a city: nothing is in the outbox yet
        let plan = plan_of_live(&db.store).await;
        let all = ["SCAN r", "BLOOM", "Seq Scan on request"];
        assert!(!all.iter().any(|w| plan.contains(w)), "{}: {plan}", db.name);
    }
}

/// PostgreSQL reads so small a table whole.
#[tokio::test]
async fn the_queues_of_the_desk_are_counted_in_an_index_alone() {
    let db = sqlite().await;
    fill(&db.store, &a_city()).await;
    for (queue, index) in [
        (Queue::Open, "request_open_"),
        (Queue::Mine, "request_open_whose"),
        (Queue::Team, "request_open_team"),
        (Queue::Unassigned, "request_open_whose"),
        (Queue::Overdue, "request_open_due"),
        (Queue::Disputed, "request_disputed"),
        (Queue::Dormant, "request_open_quiet"),
    ] {
        let mut asked = query(queue.filter());
        asked.desk = true;
        asked.staff = Some(crate::specimen::id(7));
        asked.teams = vec!["a".into(), "b".into()];
        let plan = plan_of_count(&db.store, &asked).await;
        // With its rows counted, as after loading a city.
        let step = plan.lines().last().unwrap_or_default();
        // Those that are disputed are few.
        let alone = step.contains("COVERING INDEX") || queue == Queue::Disputed;
        assert!(alone, "{queue:?}: {plan}");
        assert!(step.contains(index), "{queue:?}: {plan}");
    }
}

/// PostgreSQL reads so small a table whole.
#[tokio::test]
async fn figures_are_counted_in_an_index_alone() {
    let db = sqlite().await;
    fill(&db.store, &a_city()).await;
    let plan = plan_of_figures(&db.store, &query(RequestFilter::default())).await;
    assert!(plan.contains("COVERING INDEX request_channel"), "{plan}");
}

/// PostgreSQL reads so small a table whole.
#[tokio::test]
async fn named_requests_are_looked_up_by_their_names_whoever_may_see_them() {
    let db = sqlite().await;
    let city = a_city();
    fill(&db.store, &city).await;
    let names: Vec<_> = city.iter().map(|r| r.reference.clone()).take(3).collect();
    let mine = RequestFilter {
        mine: true,
        ..RequestFilter::default()
    };
    for own in [vec![], names[..1].to_vec()] {
        let mut asked = query(mine.clone());
        asked.mine = names.clone();
        asked.own = own;
        let plan = plan_of_list(&db.store, &asked, 1).await;
        assert!(plan.contains("(reference=?)"), "{plan}");
    }
}

/// PostgreSQL reads so small a table whole.
#[tokio::test]
async fn a_district_s_newest_come_from_an_index_in_their_order() {
    let db = sqlite().await;
    fill(&db.store, &a_city()).await;
    let district = RequestFilter::from_pairs([("district", "7")]).unwrap();
    let plan = plan_of_list(&db.store, &query(district), 1).await;
    assert!(plan.contains("request_district"), "{plan}");
    assert!(!plan.contains("TEMP B-TREE"), "{plan}");
}
