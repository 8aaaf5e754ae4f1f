//! Figures are kept: whatever happens to cases, and whenever blocks are packed, they are what counting every case gives.

use crate::specimen::{at, fill, now, request};
use chrono::{DateTime, Duration, Utc};
use std::collections::BTreeMap;
use stoa_domain::LatLon;
use stoa_domain::requests::dashboard::{Asked, Count, Days, GroupFigures, Totals};
use stoa_domain::requests::promise::Clock;
use stoa_domain::requests::{Status, Visibility};
use stoa_store::requests::facts::{self, Names, Query};
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::{NewRequest, RequestRecord, insert, read, update};
use stoa_store::testing::{databases, databases_before, run};
use stoa_store::{Store, Tx};

/// A fixed sequence of numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % n
    }

    fn moment(&mut self) -> DateTime<Utc> {
        now() - Duration::minutes(self.below(60 * 24 * 60) as i64)
    }
}

const AREAS: [&str; 3] = ["Downtown", "Harbour", "Hill"];
const SERVICES: [&str; 3] = ["LIGHT", "HOLE", "TREE"];

fn made(n: u64, dice: &mut Dice) -> NewRequest {
    let opened_at = dice.moment();
    let area = AREAS[dice.below(3) as usize];
    NewRequest {
        service_code: SERVICES[dice.below(3) as usize].into(),
        opened_at,
        updated_at: opened_at,
        neighborhood: (dice.below(5) > 0).then(|| area.into()),
        council_district: Some(area.len().to_string()),
        due_at: (dice.below(4) > 0).then(|| opened_at + Duration::hours(dice.below(900) as i64)),
        ..request(n)
    }
}

/// Something happens to a case.
async fn deed(tx: &Tx, r: &RequestRecord, dice: &mut Dice) {
    let at = dice.moment().max(r.opened_at);
    let clock = Clock {
        due: r.due_at.or(r.promise.paused_due_at),
        closed_at: r.closed_at,
        reopened: r.promise.reopened,
        ..Clock::default()
    };
    let done = match dice.below(7) {
        0 | 1 => {
            let to =
                [Status::Resolved, Status::Declined, Status::Duplicate][dice.below(3) as usize];
            let closed = Clock {
                closed_at: Some(at),
                ..clock
            };
            update::status(tx, r.id, r.version, to, at, &closed).await
        }
        2 => {
            let again = Clock {
                closed_at: None,
                reopened: clock.reopened + 1,
                ..clock
            };
            update::status(tx, r.id, r.version, Status::InReview, at, &again).await
        }
        3 => {
            let stands = Clock {
                closed_at: None,
                paused_at: Some(at),
                ..clock
            };
            update::status(tx, r.id, r.version, Status::Waiting, at, &stands).await
        }
        4 => {
            let area = AREAS[dice.below(3) as usize];
            let place = update::NewPlace {
                position: LatLon::new(42.3 + dice.below(90) as f64 * 0.001, -71.1),
                neighborhood: Some(area.into()),
                council_district: Some(area.len().to_string()),
                ..update::NewPlace::default()
            };
            update::place(tx, r.id, r.version, &place, at).await
        }
        5 => {
            let code = SERVICES[dice.below(3) as usize];
            let promise = update::NewPromise {
                clock,
                ..update::NewPromise::default()
            };
            update::service(tx, r.id, r.version, code, "Works", &promise, at).await
        }
        _ => {
            let to = Visibility::ALL[dice.below(4) as usize];
            visibility::set(tx, r.id, r.visibility, to, at).await
        }
    };
    assert!(done.unwrap());
}

fn query() -> Query {
    let day = |n: i64| now() - Duration::days(n);
    Query {
        now: now(),
        public: true,
        service: None,
        neighborhood: None,
        district: None,
        days: (0..=20).rev().map(day).collect(),
        before: Some((20..=40).rev().map(day).collect()),
    }
}

/// Opened, closed, kept, missed.
type Sums = [u64; 4];

