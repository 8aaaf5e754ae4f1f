//! When a message goes: not in somebody's quiet hours, and digests in the morning; by the city's clocks, whatever
//! daylight saving does to them.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};
use serde::{Deserialize, Serialize};

/// When the daily digest goes, in minutes of the city's day.
pub const DIGEST_MINUTE: u16 = 8 * 60;
const DAY: u16 = 24 * 60;

/// Hours in which nothing may ring, in minutes of the day; across midnight where `from` is later than `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    pub from: u16,
    pub to: u16,
}

impl QuietHours {
    /// Quiet hours; `None` where a minute is none of a day or they would never end.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < DAY && to < DAY && from != to).then_some(Self { from, to })
    }

    /// `at`, or where that is quiet, the end of the quiet. Never earlier than `at`.
    pub fn after<Z: TimeZone>(self, at: DateTime<Utc>, zone: &Z) -> DateTime<Utc> {
        let local = at.with_timezone(zone);
        let minute = (local.hour() * 60 + local.minute()) as u16;
        let crosses = self.from > self.to;
        let quiet = match crosses {
            true => minute >= self.from || minute < self.to,
            false => (self.from..self.to).contains(&minute),
        };
        if !quiet {
            return at;
        }
        let today = local.date_naive();
        let day = match crosses && minute >= self.from {
            true => next(today),
            false => today,
        };
        on(day, self.to, zone).max(at)
    }
}

/// When the next digest goes after `at`: strictly later, in the morning.
pub fn next_digest<Z: TimeZone>(at: DateTime<Utc>, zone: &Z) -> DateTime<Utc> {
    let today = at.with_timezone(zone).date_naive();
    let morning = on(today, DIGEST_MINUTE, zone);
    if morning > at {
        morning
    } else {
        on(next(today), DIGEST_MINUTE, zone)
    }
}

fn next(day: NaiveDate) -> NaiveDate {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

/// A minute of a day in a zone: the later one where clocks are set back over it, an hour on where they jump over it.
fn on<Z: TimeZone>(day: NaiveDate, minute: u16, zone: &Z) -> DateTime<Utc> {
    let minute = u32::from(minute);
    let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default();
    let local = day.and_time(time);
    zone.from_local_datetime(&local)
        .latest()
        .or_else(|| {
            zone.from_local_datetime(&(local + Duration::hours(1)))
                .latest()
        })
        .map_or_else(|| local.and_utc(), |t| t.with_timezone(&Utc))
}

/// `22:30` as a minute of the day.
pub fn minute(typed: &str) -> Option<u16> {
    let (hours, minutes) = typed.trim().split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.get(..2)?.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// A minute of the day as `22:30`.
pub fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::FixedOffset;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_night_ends_in_the_morning() {
        let zone = FixedOffset::west_opt(5 * 3600).unwrap();
        let night = QuietHours::new(22 * 60, 7 * 60).unwrap();
        for (when, goes) in [
            ("2026-11-24T02:59:00Z", "2026-11-24T02:59:00Z"), // 21:59
            ("2026-11-24T03:00:00Z", "2026-11-24T12:00:00Z"), // 22:00 → 7:00
            ("2026-11-24T11:59:59Z", "2026-11-24T12:00:00Z"), // 6:59
            ("2026-11-24T12:00:00Z", "2026-11-24T12:00:00Z"), // 7:00
        ] {
            assert_eq!(night.after(at(when), &zone), at(goes), "{when}");
        }
        let noon = QuietHours::new(12 * 60, 14 * 60).unwrap();
        assert_eq!(
            noon.after(at("2026-11-24T18:00:00Z"), &zone),
            at("2026-11-24T19:00:00Z")
        );
        assert!(QuietHours::new(60, 60).is_none() && QuietHours::new(1440, 0).is_none());
    }

    #[test]
    fn minutes_are_read_and_written() {
        assert_eq!(minute("22:30"), Some(1_350));
        assert_eq!(minute("07:00:00"), Some(420));
        assert_eq!(clock(420), "07:00");
        for wrong in ["", "7", "24:00", "12:60", "a:b", "12:é"] {
            assert_eq!(minute(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn nothing_goes_in_quiet_hours_and_nothing_waits_a_day(
            from in 0u16..1440, to in 0u16..1440, seconds in 0i64..400_000_000, offset in -12i32..13,
        ) {
            prop_assume!(from != to);
            let zone = FixedOffset::east_opt(offset * 3600).unwrap();
            let quiet = QuietHours::new(from, to).unwrap();
            let now = DateTime::from_timestamp(1_700_000_000 + seconds, 0).unwrap();
            let goes = quiet.after(now, &zone);
            prop_assert!(goes >= now && goes - now < Duration::hours(24));
            prop_assert_eq!(quiet.after(goes, &zone), goes);
            let digest = next_digest(now, &zone);
            prop_assert!(digest > now && digest - now <= Duration::hours(24));
        }
    }
}
