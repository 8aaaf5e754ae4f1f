//! What the desk's queues cost, and what a dry run reads.

use chrono::{DateTime, Duration, Utc};
use std::time::Instant;
use stoa_domain::requests::Queue;
use stoa_store::requests::{ListQuery, list, routing};
use stoa_store::{Result, Store};
use uuid::Uuid;

/// Gives cases out (one in three to nobody, the rest to forty people and eight teams), then times each queue's page and its
/// count, which nothing remembers, and the walk over a month's cases.
pub async fn time(store: &Store, count: u64, now: DateTime<Utc>) -> Result<()> {
    let tx = store.begin().await?;
    let ids = (1..=count).filter(|n| n % 10 == 0 && n % 3 != 0);
    for n in ids {
        let team = format!("team-{}", n % 8);
        let person = Uuid::from_u128(u128::from(n % 40));
        let id = i64::try_from(n).unwrap_or_default();
        routing::begin(&tx, id, Some(&team), Some(person), 0).await?;
    }
    tx.commit().await?;
    for queue in Queue::ALL {
        let query = ListQuery {
            filter: queue.filter(),
            staff: Some(Uuid::from_u128(10)),
            teams: vec!["team-2".to_owned(), "team-4".to_owned()],
            now,
            desk: true,
            ..ListQuery::default()
        };
        // In a transaction nothing is remembered.
        let tx = store.begin().await?;
        list::page(&tx, &query, 50, None).await?;
        let began = Instant::now();
        list::page(&tx, &query, 50, None).await?;
        let page = ms(began);
        let began = Instant::now();
        let found = list::count(&tx, &query).await?;
        println!(
            "queue {:<12} {page:>8.2} ms  count {:>8.2} ms = {found}",
            queue.code(),
            ms(began)
        );
        drop(tx);
    }
    let began = Instant::now();
    let from = now - Duration::days(30);
    let (mut last, mut cases) = (None, 0);
    loop {
        let page = routing::earlier(store, from, last.as_ref(), 1_000).await?;
        cases += page.len();
        match page.into_iter().next_back() {
            Some(case) => last = Some(case),
            None => break,
        }
    }
    println!("{:>9.1} ms  a dry run reads {cases} cases", ms(began));
    Ok(())
}

fn ms(from: Instant) -> f64 {
    from.elapsed().as_secs_f64() * 1e3
}
