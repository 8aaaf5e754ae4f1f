//! How fast the store answers at a city's size: loads made-up requests and times the questions pages ask.
//!
//! `cargo run --release -p stoa-store --example scale --features testing -- [rows] [url] [similar|pages|promises|dashboard|queues]`; without a
//! url a new SQLite file; with `similar` only what asks for known reports, and how good its answers are on a labelled set; with
//! `pages` what people wait for most (known reports among it); with `promises` only what counting promises costs; with
//! `dashboard` the figures that are kept, each asked after a change, and what keeping them costs; with `queues` the desk's queues; with `labelled` that set alone, as `cargo xtask bench` asks it. The rows are drawn from a fixed sequence, so runs compare.

mod dashboard;
mod labelled;
mod made_up;
mod pages;
mod promises;
mod queues;
mod similar;

use chrono::{DateTime, Duration, Utc};
use made_up::{Dice, request, service};
use std::time::Instant;
use stoa_domain::requests::{ActivityKind, RequestFilter, Sort, Status};
use stoa_domain::{Bounds, LatLon};
use stoa_store::requests::{ListQuery, NewRequest, activity, catalogue, clusters, insert, list};
use stoa_store::{Result, Store};

async fn load(store: &Store, count: u64, now: DateTime<Utc>) -> Result<()> {
    let began = Instant::now();
    let tx = store.begin().await?;
    insert::begin_bulk(&tx).await?;
    catalogue::replace(&tx, &(0..118).map(service).collect::<Vec<_>>()).await?;
    let mut dice = Dice(7);
    let mut made = 0;
    while made < count {
        let batch: Vec<NewRequest> = (made..count.min(made + 5_000))
            .map(|n| request(n, count, now, &mut dice))
            .collect();
        let ids = insert::many(&tx, &batch).await?;
        let entries: Vec<activity::NewActivity> = ids
            .iter()
            .zip(&batch)
            .flat_map(|(id, r)| {
                [ActivityKind::Submitted, ActivityKind::Status].map(|kind| activity::NewActivity {
                    request_id: *id,
                    kind,
                    at: r.opened_at,
                    status: Some(r.status),
                    text: None,
                    internal: false,
                    actor: None,
                    department: Some("Public Works".into()),
                })
            })
            .collect();
        activity::add_many(&tx, &entries).await?;
        made += batch.len() as u64;
    }
    println!("{:>9.0} ms  rows in", began.elapsed().as_secs_f64() * 1e3);
    insert::finish_bulk(&tx).await?;
    println!(
        "{:>9.0} ms  indexes made",
        began.elapsed().as_secs_f64() * 1e3
    );
    tx.commit().await?;
    println!("{:>9.0} ms  committed", began.elapsed().as_secs_f64() * 1e3);
    Ok(())
}

async fn time_list(
    store: &Store,
    name: &str,
    filter: RequestFilter,
    now: DateTime<Utc>,
    days: Option<(i64, i64)>,
) -> Result<()> {
    let query = ListQuery {
        filter,
        now,
        from_at: days.map(|d| now - Duration::days(d.0)),
        to_at: days.map(|d| now - Duration::days(d.1)),
        ..ListQuery::default()
    };
    let first = list::page(store, &query, 50, None).await?;
    let began = Instant::now();
    for _ in 0..20 {
        list::page(store, &query, 50, None).await?;
    }
    let page = began.elapsed().as_secs_f64() * 50.0;
    let began = Instant::now();
    let next = match &first.next {
        Some(cursor) => list::page(store, &query, 50, Some(cursor))
            .await?
            .items
            .len(),
        None => 0,
    };
    let second = began.elapsed().as_secs_f64() * 1e3;
    let began = Instant::now();
    let count = list::count(store, &query).await?;
    let counted = began.elapsed().as_secs_f64() * 1e3;
    println!(
        "list {name:<28} {page:>8.2} ms  next {second:>8.2} ms ({next})  count {counted:>8.2} ms = {count}"
    );
    Ok(())
}

