//! How long "is it known already?" takes, asked as a person's typing does: where something is known already, in its words
//! and a little beside it, and at places drawn from the city.

use crate::made_up::{Dice, place};
use chrono::{DateTime, Duration, Utc};
use std::time::Instant;
use stoa_domain::requests::Reference;
use stoa_domain::requests::similar::{CLOSED_DAYS, Candidate, RADIUS_M, Sought, best};
use stoa_store::requests::similar::{Around, Near, near};
use stoa_store::requests::{RequestRecord, read};
use stoa_store::{Result, Store};

/// How many places are asked about.
const ASKED: usize = 400;

/// Asks and prints the times, over a city of `count` requests.
pub async fn time(store: &Store, count: u64, now: DateTime<Utc>) -> Result<()> {
    let mut dice = Dice(11);
    // A category: a dozen services, the busiest among them.
    let codes: Vec<String> = (0..12).map(|n| format!("S{n}")).collect();
    let related: Vec<&str> = codes.iter().map(String::as_str).collect();
    let mut known = Vec::new();
    while known.len() < ASKED {
        // Of the last weeks: most of what is older is closed and done with.
        let n = count - 1 - dice.below(count.min(count / 13 + 1));
        let found = read::by_reference(store, &Reference::from_random(n)).await?;
        known.extend(found.and_then(|r| again(r, &mut dice)));
    }
    let anywhere = (0..ASKED).map(|_| Sought {
        position: place(&mut dice),
        service: "S3".into(),
        text: "pothole near the school corner, wall broken".into(),
        photos: vec![7],
    });
    let anywhere: Vec<Sought> = anywhere.collect();
    for (place, all) in [("known", known), ("anywhere", anywhere)] {
        for (services, name) in [(related.as_slice(), "one category"), (&[], "all services")] {
            ask(store, &format!("{place}, {name}"), &all, services, now).await?;
        }
    }
    Ok(())
}

/// A further report of a request: most of its words, a little beside it.
fn again(r: RequestRecord, dice: &mut Dice) -> Option<Sought> {
    let at = r.position?;
    let beside = |degrees: f64, dice: &mut Dice| degrees + 0.0004 * (dice.near_middle() - 0.5);
    let words: Vec<&str> = r.description.split(' ').take(14).collect();
    Some(Sought {
        position: stoa_domain::LatLon {
            lat: beside(at.lat, dice),
            lon: beside(at.lon, dice),
        },
        service: r.service_code,
        text: words.join(" "),
        photos: vec![dice.roll()],
    })
}

async fn ask(
    store: &Store,
    name: &str,
    all: &[Sought],
    services: &[&str],
    now: DateTime<Utc>,
) -> Result<()> {
    let (mut times, mut compared, mut shown, mut hit) = (Vec::new(), 0, 0, 0);
    for sought in all {
        let began = Instant::now();
        let found = near(store, &asked(sought, services, now)).await?;
        let known: Vec<Candidate> = found.into_iter().map(candidate).collect();
        let best = best(sought, &known, now);
        times.push(began.elapsed().as_secs_f64() * 1e3);
        compared += known.len();
        shown += best.len();
        hit += usize::from(!best.is_empty());
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[(times.len() as f64 * share) as usize];
    let each = |n: usize| n as f64 / all.len() as f64;
    println!(
        "similar {name:<22} p50 {:>7.2} ms  p95 {:>7.2} ms  max {:>7.2} ms  compared {:.0}, shown {:.1}, something at {:.0} %",
        at(0.5),
        at(0.95),
        at(0.999),
        each(compared),
        each(shown),
        100.0 * each(hit),
    );
    Ok(())
}

/// The question the portal asks.
pub fn asked<'a>(sought: &Sought, services: &'a [&'a str], now: DateTime<Utc>) -> Around<'a> {
    Around {
        place: sought.position,
        metres: RADIUS_M,
        services,
        closed_after: now - Duration::days(CLOSED_DAYS),
        but: None,
        desk: false,
        limit: 200,
    }
}

pub fn candidate(near: Near) -> Candidate {
    let r = near.request;
    Candidate {
        position: r
            .position
            .unwrap_or(stoa_domain::LatLon { lat: 0.0, lon: 0.0 }),
        service: r.service_code,
        text: r.description,
        photos: near.photos,
        opened_at: r.opened_at,
    }
}
