//! Bringing the past to the present: whole weeks are added, so that a Monday morning stays one, and each request's
//! life is told as far as it has come by now.

use super::folder::RequestRules;
use chrono::{DateTime, Duration, FixedOffset, TimeZone, Utc};
use chrono_tz::Tz;
use stoa_domain::requests::Status;

/// How many weeks bring the newest of some times into the last seven days before now; none where it lies ahead.
pub fn weeks_to(newest: DateTime<FixedOffset>, now: DateTime<Utc>) -> i64 {
    (now - newest.to_utc()).num_weeks().max(0)
}

/// A time so many weeks later at the same hour of the city's clocks.
pub fn later(at: DateTime<FixedOffset>, weeks: i64, zone: Tz) -> DateTime<Utc> {
    let local = at.naive_local() + Duration::weeks(weeks);
    // An hour that summer time skips is the next one.
    zone.from_local_datetime(&local)
        .earliest()
        .or_else(|| {
            zone.from_local_datetime(&(local + Duration::hours(1)))
                .earliest()
        })
        .map_or_else(|| local.and_utc(), |t| t.to_utc())
}

/// A number drawn from a text: the same text, the same number (FNV-1a, then mixed).
pub fn draw(text: &str, salt: u64) -> u64 {
    let mut h = 0xCBF2_9CE4_8422_2325 ^ salt;
    for byte in text.bytes() {
        h = (h ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    h = (h ^ (h >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    h ^ (h >> 33)
}

/// One step of a request's life after it came in.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub at: DateTime<Utc>,
    pub status: Status,
    pub text: Option<String>,
}

/// How a source's row ended: status and words.
pub fn ending(rules: &RequestRules, outcome: &str, note: &str) -> (Status, String) {
    let known = rules.outcomes.get(outcome);
    let status = known.map_or(Status::Resolved, |o| o.status);
    let words = if note.trim().is_empty() {
        known.map_or(String::new(), |o| o.text.clone())
    } else {
        note.trim().to_owned()
    };
    (status, words)
}

/// Of a hundred open requests of an age below so many days, how many stand where.
const OPEN: &[(i64, [(Status, u64); 4])] = &[
    (1, shares(85, 15, 0, 0)),
    (7, shares(40, 35, 10, 15)),
    (60, shares(15, 35, 25, 25)),
    (i64::MAX, shares(5, 35, 40, 20)),
];

const fn shares(
    received: u64,
    in_review: u64,
    planned: u64,
    in_progress: u64,
) -> [(Status, u64); 4] {
    [
        (Status::Received, received),
        (Status::InReview, in_review),
        (Status::Planned, planned),
        (Status::InProgress, in_progress),
    ]
}

/// Where an open request stands, spread over the open statuses by its age.
pub fn open_status(opened: DateTime<Utc>, now: DateTime<Utc>, luck: u64) -> Status {
    let days = (now - opened).num_days();
    let mut left = luck % 100;
    let shares = OPEN.iter().find(|(below, _)| days < *below);
    for (status, share) in shares.iter().flat_map(|(_, shares)| shares) {
        if left < *share {
            return *status;
        }
        left -= share;
    }
    Status::Received
}

/// The steps a request took: looked into at some time, then what it came to.
pub fn steps(
    opened: DateTime<Utc>,
    closed: Option<(DateTime<Utc>, Status, String)>,
    now: DateTime<Utc>,
    luck: u64,
) -> Vec<Step> {
    let step = |at, status| Step {
        at,
        status,
        text: None,
    };
    let until = closed.as_ref().map_or(now, |(at, ..)| *at);
    let part = |percent: u64, days: i64| {
        let share = (until - opened).num_seconds() * percent as i64 / 100;
        opened + Duration::seconds(share.clamp(0, days * 86_400))
    };
    let looked_at = part(5 + luck % 20, 6);
    let went_on = part(30 + luck % 40, 25);
    match closed {
        Some((at, status, text)) => {
            let mut out = Vec::new();
            if luck % 2 == 0 && at - opened > Duration::days(1) {
                out.push(step(looked_at, Status::InReview));
            }
            out.push(Step {
                at,
                status,
                text: (!text.is_empty()).then_some(text),
            });
            out
        }
        None => match open_status(opened, now, luck) {
            Status::InReview => vec![step(looked_at, Status::InReview)],
            status @ (Status::Planned | Status::InProgress) => {
                vec![step(looked_at, Status::InReview), step(went_on, status)]
            }
            _ => Vec::new(),
        },
    }
}
