//! What figures cost that are kept: asked by the first after each change, at a city's size; and what keeping them costs who
//! writes.

use crate::made_up::Dice;
use chrono::{DateTime, Duration, Utc};
use std::time::Instant;
use stoa_domain::Bounds;
use stoa_domain::requests::promise::Clock;
use stoa_domain::requests::{Reference, RequestFilter, Sort, Status};
use stoa_store::requests::facts::{self, Query};
use stoa_store::requests::{ListQuery, clusters, list, read, statistics, update};
use stoa_store::testing::run;
use stoa_store::{Result, Store};

/// How often each is asked, a case having changed before each time.
const ROUNDS: usize = 100;
/// How many changes are timed with and without keeping.
const WRITES: usize = 1_000;
/// How many changes lie between two packings, at most.
const BETWEEN: usize = 500;

const CITY: Bounds = Bounds {
    west: -71.2,
    south: 42.2,
    east: -70.95,
    north: 42.42,
};

/// Asks and prints the times.
pub async fn time(store: &Store, url: &str, count: u64, now: DateTime<Utc>) -> Result<()> {
    let began = Instant::now();
    let cold = Store::open(url).await?;
    list::count(&cold, &ListQuery::default()).await?;
    println!(
        "kept {:<34} {:>8.1} ms",
        "first of a new process",
        ms(began)
    );
    cold.close().await?;
    let mut dice = Dice(3);
    let mut asked = Asked {
        store,
        count,
        now,
        dice: &mut dice,
    };
    // As many changes wait to be packed as may.
    for _ in 0..BETWEEN - ROUNDS {
        asked.change().await?;
    }
    let of = |days: i64, service: Option<&str>, neighborhood: Option<&str>| {
        let edge = |n: i64| now - Duration::days(n);
        let edges = |first: i64| (first - days..=first).rev().map(edge).collect::<Vec<_>>();
        Query {
            now,
            public: true,
            service: service.map(str::to_owned),
            neighborhood: neighborhood.map(str::to_owned),
            district: None,
            days: edges(days),
            before: Some(edges(2 * days)),
        }
    };
    for (name, query) in [
        ("dashboard, 30 days", of(30, None, None)),
        ("dashboard, 365 days", of(365, None, None)),
        ("dashboard, 10 years", of(3_650, None, None)),
        ("dashboard, year of a service", of(365, Some("S0"), None)),
        (
            "dashboard, year of a place",
            of(365, None, Some("Neighborhood 3")),
        ),
    ] {
        asked
            .series(name, async |store| {
                facts::count(store, &query).await.map(drop)
            })
            .await?;
    }
    let all = ListQuery {
        now,
        ..ListQuery::default()
    };
    let open = RequestFilter {
        status: Status::ALL.into_iter().filter(|s| s.is_open()).collect(),
        ..RequestFilter::default()
    };
    let open = ListQuery {
        filter: open,
        ..all.clone()
    };
    let words = |q: &str, sort| ListQuery {
        filter: RequestFilter {
            q: q.into(),
            sort,
            ..RequestFilter::default()
        },
        ..all.clone()
    };
    for (name, zoom) in [
        ("clusters, city, zoom 11", 11),
        ("clusters, city, zoom 13", 13),
        ("clusters, city, zoom 15", 15),
    ] {
        asked
            .series(name, async |store| {
                clusters::of(store, &all, CITY, zoom).await.map(drop)
            })
            .await?;
    }
    asked
        .series("clusters, open, zoom 12", async |store| {
            clusters::of(store, &open, CITY, 12).await.map(drop)
        })
        .await?;
    asked
        .series("all, counted", async |store| {
            list::count(store, &all).await.map(drop)
        })
        .await?;
    asked
        .series("open, counted", async |store| {
            list::count(store, &open).await.map(drop)
        })
        .await?;
    asked
        .series("figures by channel", async |store| {
            statistics::by_channel(store, &all).await.map(drop)
        })
        .await?;
    asked
        .series("backlog of the desk", async |store| {
            facts::backlog(store, now).await.map(drop)
        })
        .await?;
    asked
        .series("list of 50", async |store| {
            list::page(store, &all, 50, None).await.map(drop)
        })
        .await?;
    for (name, q) in [
        ("text, one word", "street"),
        ("text, two words", "street light"),
        ("text, rare", "77123"),
    ] {
        let query = words(q, Sort::Newest);
        asked
            .series(name, async |store| {
                list::page(store, &query, 50, None).await.map(drop)
            })
            .await?;
        asked
            .series(&format!("{name}, counted"), async |store| {
                list::count(store, &query).await.map(drop)
            })
            .await?;
    }
    keeping(&mut asked).await
}

