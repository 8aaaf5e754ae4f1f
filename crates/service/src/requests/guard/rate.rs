//! How often a source may do something, whichever of the city's processes it asks: counted in the database by stretches as
//! long as the allowance's period; what lies in the stretch before counts as far as the period still reaches into it.

use super::{Allowance, sent};
use crate::{Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_store::rates::{self, Counted};

/// Counts one act (`what`, e.g. `submit`) of a source, over all processes on one PostgreSQL; the seconds to wait where it
/// is one too many. On SQLite nothing is counted: there one process serves, and its own counters know all.
pub async fn count_everywhere(
    portal: &Portal,
    what: &str,
    source: &str,
    allowed: &Allowance,
) -> Result<Option<u64>> {
    if portal.store.is_sqlite() {
        return Ok(None);
    }
    let period = period(allowed);
    let now = portal.ctx.clock.now();
    let slot = now.timestamp().div_euclid(period);
    // Who it was is nobody's business: the key is a keyed hash.
    let who = sent::keyed(&portal.ctx.config, what, source);
    let key = format!("{period}:{who}");
    let until = now + Duration::seconds(2 * period);
    let counted = rates::count(&portal.store, &key, slot, allowed.count + 1, until).await?;
    Ok(too_many(allowed, counted, now))
}

fn period(allowed: &Allowance) -> i64 {
    i64::try_from(allowed.period.as_secs())
        .unwrap_or(i64::MAX)
        .max(1)
}

/// Is what was counted more than allowed, and if so, in how many seconds is there room for one more?
fn too_many(allowed: &Allowance, counted: Counted, now: DateTime<Utc>) -> Option<u64> {
    let (count, period) = (allowed.count as f64, period(allowed));
    let elapsed = now.timestamp().rem_euclid(period) as f64;
    let (here, before) = (counted.now as f64, counted.before as f64);
    let period = period as f64;
    // A part of an act is none.
    if (here + before * (1.0 - elapsed / period)).floor() <= count {
        return None;
    }
    // The next try counts as well.
    let wait = if here + 1.0 > count {
        // In the next stretch, as soon as enough of this one has left the period.
        (period - elapsed) + period * (1.0 - (count - 1.0) / here)
    } else {
        period * (1.0 - (count - here - 1.0) / before) - elapsed
    };
    Some(wait.max(0.0).ceil() as u64 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration as Period;

    #[test]
    fn a_stretch_before_counts_as_far_as_the_period_reaches_into_it() {
        let ten = Allowance {
            count: 10,
            period: Period::from_secs(600),
        };
        let at = |elapsed: i64, now: u64, before: u64| {
            let moment = DateTime::from_timestamp(600_000 + elapsed, 0).unwrap();
            too_many(&ten, Counted { now, before }, moment)
        };
        for fine in [(0, 10, 0), (599, 10, 1), (300, 5, 10), (60, 1, 10)] {
            assert_eq!(at(fine.0, fine.1, fine.2), None, "{fine:?}");
        }
        // Two of ten must have left the period.
        assert_eq!(at(0, 1, 10), Some(121));
        assert_eq!(at(300, 6, 10), Some(121));
        // Of eleven in this stretch two must have: the rest of it, and a little of the next.
        assert_eq!(at(500, 11, 0), Some(100 + 110 + 1));
    }

    #[test]
    fn whoever_waits_as_long_as_told_is_let_in() {
        let allowed = Allowance {
            count: 4,
            period: Period::from_secs(60),
        };
        for elapsed in 0..60 {
            for now in 1..=5 {
                for before in 0..=5 {
                    let moment = DateTime::from_timestamp(6_000 + elapsed, 0).unwrap();
                    let Some(wait) = too_many(&allowed, Counted { now, before }, moment) else {
                        continue;
                    };
                    let later = moment + Duration::seconds(wait.cast_signed());
                    let slots = later.timestamp() / 60 - 100;
                    let then = match slots {
                        0 => Counted {
                            now: (now + 1).min(5),
                            before,
                        },
                        1 => Counted {
                            now: 1,
                            before: now,
                        },
                        _ => Counted { now: 1, before: 0 },
                    };
                    assert_eq!(
                        too_many(&allowed, then, later),
                        None,
                        "{elapsed} {now} {before} {wait}"
                    );
                }
            }
        }
    }
}
