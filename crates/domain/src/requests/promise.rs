//! The promise: by when the city says it will have acted.

use super::service::Target;
use chrono::{DateTime, Datelike, Days, Duration, NaiveTime, TimeZone, Utc, Weekday};

/// When a target made at `from` is due, in the city's time zone.
///
/// Hours run round the clock. Days end at the last minute of the day, so that "5 days" never means the middle of
/// a night; business days skip Saturdays and Sundays (the city's holidays come with the promise clock).
pub fn due<Z: TimeZone>(target: Target, from: DateTime<Utc>, zone: &Z) -> DateTime<Utc> {
    let (mut left, business) = match target {
        Target::Hours(h) => return from + Duration::hours(i64::from(h)),
        Target::CalendarDays(d) => (d, false),
        Target::BusinessDays(d) => (d, true),
    };
    let mut day = from.with_timezone(zone).date_naive();
    while left > 0 {
        day = day.checked_add_days(Days::new(1)).unwrap_or(day);
        if !(business && matches!(day.weekday(), Weekday::Sat | Weekday::Sun)) {
            left -= 1;
        }
    }
    let last = day.and_time(NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default());
    // 23:59 exists in every zone on every day but where a zone jumps over midnight: then the next hour.
    zone.from_local_datetime(&last)
        .latest()
        .or_else(|| {
            zone.from_local_datetime(&(last + Duration::hours(1)))
                .latest()
        })
        .map_or(from, |t| t.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::FixedOffset;

    #[test]
    fn days_end_at_night_and_business_days_skip_the_weekend() {
        let zone = FixedOffset::west_opt(5 * 3600).unwrap();
        let friday = zone
            .with_ymd_and_hms(2026, 11, 20, 16, 0, 0)
            .unwrap()
            .to_utc();
        let table = [
            (Target::Hours(48), "2026-11-22T16:00:00-05:00"),
            (Target::CalendarDays(1), "2026-11-21T23:59:00-05:00"),
            (Target::BusinessDays(1), "2026-11-23T23:59:00-05:00"),
            (Target::BusinessDays(5), "2026-11-27T23:59:00-05:00"),
            (Target::CalendarDays(0), "2026-11-20T23:59:00-05:00"),
        ];
        for (target, expected) in table {
            assert_eq!(
                due(target, friday, &zone).with_timezone(&zone).to_rfc3339(),
                expected,
                "{target:?}"
            );
        }
    }
}
