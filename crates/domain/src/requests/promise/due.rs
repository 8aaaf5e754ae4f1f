//! When a target is due, and how a pause moves that.

use super::super::service::Target;
use super::work::Times;
use chrono::{DateTime, Days, Duration, TimeZone, Utc};

/// When a target made at `from` is due.
///
/// Hours run round the clock. Days end at the last minute of the day, so that "5 days" never means the middle of
/// a night; business days are those on which the city works. Working hours and minutes run while it does.
pub fn due<Z: TimeZone>(
    target: Target,
    from: DateTime<Utc>,
    times: &Times<'_, Z>,
) -> DateTime<Utc> {
    let today = times.day(from);
    match target {
        Target::Hours(h) => from + Duration::hours(h.into()),
        Target::CalendarDays(d) => {
            times.end_of(today.checked_add_days(Days::new(d.into())).unwrap_or(today))
        }
        Target::BusinessDays(d) => times.end_of(times.working_day_after(today, d)),
        Target::WorkingHours(h) => in_work(Duration::hours(h.into()), from, times),
        Target::WorkingMinutes(m) => in_work(Duration::minutes(m.into()), from, times),
    }
}

fn in_work<Z: TimeZone>(
    time: Duration,
    from: DateTime<Utc>,
    times: &Times<'_, Z>,
) -> DateTime<Utc> {
    // Beyond ten years the hours are counted round the clock: no promise is lost, none is that long.
    times.after(from, time).unwrap_or(from + time)
}

/// Where a due time moves to because the clock stood still in between: what was left when it stopped is left when it
/// goes on, in the target's own unit. What was late already stays as it was.
pub fn moved<Z: TimeZone>(
    target: Target,
    due: DateTime<Utc>,
    paused: DateTime<Utc>,
    resumed: DateTime<Utc>,
    times: &Times<'_, Z>,
) -> DateTime<Utc> {
    if paused >= due || resumed <= paused {
        return due;
    }
    let (from, to) = (times.day(paused), times.day(resumed));
    let then = times.local(due);
    match target {
        Target::Hours(_) => due + (resumed - paused),
        Target::CalendarDays(_) => {
            let day = then.date() + (to - from);
            times.moment(day.and_time(then.time()), true)
        }
        Target::BusinessDays(_) => {
            let n = times.working_days_between(from, to);
            let day = times.working_day_after(then.date(), n);
            times.moment(day.and_time(then.time()), true)
        }
        Target::WorkingHours(_) | Target::WorkingMinutes(_) => {
            in_work(times.between(paused, due), resumed, times)
        }
    }
}
