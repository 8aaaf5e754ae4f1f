//! Another size of city than the folder's own: fewer of its requests, or further rounds of the same.
//!
//! For measuring what a size costs. Each round holds the real rows again, on another day and a little beside, so that
//! services, words, places and how long things take stay those of the city.

use super::past::draw;
use super::requests::Dated;
use chrono::Duration;

/// A round lies up to so many minutes earlier than the row it repeats (eight weeks).
const EARLIER: u64 = 8 * 7 * 24 * 60;
/// And up to so many degrees beside it, in each direction: about 200 m.
const BESIDE: f64 = 0.002;

/// Exactly `wanted` requests: spread evenly over those there are where they are fewer.
pub fn resized(all: Vec<Dated>, wanted: usize) -> Vec<Dated> {
    let known = all.len();
    if known == 0 {
        return all;
    }
    let rounds = wanted / known;
    let left = wanted % known;
    // The nth row is taken where n steps of left/known pass a whole number.
    let chosen = |n: usize| (n + 1) * left / known > n * left / known;
    let mut out = Vec::with_capacity(wanted);
    for round in 0..rounds {
        out.extend(all.iter().map(|d| again(d, round)));
    }
    let partly = all.iter().enumerate().filter(|(n, _)| chosen(*n));
    out.extend(partly.map(|(_, d)| again(d, rounds)));
    out
}

/// The first round is what there is.
fn again(of: &Dated, round: usize) -> Dated {
    let mut new = of.clone();
    if round == 0 {
        return new;
    }
    new.row.id = format!("{}-{round}", of.row.id);
    let drawn = draw(&new.row.id, 5);
    let earlier = Duration::minutes((drawn % EARLIER) as i64);
    new.opened_at -= earlier;
    for at in [&mut new.due_at, &mut new.closed_at].into_iter().flatten() {
        *at -= earlier;
    }
    let beside = |bits: u64| ((bits % 2_001) as f64 / 1_000.0 - 1.0) * BESIDE;
    new.row.lat = of.row.lat.map(|lat| lat + beside(drawn >> 20));
    new.row.lon = of.row.lon.map(|lon| lon + beside(drawn >> 40));
    new
}