/// Every case counted by itself: of all, and by service and neighborhood; and how many are open and overdue.
fn by_hand(all: &[RequestRecord], asked: &Query) -> (BTreeMap<String, Sums>, [u64; 2]) {
    let (first, end) = (asked.days[0], asked.days[asked.days.len() - 1]);
    let has = |at: Option<DateTime<Utc>>| at.is_some_and(|at| first <= at && at < end);
    let mut sums: BTreeMap<String, Sums> = BTreeMap::new();
    let mut standing = [0; 2];
    let seen = all
        .iter()
        .filter(|r| !asked.public || r.visibility.is_public());
    for r in seen.filter(|r| asked.service.as_ref().is_none_or(|s| *s == r.service_code)) {
        let clock = Clock {
            due: r.due_at.or(r.promise.paused_due_at),
            paused_at: r.promise.paused_at,
            closed_at: r.closed_at,
            reopened: r.promise.reopened,
            ..Clock::default()
        };
        let kept = clock
            .kept(now())
            .filter(|_| r.status != Status::Duplicate && has(clock.closed_at.or(clock.due)));
        let adds = [
            has(Some(r.opened_at)),
            has(r.closed_at),
            kept == Some(true),
            kept == Some(false),
        ];
        let keys = [
            "".to_owned(),
            r.service_code.clone(),
            r.neighborhood.clone().unwrap_or("?".into()),
        ];
        for key in keys {
            let sum = sums.entry(key).or_default();
            for (sum, add) in sum.iter_mut().zip(adds) {
                *sum += u64::from(add);
            }
        }
        standing[0] += u64::from(r.status.is_open());
        standing[1] += u64::from(r.status.is_open() && r.due_at.is_some_and(|due| due < now()));
    }
    sums.remove("?");
    sums.retain(|key, sum| key.is_empty() || *sum != [0; 4]);
    (sums, standing)
}

/// The count with no answer remembered: these deeds leave no events by which another process would know of them.
async fn anew(store: &Store, query: &Query) -> (BTreeMap<String, Sums>, [u64; 2]) {
    let facts = facts::load(store).await.unwrap();
    let days = |edges: &Vec<DateTime<Utc>>| {
        Days::between(edges.iter().map(DateTime::timestamp_millis).collect())
    };
    let asked = Asked {
        now: query.now.timestamp_millis(),
        public: query.public,
        service: query.service.as_ref().and_then(|s| facts.names.find(s)),
        neighborhood: None,
        district: None,
        days: days(&query.days),
        before: query.before.as_ref().map(days),
    };
    let mut count = Count::new(&asked);
    facts.each(|fact, place| count.add(&asked, fact, place));
    told(&count.told(&asked), &facts.names)
}

fn told(totals: &Totals, names: &Names) -> (BTreeMap<String, Sums>, [u64; 2]) {
    let standing = [totals.all.open, totals.all.overdue];
    let sum = |g: &GroupFigures| [g.now.opened, g.now.closed, g.now.kept, g.now.missed];
    let groups = totals.services.iter().chain(&totals.neighborhoods);
    let mut sums: BTreeMap<String, Sums> = groups
        .map(|(name, group)| (names.word(*name).to_owned(), sum(group)))
        .filter(|(_, sum)| *sum != [0; 4])
        .collect();
    sums.insert(String::new(), sum(&totals.all));
    (sums, standing)
}

async fn all(store: &Store, ids: &[i64]) -> Vec<RequestRecord> {
    let mut found = Vec::new();
    for id in ids {
        found.extend(read::by_id(store, *id).await.unwrap());
    }
    found
}

