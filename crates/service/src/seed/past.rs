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

/// Rows by time, cut where nothing came in for more than a year: a source may hold some months of one year and some of
/// another.
pub fn stretches<T>(mut rows: Vec<T>, at: impl Fn(&T) -> DateTime<FixedOffset>) -> Vec<Vec<T>> {
    rows.sort_by_key(&at);
    let mut out: Vec<Vec<T>> = Vec::new();
    for row in rows {
        match out.last_mut() {
            Some(stretch)
                if stretch
                    .last()
                    .is_some_and(|before| at(&row) - at(before) <= Duration::days(365)) =>
            {
                stretch.push(row);
            }
            _ => out.push(vec![row]),
        }
    }
    out
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
            if luck.is_multiple_of(2) && at - opened > Duration::days(1) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        text.parse().expect("a time")
    }

    #[test]
    fn whole_weeks_keep_weekday_and_hour_over_summer_time() {
        let zone: Tz = "America/New_York".parse().expect("a zone");
        let now = at("2026-11-23T12:00:00+00:00").to_utc();
        let newest = at("2015-12-31T23:10:09-05:00");
        let weeks = weeks_to(newest, now);
        let moved = later(newest, weeks, zone);
        assert!(moved <= now && now - moved < Duration::weeks(1));
        for then in ["2015-07-06T09:00:00-04:00", "2015-03-08T02:30:00-05:00"] {
            let local = later(at(then), weeks, zone).with_timezone(&zone);
            let hours = |t: DateTime<FixedOffset>| t.naive_local();
            let off = local.naive_local() - hours(at(then));
            assert!(
                off - Duration::weeks(weeks) <= Duration::hours(1),
                "{local}"
            );
        }
        assert_eq!(weeks_to(at("2030-01-01T00:00:00Z"), now), 0);
    }

    #[test]
    fn years_apart_are_moved_apart() {
        let times = [
            "2015-01-01T00:00:00Z",
            "2011-07-01T00:00:00Z",
            "2011-12-31T00:00:00Z",
        ];
        let stretches = stretches(times.map(at).to_vec(), |t| *t);
        assert_eq!(
            stretches,
            [vec![at(times[1]), at(times[2])], vec![at(times[0])]]
        );
    }

    #[test]
    fn a_life_is_told_in_order_and_not_beyond_now() {
        let now = at("2026-11-23T12:00:00Z").to_utc();
        for luck in 0..1_000 {
            let opened = now - Duration::hours(1 + luck as i64 * 7);
            let open = steps(opened, None, now, luck);
            let ending = (
                now - Duration::minutes(5),
                Status::Resolved,
                "Done.".to_owned(),
            );
            let closed = steps(opened, Some(ending), now, luck);
            assert!(open.iter().all(|s| s.status.is_open()));
            assert_eq!(closed.last().map(|s| s.status), Some(Status::Resolved));
            for life in [open, closed] {
                assert!(life.is_sorted_by(|a, b| a.at <= b.at), "{life:?}");
                assert!(
                    life.iter().all(|s| opened <= s.at && s.at <= now),
                    "{life:?}"
                );
            }
        }
    }
}