async fn time_clusters(
    store: &Store,
    name: &str,
    filter: RequestFilter,
    now: DateTime<Utc>,
    b: Bounds,
    zoom: u8,
) -> Result<()> {
    let query = ListQuery {
        filter,
        now,
        ..ListQuery::default()
    };
    // In a transaction nothing is remembered: this is what the first visitor waits for.
    let tx = store.begin().await?;
    clusters::of(&tx, &query, b, zoom).await?;
    let began = Instant::now();
    for _ in 0..5 {
        clusters::of(&tx, &query, b, zoom).await?;
    }
    let each = began.elapsed().as_secs_f64() * 200.0;
    drop(tx);
    clusters::of(store, &query, b, zoom).await?;
    let began = Instant::now();
    let set = clusters::of(store, &query, b, zoom).await?;
    let again = began.elapsed().as_secs_f64() * 1e3;
    println!(
        "clusters {name:<24} {each:>8.2} ms  again {again:>5.2} ms  {} clusters of {}",
        set.items.len(),
        set.total
    );
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let count: u64 = args.iter().find_map(|a| a.parse().ok()).unwrap_or(133_198);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = args.iter().find(|a| a.contains("://")).cloned();
    let url = url.unwrap_or_else(|| {
        format!(
            "sqlite://{}?mode=rwc",
            folder.path().join("scale.db").display()
        )
    });
    let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap_or_default();
    if args.iter().any(|a| a == "labelled") {
        return labelled::judge(now).await;
    }
    let store = Store::open(&url).await?;
    store.migrate().await?;
    load(&store, count, now).await?;
    if args.iter().any(|a| a == "dashboard") {
        dashboard::time(&store, &url, count, now).await?;
        return store.close().await;
    }
    if args.iter().any(|a| a == "promises") {
        promises::time(&store, now).await?;
        return store.close().await;
    }
    if args.iter().any(|a| a == "queues") {
        queues::time(&store, count, now).await?;
        return store.close().await;
    }
    similar::time(&store, count, now).await?;
    pages::let_some_wait(&store, count, now).await?;
    pages::time(&store, now).await?;
    if args.iter().any(|a| a == "pages") {
        promises::time(&store, now).await?;
        return store.close().await;
    }
    if args.iter().any(|a| a == "similar") {
        return labelled::judge(now).await;
    }

    let q = |q: &str| RequestFilter {
        q: q.into(),
        ..RequestFilter::default()
    };
    let place = LatLon {
        lat: 42.36,
        lon: -71.06,
    };
    let city = Bounds {
        west: -71.2,
        south: 42.2,
        east: -70.95,
        north: 42.42,
    };
    let part = Bounds {
        west: -71.12,
        south: 42.30,
        east: -71.06,
        north: 42.34,
    };
    let block = Bounds {
        west: -71.090,
        south: 42.315,
        east: -71.085,
        north: 42.319,
    };
    let open: Vec<Status> = Status::ALL.into_iter().filter(|s| s.is_open()).collect();
    let some = RequestFilter::default;
    let lists = [
        ("newest", some(), None),
        (
            "oldest",
            RequestFilter {
                sort: Sort::Oldest,
                ..some()
            },
            None,
        ),
        (
            "due",
            RequestFilter {
                sort: Sort::Due,
                ..some()
            },
            None,
        ),
        (
            "due, open",
            RequestFilter {
                sort: Sort::Due,
                status: open.clone(),
                ..some()
            },
            None,
        ),
        (
            "near",
            RequestFilter {
                sort: Sort::Near,
                near: Some(place),
                ..some()
            },
            None,
        ),
        (
            "open",
            RequestFilter {
                status: open.clone(),
                ..some()
            },
            None,
        ),
        (
            "overdue",
            RequestFilter {
                overdue: true,
                ..some()
            },
            None,
        ),
        (
            "service common",
            RequestFilter {
                service: vec!["S0".into()],
                ..some()
            },
            None,
        ),
        (
            "service rare",
            RequestFilter {
                service: vec!["S110".into()],
                ..some()
            },
            None,
        ),
        (
            "two services rare",
            RequestFilter {
                service: vec!["S110".into(), "S111".into()],
                ..some()
            },
            None,
        ),
        (
            "neighborhood",
            RequestFilter {
                neighborhood: vec!["Neighborhood 3".into()],
                ..some()
            },
            None,
        ),
        ("old days", some(), Some((300, 290))),
        (
            "bbox city",
            RequestFilter {
                bbox: Some(city),
                ..some()
            },
            None,
        ),
        (
            "bbox part",
            RequestFilter {
                bbox: Some(part),
                ..some()
            },
            None,
        ),
        (
            "bbox block",
            RequestFilter {
                bbox: Some(block),
                ..some()
            },
            None,
        ),
        ("text common", q("street"), None),
        ("text two common", q("street light"), None),
        ("text prefix", q("sc"), None),
        ("text rare", q("77123"), None),
        (
            "text + open + due",
            RequestFilter {
                status: open.clone(),
                sort: Sort::Due,
                ..q("street")
            },
            None,
        ),
    ];
    for (name, filter, days) in lists {
        time_list(&store, name, filter, now, days).await?;
    }
    for (name, filter) in [
        ("all", some()),
        (
            "open",
            RequestFilter {
                status: open.clone(),
                ..some()
            },
        ),
        ("text", q("street")),
    ] {
        for zoom in [11, 12, 13] {
            time_clusters(
                &store,
                &format!("{name} city z{zoom}"),
                filter.clone(),
                now,
                city,
                zoom,
            )
            .await?;
        }
        time_clusters(
            &store,
            &format!("{name} part z14"),
            filter.clone(),
            now,
            part,
            14,
        )
        .await?;
        time_clusters(
            &store,
            &format!("{name} block z17"),
            filter.clone(),
            now,
            block,
            17,
        )
        .await?;
    }
    let began = Instant::now();
    let used = catalogue::usage(&store, None).await?.len();
    println!(
        "usage city {:.2} ms ({used})",
        began.elapsed().as_secs_f64() * 1e3
    );
    let began = Instant::now();
    let used = catalogue::usage(&store, Some(place)).await?.len();
    println!(
        "usage near {:.2} ms ({used})",
        began.elapsed().as_secs_f64() * 1e3
    );
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        println!(
            "{}",
            status
                .lines()
                .filter(|l| l.starts_with("VmRSS") || l.starts_with("RssFile"))
                .collect::<Vec<_>>()
                .join("  ")
        );
    }
    store.close().await
}