/// What keeping costs: packing, packing all anew, and a change with the marks and without.
async fn keeping(asked: &mut Asked<'_>) -> Result<()> {
    let store = asked.store;
    facts::pack(store).await?;
    for _ in 0..BETWEEN {
        asked.change().await?;
    }
    let began = Instant::now();
    let blocks = facts::pack(store).await?;
    println!(
        "kept {:<34} {:>8.1} ms ({blocks} blocks)",
        "packing 500 changes anywhere",
        ms(began)
    );
    let began = Instant::now();
    let blocks = facts::rebuild(store).await?;
    println!(
        "kept {:<34} {:>8.1} ms ({blocks} blocks)",
        "packing all anew",
        ms(began)
    );
    asked.writes("a change, with marks").await?;
    let off: &[&str] = match store.is_sqlite() {
        true => &[
            "DROP TRIGGER request_fact_new",
            "DROP TRIGGER request_fact_moved",
            "DROP TRIGGER request_fact_gone",
        ],
        false => &["ALTER TABLE request DISABLE TRIGGER USER"],
    };
    run(store, off).await;
    asked.writes("a change, without marks").await
}

fn ms(from: Instant) -> f64 {
    from.elapsed().as_secs_f64() * 1e3
}

struct Asked<'a> {
    store: &'a Store,
    count: u64,
    now: DateTime<Utc>,
    dice: &'a mut Dice,
}

impl Asked<'_> {
    /// A case anywhere moves.
    async fn change(&mut self) -> Result<()> {
        let named = Reference::from_random(self.dice.below(self.count));
        let tx = self.store.begin().await?;
        if let Some(r) = read::lock(&tx, &named).await? {
            let (to, closed_at) = match r.status.is_open() {
                true => (Status::Resolved, Some(self.now)),
                false => (Status::InReview, None),
            };
            let clock = Clock {
                due: r.due_at,
                closed_at,
                ..Clock::default()
            };
            update::status(&tx, r.id, r.version, to, self.now, &clock).await?;
        }
        tx.commit().await
    }

    async fn series(&mut self, name: &str, ask: impl AsyncFn(&Store) -> Result<()>) -> Result<()> {
        if facts::marked(self.store).await? as usize >= BETWEEN {
            facts::pack(self.store).await?;
            for _ in 0..BETWEEN - ROUNDS {
                self.change().await?;
            }
        }
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            self.change().await?;
            let began = Instant::now();
            ask(self.store).await?;
            times.push(ms(began));
        }
        print(name, times);
        Ok(())
    }

    async fn writes(&mut self, name: &str) -> Result<()> {
        let mut times = Vec::new();
        for _ in 0..WRITES {
            let began = Instant::now();
            self.change().await?;
            times.push(ms(began));
        }
        print(name, times);
        Ok(())
    }
}

fn print(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[(times.len() as f64 * share) as usize];
    println!(
        "kept {name:<34} p50 {:>8.2} ms  p95 {:>8.2} ms  max {:>8.2} ms",
        at(0.5),
        at(0.95),
        at(0.999)
    );
}