#[tokio::test]
async fn whatever_happens_the_figures_are_what_counting_every_case_gives() {
    for db in databases().await {
        // Another process with blocks of its own in memory.
        let other = Store::open(&db.url).await.unwrap();
        let mut dice = Dice(20_281);
        let first: Vec<NewRequest> = (0..60).map(|n| made(n, &mut dice)).collect();
        let mut ids = fill(&db.store, &first).await;
        for round in 0..40 {
            let tx = db.store.begin().await.unwrap();
            for _ in 0..6 {
                let id = ids[dice.below(ids.len() as u64) as usize];
                if let Some(r) = read::by_id(&tx, id).await.unwrap() {
                    deed(&tx, &r, &mut dice).await;
                }
            }
            ids.push(
                insert::one(&tx, &made(1_000 + round, &mut dice))
                    .await
                    .unwrap(),
            );
            // Some transactions never happen.
            match dice.below(5) {
                0 => {
                    drop(tx);
                    ids.pop();
                }
                _ => tx.commit().await.unwrap(),
            }
            match dice.below(6) {
                0 => drop(facts::pack(&db.store).await.unwrap()),
                1 => drop(facts::pack(&other).await.unwrap()),
                2 => {
                    let gone = format!(
                        "DELETE FROM request WHERE id = {}",
                        ids[dice.below(30) as usize]
                    );
                    run(&db.store, &[&gone]).await;
                }
                _ => {}
            }
            let rows = all(&db.store, &ids).await;
            for (public, service) in [(true, None), (false, None), (true, Some("HOLE".to_owned()))]
            {
                let asked = Query {
                    public,
                    service,
                    ..query()
                };
                let expected = by_hand(&rows, &asked);
                for store in [&db.store, &other] {
                    assert_eq!(anew(store, &asked).await, expected, "{} {round}", db.name);
                }
            }
        }
        facts::pack(&db.store).await.unwrap();
        assert_eq!(facts::marked(&db.store).await.unwrap(), 0);
        other.close().await.unwrap();
    }
}

#[tokio::test]
async fn two_that_write_at_once_are_both_counted_while_a_third_packs() {
    for db in databases().await {
        let other = Store::open(&db.url).await.unwrap();
        let mut dice = Dice(5);
        let ids = fill(
            &db.store,
            &(0..40).map(|n| made(n, &mut dice)).collect::<Vec<_>>(),
        )
        .await;
        let close = async |store: &Store, ids: &[i64]| {
            for id in ids {
                let tx = store.begin().await.unwrap();
                let r = read::by_id(&tx, *id).await.unwrap().unwrap();
                let clock = Clock {
                    closed_at: Some(at(-5)),
                    due: r.due_at,
                    ..Clock::default()
                };
                let moved =
                    update::status(&tx, *id, r.version, Status::Resolved, at(-5), &clock).await;
                assert!(moved.unwrap());
                tx.commit().await.unwrap();
            }
        };
        let packs = async {
            for _ in 0..10 {
                facts::pack(&other).await.unwrap();
                tokio::task::yield_now().await;
            }
        };
        tokio::join!(
            close(&db.store, &ids[..20]),
            close(&other, &ids[20..]),
            packs
        );
        for pack_first in [false, true] {
            if pack_first {
                facts::pack(&db.store).await.unwrap();
            }
            for store in [&db.store, &other] {
                let (sums, standing) = anew(
                    store,
                    &Query {
                        public: false,
                        ..query()
                    },
                )
                .await;
                assert_eq!(
                    (standing[0], sums[""][1]),
                    (0, 40),
                    "{} {pack_first}",
                    db.name
                );
            }
        }
        other.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_filled_database_counts_before_it_is_packed_and_can_be_packed_anew() {
    for db in databases_before("s9_facts").await {
        let mut dice = Dice(9);
        // Without a catalogue, whose table was another one then.
        let tx = db.store.begin().await.unwrap();
        let mut ids = Vec::new();
        for n in 0..30 {
            ids.push(insert::one(&tx, &made(n, &mut dice)).await.unwrap());
        }
        tx.commit().await.unwrap();
        db.store.migrate().await.unwrap();
        let expected = by_hand(&all(&db.store, &ids).await, &query());
        let count = async |store: &Store| {
            let counted = facts::count(store, &query()).await.unwrap();
            told(&counted.totals, &counted.names)
        };
        assert_eq!(count(&db.store).await, expected, "{}", db.name);
        assert_eq!(facts::marked(&db.store).await.unwrap(), 30);
        assert_eq!(facts::pack(&db.store).await.unwrap(), 1);
        assert_eq!(facts::pack(&db.store).await.unwrap(), 0);
        // What somebody spoilt by hand is right again.
        run(
            &db.store,
            &["UPDATE fact_block SET body = '', version = version + 1"],
        )
        .await;
        assert_eq!(facts::rebuild(&db.store).await.unwrap(), 1);
        let fresh = Store::open(&db.url).await.unwrap();
        assert_eq!(count(&fresh).await, expected);
        fresh.close().await.unwrap();
    }
}
