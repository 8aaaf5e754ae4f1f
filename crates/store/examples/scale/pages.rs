//! What people and staff wait for, over all requests and with nothing remembered: as the first who asks after a change does.

use chrono::{DateTime, Utc};
use std::time::Instant;
use stoa_domain::requests::{Reference, RequestFilter, Status, Visibility};
use stoa_domain::{Bounds, LatLon};
use stoa_store::requests::moderation::{objections, visibility};
use stoa_store::requests::{ListQuery, catalogue, clusters, list, read, statistics};
use stoa_store::{Result, Store, Tx};

/// How often each is asked.
const ROUNDS: usize = 60;
/// How many requests wait for a look.
const LOOKED_AT_FIRST: u64 = 200;

/// Lets some of the newest wait for a look, as at a desk with work.
pub async fn let_some_wait(store: &Store, count: u64, now: DateTime<Utc>) -> Result<()> {
    let tx = store.begin().await?;
    for n in count.saturating_sub(LOOKED_AT_FIRST)..count {
        if let Some(r) = read::by_reference(&tx, &Reference::from_random(n)).await? {
            visibility::set(&tx, r.id, Visibility::Public, Visibility::Waiting, now).await?;
        }
    }
    tx.commit().await
}

/// Asks and prints the times.
pub async fn time(store: &Store, now: DateTime<Utc>) -> Result<()> {
    let open = Status::ALL.into_iter().filter(|s| s.is_open()).collect();
    let of = |filter| ListQuery {
        filter,
        now,
        ..ListQuery::default()
    };
    let all = of(RequestFilter::default());
    let open = of(RequestFilter {
        status: open,
        ..RequestFilter::default()
    });
    let lately = ListQuery {
        from_at: Some(now - chrono::Duration::days(30)),
        ..all.clone()
    };
    let city = around(0.11, 0.125);
    let block = around(0.002, 0.0025);
    // In a transaction nothing is remembered.
    let tx = store.begin().await?;
    series("home: open, counted", &tx, async |tx| {
        list::count(tx, &open).await.map(drop)
    })
    .await?;
    series("home: newest open", &tx, async |tx| {
        list::page(tx, &open, 6, None).await.map(drop)
    })
    .await?;
    series("home: services by use", &tx, async |tx| {
        catalogue::usage(tx, None).await.map(drop)
    })
    .await?;
    series("list of 50", &tx, async |tx| {
        list::page(tx, &all, 50, None).await.map(drop)
    })
    .await?;
    series("list, counted", &tx, async |tx| {
        list::count(tx, &all).await.map(drop)
    })
    .await?;
    series("clusters, city", &tx, async |tx| {
        clusters::of(tx, &all, city, 11).await.map(drop)
    })
    .await?;
    series("clusters, block", &tx, async |tx| {
        clusters::of(tx, &all, block, 17).await.map(drop)
    })
    .await?;
    series("moderation queue", &tx, async |tx| {
        visibility::waiting(tx, 50, None).await?;
        objections::open(tx, 50, None).await.map(drop)
    })
    .await?;
    series("figures by channel", &tx, async |tx| {
        statistics::by_channel(tx, &all).await.map(drop)
    })
    .await?;
    series("figures, 30 days", &tx, async |tx| {
        statistics::by_channel(tx, &lately).await.map(drop)
    })
    .await
}

fn around(north: f64, east: f64) -> Bounds {
    let middle = LatLon {
        lat: 42.31,
        lon: -71.08,
    };
    Bounds {
        west: middle.lon - east,
        south: middle.lat - north,
        east: middle.lon + east,
        north: middle.lat + north,
    }
}

async fn series(name: &str, tx: &Tx, ask: impl AsyncFn(&Tx) -> Result<()>) -> Result<()> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        ask(tx).await?;
        times.push(began.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[(times.len() as f64 * share) as usize];
    println!(
        "page {name:<22} p50 {:>8.2} ms  p95 {:>8.2} ms  max {:>8.2} ms",
        at(0.5),
        at(0.95),
        at(0.999)
    );
    Ok(())
}
