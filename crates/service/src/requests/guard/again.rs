//! When somebody who sent enough may send again, for people.

use crate::{Portal, Result};
use chrono::{DateTime, Duration, FixedOffset, Utc};

/// The whole minute, in the city's time zone, by which so many seconds have passed.
pub async fn again_at(portal: &Portal, seconds: u64) -> Result<DateTime<FixedOffset>> {
    let city = portal.city().await?;
    let wait = Duration::seconds(i64::try_from(seconds).unwrap_or(super::sent::KEPT_S));
    Ok(city.local(minute(portal.ctx.clock.now() + wait)))
}

/// This minute where it is whole, else the next.
fn minute(at: DateTime<Utc>) -> DateTime<Utc> {
    let over = at.timestamp().rem_euclid(60);
    let whole = at - Duration::nanoseconds(i64::from(at.timestamp_subsec_nanos()));
    let begun = whole - Duration::seconds(over);
    match begun == at {
        true => at,
        false => begun + Duration::minutes(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_a_minute_too_early() {
        for (at, whole) in [
            ("2026-11-02T10:00:00Z", "2026-11-02T10:00:00Z"),
            ("2026-11-02T10:00:00.001Z", "2026-11-02T10:01:00Z"),
            ("2026-11-02T10:59:59Z", "2026-11-02T11:00:00Z"),
        ] {
            assert_eq!(
                minute(at.parse().unwrap()),
                whole.parse::<DateTime<Utc>>().unwrap()
            );
        }
    }
}
