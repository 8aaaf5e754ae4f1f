//! How long "is it known already?" takes: places drawn from the city, each asked once, as a person's typing does.

use crate::made_up::{Dice, place};
use chrono::{DateTime, Duration, Utc};
use std::time::Instant;
use stoa_domain::requests::similar::{CLOSED_DAYS, Candidate, RADIUS_M, Sought, best};
use stoa_store::requests::similar::{Around, Near, near};
use stoa_store::{Result, Store};

/// How many places are asked about.
const ASKED: usize = 400;

/// Asks and prints the times.
pub async fn time(store: &Store, now: DateTime<Utc>) -> Result<()> {
    let mut dice = Dice(11);
    // A category: a dozen services, the busiest among them.
    let codes: Vec<String> = (0..12).map(|n| format!("S{n}")).collect();
    let related: Vec<&str> = codes.iter().map(String::as_str).collect();
    for (name, services) in [("one category", related.as_slice()), ("all services", &[])] {
        let (mut times, mut compared, mut shown) = (Vec::new(), 0, 0);
        for _ in 0..ASKED {
            let sought = Sought {
                position: place(&mut dice),
                service: "S3".into(),
                text: "pothole near the school corner, wall broken".into(),
                photos: vec![dice.roll()],
            };
            let began = Instant::now();
            let found = near(store, &asked(&sought, services, now)).await?;
            let known: Vec<Candidate> = found.into_iter().map(candidate).collect();
            let best = best(&sought, &known, now);
            times.push(began.elapsed().as_secs_f64() * 1e3);
            compared += known.len();
            shown += best.len();
        }
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[(times.len() as f64 * share) as usize];
        println!(
            "similar {name:<14} p50 {:>7.2} ms  p95 {:>7.2} ms  max {:>7.2} ms  compared {:.0}, shown {:.1}",
            at(0.5),
            at(0.95),
            at(0.999),
            compared as f64 / ASKED as f64,
            shown as f64 / ASKED as f64,
        );
    }
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
